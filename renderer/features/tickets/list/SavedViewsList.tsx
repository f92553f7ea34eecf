import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconPencil, IconTrash } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatCount } from '../../../ui/format.ts';
import { useNotify } from '../../../ui/notify.tsx';
import { compileFilter } from './filter-rows.ts';
import type { ListState } from './list-state.ts';
import { SaveViewDialog } from './SaveViewDialog.tsx';
import { currentSavedView } from './current-saved-view.ts';
import { useSavedViews, type SavedView } from './saved-views.ts';
import type { TicketRow } from './ticket-row.ts';
import { decodeListState } from './url-codec.ts';
import { viewRule, type Viewer } from './views.ts';
import classes from './ViewsPane.module.css';

export interface SavedViewsListProps {
  state: ListState;
  rows: readonly TicketRow[];
  viewer: Viewer;
}

/** The person's own views: open, rename, delete. */
export function SavedViewsList({ state, rows, viewer }: SavedViewsListProps) {
  const { t, i18n } = useTranslation('tickets');
  const all = useSavedViews((saved) => saved.views);
  const views = useMemo(
    () => all.filter(({ personId }) => personId === viewer.personId),
    [all, viewer.personId],
  );
  const counts = useMemo(
    () => new Map(views.map((view) => [view.id, countOf(view, rows, viewer)])),
    [views, rows, viewer],
  );
  const current = currentSavedView(all, state, viewer.personId);
  if (views.length === 0) return null;
  return (
    <>
      <div className={classes['header']}>
        <h2 className={classes['title']}>{t('views.own')}</h2>
      </div>
      <ul className={classes['list']}>
        {views.map((view) => (
          <li key={view.id} className={classes['item']}>
            <Link
              className={classes['link']}
              to={`/tickets?${view.query}`}
              aria-current={view.id === current?.id ? 'true' : undefined}
            >
              <span className={classes['name']}>{view.name}</span>
              <span className={classes['count']}>{formatCount(counts.get(view.id) ?? 0, i18n.language)}</span>
            </Link>
            <SavedViewMenu view={view} />
          </li>
        ))}
      </ul>
    </>
  );
}

function SavedViewMenu({ view }: { view: SavedView }) {
  const { t } = useTranslation('tickets');
  const notify = useNotify();
  const { save, rename, remove } = useSavedViews();
  const [isRenaming, setRenaming] = useState(false);
  const onRemove = (): void => {
    remove(view.id);
    notify.done(t('views.removed', { name: view.name }), { undo: () => save(view) });
  };
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon size={22} aria-label={t('views.menu', { name: view.name })}>
            <IconDots size={14} aria-hidden="true" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPencil size={14} />} onClick={() => setRenaming(true)}>
            {t('views.rename')}
          </Menu.Item>
          <Menu.Item leftSection={<IconTrash size={14} />} onClick={onRemove}>
            {t('views.remove')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <SaveViewDialog
        opened={isRenaming}
        title={t('views.rename')}
        initialName={view.name}
        onClose={() => setRenaming(false)}
        onSave={(name) => rename(view.id, name)}
      />
    </>
  );
}

function countOf({ query }: SavedView, rows: readonly TicketRow[], viewer: Viewer): number {
  const state = decodeListState(new URLSearchParams(query));
  const isInView = viewRule(state.view, viewer);
  const passes = compileFilter(state.filter, state.q, viewer.personId);
  return rows.filter((row) => isInView(row) && passes(row)).length;
}
