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
  const orderOf = (name: string, make: () => readonly TicketRow[]): readonly TicketRow[] => {
    const known = made.get(name) ?? make();
    made.set(name, known);
    return known;
  };
  const byDue = (): readonly TicketRow[] =>
    orderOf('due up', () =>
      orderBy(
        orderBy(rows, ({ ticket }) => -ticket.openedAt),
        keyOf('due', ranks),
      ),
    );
  return (sort, descending) => {
    if (sort === 'due' && !descending) return byDue();
    const key = keyOf(sort, ranks);
    // Sorting keeps the order of equal rows, so one key at a time is enough.
    return orderOf(`${sort} ${descending ? 'down' : 'up'}`, () =>
      orderBy(byDue(), descending ? (row) => -key(row) : key),
    );
  };
}

/** Rows by ascending key. Keys stand in a typed array: compared 365,000 times for 24,918 rows, that halves the time. */
function orderBy(rows: readonly TicketRow[], key: KeyOf): TicketRow[] {
  const keys = Float64Array.from(rows, key);
  const order = Uint32Array.from(rows, (_, index) => index);
  order.sort((a, b) => (keys[a] as number) - (keys[b] as number));
  return Array.from(order, (index) => rows[index] as TicketRow);
}
