import { defaultListState, naturallyDescending, type ListState, type SortKey } from './list-state.ts';
import { encodeListState } from './url-codec.ts';
import type { BuiltInView } from './views.ts';

/** The order in which a view is usually read, where it is not by due time. */
const sortOf: Partial<Record<BuiltInView, SortKey>> = { recent: 'activity', all: 'opened' };

/** The address of a view as it is before anybody filters it; density and columns stay as chosen. */
export function addressOfView(view: BuiltInView, { columns, density }: ListState): string {
  const sort = sortOf[view] ?? 'due';
  const state = { ...defaultListState, view, sort, descending: naturallyDescending(sort), columns, density };
  return `/tickets?${encodeListState(state).toString()}`;
}
