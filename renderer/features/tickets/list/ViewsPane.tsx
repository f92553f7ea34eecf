import { ActionIcon } from '@mantine/core';
import { IconChevronsLeft } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatCount } from '../../../ui/format.ts';
import { useTicketPreferences } from '../ticket-preferences.ts';
import type { ListState } from './list-state.ts';
import { currentSavedView } from './current-saved-view.ts';
import { useSavedViews } from './saved-views.ts';
import { SavedViewsList } from './SavedViewsList.tsx';
import { addressOfView } from './view-address.ts';
import { builtInViews, type BuiltInView, type Viewer } from './views.ts';
import type { TicketRow } from './ticket-row.ts';
import classes from './ViewsPane.module.css';

export interface ViewsPaneProps {
  state: ListState;
  rows: readonly TicketRow[];
  viewer: Viewer;
  counts: Record<BuiltInView, number>;
}

/** Views that everybody has, with live counts, and the person's own. */
export const ViewsPane = memo(function ViewsPane({ state, rows, viewer, counts }: ViewsPaneProps) {
  const { t, i18n } = useTranslation('tickets');
  // A view of one's own rests on one that everybody has; only one of them is open.
  const own = useSavedViews(({ views }) => currentSavedView(views, state, viewer.personId));
  const toggleViews = useTicketPreferences((preferences) => preferences.toggleViews);
  return (
    <nav className={classes['pane']} aria-label={t('views.title')}>
      <div className={classes['header']}>
        <h2 className={classes['title']}>{t('views.title')}</h2>
        <ActionIcon onClick={toggleViews} aria-label={t('views.fold')} title={t('views.fold')} size={24}>
          <IconChevronsLeft size={15} aria-hidden="true" />
        </ActionIcon>
      </div>
      <ul className={classes['list']}>
        {builtInViews.map((view) => (
          <li key={view}>
            <Link
              className={classes['link']}
              to={addressOfView(view, state)}
              aria-current={own === undefined && state.view === view ? 'page' : undefined}
            >
              <span className={classes['name']}>{t(`view.${view}`)}</span>
              <span
                className={classes['count']}
                data-alert={view === 'overdue' && counts[view] > 0 ? '' : undefined}
              >
                {formatCount(counts[view], i18n.language)}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      <SavedViewsList state={state} rows={rows} viewer={viewer} />
    </nav>
  );
});
