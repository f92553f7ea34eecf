import type { SortKey } from './list-state.ts';
import type { TicketRow } from './ticket-row.ts';

/** Later than any instant, so that finished tickets stand behind all open ones. */
const AFTER_ALL = 1e16;

type KeyOf = (row: TicketRow) => number;

/** Place of each account in alphabetical order, so that rows are compared by number. */
export function rankNames(
  accounts: Iterable<{ id: string; name: string }>,
  language: string,
): Map<string, number> {
  const collator = new Intl.Collator(language, { numeric: true });
  const ordered = [...accounts].toSorted((a, b) => collator.compare(a.name, b.name));
  return new Map(ordered.map(({ id }, rank) => [id, rank]));
}

function keyOf(sort: SortKey, ranks: ReadonlyMap<string, number>): KeyOf {
  const keys: Record<SortKey, KeyOf> = {
    due: ({ open, due }) => (open ? due : AFTER_ALL - due),
    activity: ({ ticket }) => ticket.activityAt,
    opened: ({ ticket }) => ticket.openedAt,
    priority: ({ ticket }) => ticket.priority,
    number: ({ ticket }) => numberOf(ticket.number),
    account: ({ ticket }) => (ticket.account === null ? AFTER_ALL : (ranks.get(ticket.account) ?? AFTER_ALL)),
  };
  return keys[sort];
}

/** The digits at the end of `FF-10482`; a ticket that has no number yet is newer than all that have one. */
export function numberOf(number: string | null): number {
  if (number === null) return AFTER_ALL;
  return Number(/\d+$/u.exec(number)?.[0] ?? 0);
}

/** Rows in a given order. */
export type SortedRows = (sort: SortKey, descending: boolean) => readonly TicketRow[];

/**
 * Sorts rows once for each order that is asked for: going back and forth between views, each with an order of its
 * own, costs nothing.
 */
export function createSortCache(rows: readonly TicketRow[], ranks: ReadonlyMap<string, number>): SortedRows {
  const made = new Map<string, readonly TicketRow[]>();
  return (sort, descending) => {
    const order = `${sort} ${descending ? 'down' : 'up'}`;
    const known = made.get(order);
    if (known !== undefined) return known;
    const sorted = sortRows(rows, sort, descending, ranks);
    made.set(order, sorted);
    return sorted;
  };
}

/**
 * Sort rows by a key; equal rows stand soonest due first, then newest first. Keys are computed once per row, not
 * once per comparison. Answers a new array.
 */
export function sortRows(
  rows: readonly TicketRow[],
  sort: SortKey,
  descending: boolean,
  ranks: ReadonlyMap<string, number>,
): TicketRow[] {
  const key = keyOf(sort, ranks);
  const due = keyOf('due', ranks);
  const sign = descending ? -1 : 1;
  const keyed = rows.map((row) => ({ row, first: sign * key(row), second: due(row) }));
  keyed.sort(
    (a, b) => a.first - b.first || a.second - b.second || b.row.ticket.openedAt - a.row.ticket.openedAt,
  );
  return keyed.map(({ row }) => row);
}
