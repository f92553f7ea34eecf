import type { Channel, Priority, TicketStatus, TicketType } from '../../../../shared/records/ticket.ts';

export const sortKeys = ['due', 'activity', 'opened', 'priority', 'number', 'account'] as const;
export type SortKey = (typeof sortKeys)[number];

export const groupKeys = ['none', 'status', 'priority', 'account', 'assignee', 'due'] as const;
export type GroupKey = (typeof groupKeys)[number];

/** What the second line of a row may show, in the order in which it is shown. */
export const columnKeys = [
  'account',
  'priority',
  'status',
  'assignee',
  'team',
  'category',
  'type',
  'activity',
  'due',
] as const;
export type ColumnKey = (typeof columnKeys)[number];

export type Density = 'comfortable' | 'compact';

/** Stands in `assignee`, `team` and `account` for "nobody", and in `assignee` for the person who looks. */
export const NOBODY = 'none';
export const ME = 'me';

/** Local days, `2026-03-29`, both inclusive; `null` leaves that end open. */
export interface DayRange {
  from: string | null;
  to: string | null;
}

/** Empty lists filter nothing. Values of one field are alternatives, fields narrow each other. */
export interface TicketFilter {
  status: TicketStatus[];
  priority: Priority[];
  type: TicketType[];
  account: string[];
  team: string[];
  assignee: string[];
  category: string[];
  channel: Channel[];
  tag: string[];
  opened: DayRange;
  changed: DayRange;
}

/** Everything that decides what the list shows; kept in the address, so that it can be shared and gone back to. */
export interface ListState {
  /** A built-in view or the id of a saved one. */
  view: string;
  /** Words that a ticket must contain. */
  q: string;
  filter: TicketFilter;
  sort: SortKey;
  descending: boolean;
  group: GroupKey;
  columns: ColumnKey[];
  density: Density;
}

export const emptyFilter: TicketFilter = {
  status: [],
  priority: [],
  type: [],
  account: [],
  team: [],
  assignee: [],
  category: [],
  channel: [],
  tag: [],
  opened: { from: null, to: null },
  changed: { from: null, to: null },
};

export const defaultColumns: ColumnKey[] = ['account', 'priority', 'status', 'assignee', 'due'];

export const defaultListState: ListState = {
  view: 'mine',
  q: '',
  filter: emptyFilter,
  sort: 'due',
  descending: false,
  group: 'none',
  columns: defaultColumns,
  density: 'comfortable',
};

/** The direction in which a sort key is usually wanted: newest activity first, soonest due first. */
export function naturallyDescending(sort: SortKey): boolean {
  return sort === 'activity' || sort === 'opened' || sort === 'number';
}

/** Fields of the filter that hold a list of values. */
export const listFields = [
  'status',
  'priority',
  'type',
  'account',
  'team',
  'assignee',
  'category',
  'channel',
  'tag',
] as const;
export type ListField = (typeof listFields)[number];
export const rangeFields = ['opened', 'changed'] as const;
export type RangeField = (typeof rangeFields)[number];

/** How many fields of the filter narrow the list; text words count as one. */
export function activeFilterCount(state: Pick<ListState, 'filter' | 'q'>): number {
  const lists = listFields.filter((field) => state.filter[field].length > 0).length;
  const ranges = rangeFields.filter((field) => !isOpenRange(state.filter[field])).length;
  return lists + ranges + (state.q.trim() === '' ? 0 : 1);
}

/** Does the range leave both ends open? */
export function isOpenRange(range: DayRange): boolean {
  return range.from === null && range.to === null;
}
