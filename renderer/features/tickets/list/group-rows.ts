import { ticketStatusSchema } from '../../../../shared/records/ticket.ts';
import { NOBODY, type GroupKey } from './list-state.ts';
import type { TicketRow } from './ticket-row.ts';

export interface GroupItem {
  readonly type: 'group';
  readonly id: string;
  readonly value: string;
  readonly count: number;
}

export type ListItem = TicketRow | GroupItem;

/** Values of the group "due" beside local days. */
export const OVERDUE = 'overdue';
export const FINISHED = 'finished';
export const NOTHING_DUE = 'nothing-due';

export interface Grouping {
  /** Place of accounts and people in alphabetical order. */
  accountRanks: ReadonlyMap<string, number>;
  personRanks: ReadonlyMap<string, number>;
}

/** The person's local day of an instant, `2026-03-29`. */
export function localDay(instant: number): string {
  const date = new Date(instant);
  const month = String(date.getMonth() + 1).padStart(2, '0');
  return `${date.getFullYear()}-${month}-${String(date.getDate()).padStart(2, '0')}`;
}

function dueGroupOf({ open, due, standing }: TicketRow): string {
  if (!open) return FINISHED;
  if (standing?.state === 'overdue') return OVERDUE;
  return due === Infinity ? NOTHING_DUE : localDay(due);
}

type Grouped = Exclude<GroupKey, 'none'>;

const valueOf: Record<Grouped, (row: TicketRow) => string> = {
  status: ({ ticket }) => ticket.status,
  priority: ({ ticket }) => String(ticket.priority),
  account: ({ ticket }) => ticket.account ?? NOBODY,
  assignee: ({ ticket }) => ticket.assignee ?? NOBODY,
  due: dueGroupOf,
};

const rankOf: Record<Grouped, (value: string, grouping: Grouping) => number | string> = {
  status: (value) => (ticketStatusSchema.options as string[]).indexOf(value),
  priority: Number,
  account: (value, { accountRanks }) => accountRanks.get(value) ?? Number.MAX_SAFE_INTEGER,
  assignee: (value, { personRanks }) => personRanks.get(value) ?? Number.MAX_SAFE_INTEGER,
  due: (value) => (value === OVERDUE ? '' : value === FINISHED ? '~~' : value === NOTHING_DUE ? '~' : value),
};

function compare(a: number | string, b: number | string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Lay sorted rows out as the items of a list, with a heading before each group. Inside a group the order of the
 * rows stays; rows of a collapsed group are left out, its heading still tells their number.
 */
export function groupRows(
  rows: readonly TicketRow[],
  group: GroupKey,
  grouping: Grouping,
  collapsed: ReadonlySet<string> = new Set(),
): readonly ListItem[] {
  if (group === 'none') return rows;
  const members = Map.groupBy(rows, (row) => valueOf[group](row));
  const ordered = [...members].toSorted(([a], [b]) =>
    compare(rankOf[group](a, grouping), rankOf[group](b, grouping)),
  );
  return ordered.flatMap(([value, rows]) => [
    { type: 'group' as const, id: `group:${value}`, value, count: rows.length },
    ...(collapsed.has(value) ? [] : rows),
  ]);
}
