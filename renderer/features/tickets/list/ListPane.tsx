import { ActionIcon } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconChevronsRight } from '@tabler/icons-react';
import { useCallback, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { BulkBar } from '../bulk/BulkBar.tsx';
import { useTicketPreferences } from '../ticket-preferences.ts';
import { FilterChips } from './FilterChips.tsx';
import { ListToolbar } from './ListToolbar.tsx';
import { activeFilterCount, emptyFilter, type ListState, type TicketFilter } from './list-state.ts';
import { TicketList } from './TicketList.tsx';
import type { Facets } from './useFacets.ts';
import type { ChangeListState } from './useListState.ts';
import type { TicketListContent } from './useTicketList.ts';
import type { TicketMarks } from './useTicketMarks.ts';
import { isBuiltInView } from './views.ts';
import { ViewSwitch } from './ViewSwitch.tsx';
import classes from './ListPane.module.css';

export interface ListPaneProps {
  state: ListState;
  change: ChangeListState;
  content: TicketListContent;
  complete: boolean;
  facets: Facets;
  marks: TicketMarks;
  drafts: ReadonlySet<string>;
  personId: string;
  selectedId: string | null;
  checkedIds: ReadonlySet<string>;
  onCheckedChange: (ids: ReadonlySet<string>) => void;
  onOpen: (id: string) => void;
  searchField: RefObject<HTMLInputElement | null>;
}

/** The middle pane: what narrows the list, how many there are, the rows, and what can be done with several. */
export function ListPane(props: ListPaneProps) {
  const { state, change, content, checkedIds } = props;
  const { t } = useTranslation('tickets');
  const { viewsFolded, toggleViews } = useTicketPreferences();
  const clearFilter = useCallback(() => change({ filter: emptyFilter, q: '' }), [change]);
  const setFilter = useCallback((filter: TicketFilter) => change({ filter }), [change]);
  // As in SplitView, which leaves the pane of views out of narrow windows.
  const isNarrow = useMediaQuery('(max-width: 1099px)', false, { getInitialValueInEffect: false });
  const view = isBuiltInView(state.view) ? state.view : 'all';
  return (
    <div className={classes['pane']}>
      <div className={classes['head']}>
        <div className={classes['line']}>
          {viewsFolded && !isNarrow ? (
            <ActionIcon
              onClick={toggleViews}
              size={24}
              aria-label={t('views.unfold')}
              title={t('views.unfold')}
            >
              <IconChevronsRight size={15} aria-hidden="true" />
            </ActionIcon>
          ) : null}
          <h2 className={classes['title']}>
            {viewsFolded || isNarrow ? (
              <ViewSwitch state={state} personId={props.personId} />
            ) : (
              t(`view.${view}`)
            )}
          </h2>
          <output className={classes['count']}>
            {props.complete
              ? t(activeFilterCount(state) > 0 ? 'list.countFiltered' : 'list.count', {
                  count: content.shown.length,
                })
              : '…'}
          </output>
        </div>
        <ListToolbar
          state={state}
          change={change}
          facets={props.facets}
          personId={props.personId}
          searchField={props.searchField}
        />
        <FilterChips filter={state.filter} onChange={setFilter} />
      </div>
      <div className={classes['list']}>
        <TicketList
          state={state}
          items={content.items}
          marks={props.marks}
          drafts={props.drafts}
          complete={props.complete}
          selectedId={props.selectedId}
          checkedIds={checkedIds}
          onCheckedChange={props.onCheckedChange}
          onOpen={props.onOpen}
          onClearFilter={clearFilter}
        />
      </div>
      {checkedIds.size > 0 ? (
        <BulkBar
          rows={content.shown.filter(({ ticket }) => checkedIds.has(ticket.id))}
          facets={props.facets}
          onClear={() => props.onCheckedChange(new Set())}
        />
      ) : null}
    </div>
  );
}
