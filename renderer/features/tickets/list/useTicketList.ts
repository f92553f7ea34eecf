import { useMemo } from 'react';
import { compileFilter } from './filter-rows.ts';
import { groupRows, type ListItem } from './group-rows.ts';
import { activeFilterCount, type ListState } from './list-state.ts';
import { createSortCache } from './sort-rows.ts';
import type { TicketRow } from './ticket-row.ts';
import type { TicketRows } from './useTicketRows.ts';
import { viewRule, type Viewer } from './views.ts';

export interface TicketListContent {
  items: readonly ListItem[];
  /** Rows of the view that pass the filter, in the order shown. */
  shown: readonly TicketRow[];
}

/**
 * What the list shows. All rows are sorted first and filtered after: sorting is the costly step and does not change
 * while somebody types, filtering a sorted list keeps its order.
 */
export function useTicketList(all: TicketRows, state: ListState, viewer: Viewer): TicketListContent {
  const { rows, accountRanks, personRanks } = all;
  const { view, filter, q, sort, descending, group } = state;
  const sortedBy = useMemo(() => createSortCache(rows, accountRanks), [rows, accountRanks]);
  const sorted = sortedBy(sort, descending);
  const shown = useMemo(() => {
    if (view === 'all' && activeFilterCount({ filter, q }) === 0) return sorted;
    const isInView = viewRule(view, viewer);
    const passes = compileFilter(filter, q, viewer.personId);
    return sorted.filter((row) => isInView(row) && passes(row));
  }, [sorted, view, viewer, filter, q]);
  const items = useMemo(
    () => groupRows(shown, group, { accountRanks, personRanks }),
    [shown, group, accountRanks, personRanks],
  );
  return useMemo(() => ({ items, shown }), [items, shown]);
}
