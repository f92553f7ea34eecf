import type { Priority, Ticket } from '../../../shared/records/ticket.ts';
import type { Visit } from '../../../shared/records/visit.ts';

/** Open tickets of one account: how many of each priority, and in all. */
export interface OpenTickets {
  readonly total: number;
  readonly byPriority: Readonly<Record<Priority, number>>;
}

export const noOpenTickets: OpenTickets = { total: 0, byPriority: { 1: 0, 2: 0, 3: 0, 4: 0 } };

type TicketFields = Pick<Ticket, 'account' | 'status' | 'priority'>;

/** Is somebody still to do something about this ticket? */
export function isOpen(ticket: Pick<Ticket, 'status'>): boolean {
  return ticket.status === 'new' || ticket.status === 'in-progress' || ticket.status === 'waiting';
}

/** Open tickets per account id; accounts without one have no row. One pass over all headers. */
export function openTicketsByAccount(tickets: Iterable<TicketFields>): Map<string, OpenTickets> {
  const counts = new Map<string, { total: number; byPriority: Record<Priority, number> }>();
  for (const ticket of tickets) {
    if (ticket.account === null || !isOpen(ticket)) continue;
    let row = counts.get(ticket.account);
    if (row === undefined)
      counts.set(ticket.account, (row = { total: 0, byPriority: { 1: 0, 2: 0, 3: 0, 4: 0 } }));
    row.total += 1;
    row.byPriority[ticket.priority] += 1;
  }
  return counts;
}

/** The next visit of each account that is not over at `now` (UTC ms) and not called off. */
export function nextVisitByAccount<V extends Pick<Visit, 'account' | 'startsAt' | 'endsAt' | 'status'>>(
  visits: Iterable<V>,
  now: number,
): Map<string, V> {
  const next = new Map<string, V>();
  for (const visit of visits) {
    if (visit.endsAt < now || visit.status === 'cancelled' || isOver(visit)) continue;
    const known = next.get(visit.account);
    if (known === undefined || visit.startsAt < known.startsAt) next.set(visit.account, visit);
  }
  return next;
}

function isOver(visit: Pick<Visit, 'status'>): boolean {
  return visit.status === 'done' || visit.status === 'signed';
}

/** Orders of the accounts list. */
export const accountOrders = ['name', 'open', 'visit', 'contact'] as const;
export type AccountOrder = (typeof accountOrders)[number];

/** What the list shows of an account besides the record. */
export interface AccountRow<A> {
  readonly id: string;
  readonly account: A;
  readonly open: OpenTickets;
  readonly nextVisitAt: number | null;
  /** Zone of its site; absent where there is no visit. */
  readonly nextVisitZone?: string | undefined;
}

/**
 * Sort rows: `open` puts the account with the most severe open tickets first (one critical outweighs any number of
 * high ones), `visit` the soonest, `contact` the one that has waited longest for a word of ours.
 */
export function sortAccounts<A extends { name: string; lastContactAt: number | null }>(
  rows: readonly AccountRow<A>[],
  order: AccountOrder,
): AccountRow<A>[] {
  const byName = (a: AccountRow<A>, b: AccountRow<A>) => a.account.name.localeCompare(b.account.name);
  const compare: Record<AccountOrder, (a: AccountRow<A>, b: AccountRow<A>) => number> = {
    name: byName,
    open: (a, b) => moreSevere(a.open, b.open),
    visit: (a, b) => (a.nextVisitAt ?? Infinity) - (b.nextVisitAt ?? Infinity) || 0,
    contact: (a, b) => (a.account.lastContactAt ?? 0) - (b.account.lastContactAt ?? 0),
  };
  return [...rows].sort((a, b) => compare[order](a, b) || byName(a, b));
}

function moreSevere(a: OpenTickets, b: OpenTickets): number {
  for (const priority of [1, 2, 3, 4] as const) {
    const difference = b.byPriority[priority] - a.byPriority[priority];
    if (difference !== 0) return difference;
  }
  return 0;
}
