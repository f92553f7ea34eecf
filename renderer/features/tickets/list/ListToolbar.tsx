import { ActionIcon, Indicator, Popover } from '@mantine/core';
import { IconBookmarkPlus, IconFilter } from '@tabler/icons-react';
import { memo, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useNotify } from '../../../ui/notify.tsx';
import { DisplayMenu } from './DisplayMenu.tsx';
import { FilterPanel } from './FilterPanel.tsx';
import { activeFilterCount, type ListState } from './list-state.ts';
import { SearchField } from './SearchField.tsx';
import { SaveViewDialog } from './SaveViewDialog.tsx';
import { useSavedViews } from './saved-views.ts';
import { encodeListState } from './url-codec.ts';
import type { Facets } from './useFacets.ts';
import type { ChangeListState } from './useListState.ts';
import classes from './ListToolbar.module.css';

export interface ListToolbarProps {
  state: ListState;
  change: ChangeListState;
  facets: Facets;
  personId: string;
  searchField: RefObject<HTMLInputElement | null>;
}

/** Words, filters, order and the keeping of views. */
export const ListToolbar = memo(function ListToolbar({
  state,
  change,
  facets,
  personId,
  searchField,
}: ListToolbarProps) {
  const { t } = useTranslation('tickets');
  const count = activeFilterCount({ filter: state.filter, q: '' });
  return (
    <search className={classes['bar']} aria-label={t('search.label')}>
      <SearchField q={state.q} change={change} ref={searchField} />
      <Popover position="bottom-end" trapFocus>
        <Indicator label={count} size={14} disabled={count === 0} offset={4}>
          <Popover.Target>
            <ActionIcon
              aria-label={count === 0 ? t('filter.title') : t('filter.titleActive', { count })}
              title={t('filter.title')}
            >
              <IconFilter size={16} aria-hidden="true" />
            </ActionIcon>
          </Popover.Target>
        </Indicator>
        <Popover.Dropdown aria-label={t('filter.title')}>
          <FilterPanel filter={state.filter} facets={facets} onChange={(filter) => change({ filter })} />
        </Popover.Dropdown>
      </Popover>
      <DisplayMenu state={state} change={change} />
      <SaveViewButton state={state} personId={personId} />
    </search>
  );
});

function SaveViewButton({ state, personId }: { state: ListState; personId: string }) {
  const { t } = useTranslation('tickets');
  const notify = useNotify();
  const save = useSavedViews((saved) => saved.save);
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <ActionIcon
        aria-label={t('views.saveCurrent')}
        title={t('views.saveCurrent')}
        onClick={() => setAsking(true)}
      >
        <IconBookmarkPlus size={16} aria-hidden="true" />
      </ActionIcon>
      <SaveViewDialog
        opened={isAsking}
        title={t('views.saveCurrent')}
        initialName=""
        onClose={() => setAsking(false)}
        onSave={(name) => {
          save({ id: crypto.randomUUID(), personId, name, query: encodeListState(state).toString() });
          notify.done(t('views.saved', { name }));
        }}
      />
    </>
  );
}
