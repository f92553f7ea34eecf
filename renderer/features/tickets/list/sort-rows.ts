import type { SortKey } from './list-state.ts';
import type { TicketRow } from './ticket-row.ts';

/** Later than any instant, so that finished tickets stand behind all open ones. */
const AFTER_ALL = 1e16;
/** Open tickets of which nothing is due stand behind those that are due, and before all that ended. */
const NEVER_DUE = 9e15;

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
    due: ({ open, due }) => (open ? Math.min(due, NEVER_DUE) : AFTER_ALL - due),
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
 * own, costs nothing. Equal rows stand soonest due first, then newest first.
 */
export function createSortCache(rows: readonly TicketRow[], ranks: ReadonlyMap<string, number>): SortedRows {
  const made = new Map<string, readonly TicketRow[]>();
  let ties: readonly Float64Array[] | null = null;
  return (sort, descending) => {
    const name = `${sort} ${descending ? 'down' : 'up'}`;
    const known = made.get(name);
    if (known !== undefined) return known;
    ties ??= [
      Float64Array.from(rows, keyOf('due', ranks)),
      Float64Array.from(rows, ({ ticket }) => -ticket.openedAt),
    ];
    const key = keyOf(sort, ranks);
    const keys = Float64Array.from(rows, descending ? (row) => -key(row) : key);
    const ordered = orderBy(rows, [keys, ...ties]);
    made.set(name, ordered);
    return ordered;
  };
}

/**
 * Rows by ascending keys, the second where the first are equal, and so on. Keys stand in typed arrays and are compared
 * in one pass: 40,000 rows take less than half the time of a pass for each key.
 */
function orderBy(rows: readonly TicketRow[], [first, second, third]: readonly Float64Array[]): TicketRow[] {
  const order = Uint32Array.from(rows, (_, index) => index);
  order.sort((a, b) => difference(first, a, b) || difference(second, a, b) || difference(third, a, b));
  return Array.from(order, (index) => rows[index] as TicketRow);
}

function difference(keys: Float64Array | undefined, a: number, b: number): number {
  return keys === undefined ? 0 : (keys[a] as number) - (keys[b] as number);
}
