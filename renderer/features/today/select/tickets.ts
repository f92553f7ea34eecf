import type { Ticket } from '../../../../shared/records/ticket.ts';
import { dueAtOf } from '../../../../shared/sla/standing.ts';
import type { StandingOf } from '../../../data/clocks/use-standing.ts';

/** What Today reads of a ticket; every header has it. */
export type TicketRow = Pick<
  Ticket,
  | 'id'
  | 'number'
  | 'subject'
  | 'status'
  | 'waitingFor'
  | 'priority'
  | 'account'
  | 'team'
  | 'assignee'
  | 'openedBy'
  | 'openedAt'
  | 'dueAt'
  | 'resolvedAt'
  | 'activityAt'
>;

/** A ticket that still has to be dealt with. */
export function isOpen(ticket: Pick<TicketRow, 'status'>): boolean {
  return ticket.status === 'new' || ticket.status === 'in-progress' || ticket.status === 'waiting';
}

/** By the time at which the next target is due, then the more severe, then the older. */
export function byDue(standingOf: StandingOf): (a: TicketRow, b: TicketRow) => number {
  return (a, b) => {
    const [dueA, dueB] = [dueAtOf(standingOf(a)), dueAtOf(standingOf(b))];
    if (dueA !== dueB) return dueA < dueB ? -1 : 1;
    return a.priority - b.priority || a.openedAt - b.openedAt;
  };
}

export interface Deadlines<T extends TicketRow = TicketRow> {
  overdue: T[];
  /** Due before the end of the day and not yet overdue. */
  dueToday: T[];
}

/** Open tickets that are overdue or due before `endOfDay` (UTC ms), the most urgent first. */
export function deadlines<T extends TicketRow>(
  tickets: readonly T[],
  standingOf: StandingOf,
  endOfDay: number,
): Deadlines<T> {
  const overdue: T[] = [];
  const dueToday: T[] = [];
  for (const ticket of tickets) {
    if (!isOpen(ticket)) continue;
    const standing = standingOf(ticket);
    if (standing?.state === 'overdue') overdue.push(ticket);
    else if (standing?.state !== 'waiting' && dueAtOf(standing) < endOfDay) dueToday.push(ticket);
  }
  return { overdue: overdue.sort(byDue(standingOf)), dueToday: dueToday.sort(byDue(standingOf)) };
}

/** Open tickets that nobody works on: severe first, then the oldest. */
export function unassigned<T extends TicketRow>(tickets: readonly T[]): T[] {
  return tickets
    .filter((ticket) => isOpen(ticket) && ticket.assignee === null)
    .sort((a, b) => a.priority - b.priority || a.openedAt - b.openedAt);
}

/** Open tickets of one person, by the time at which they are due. */
export function openOf<T extends TicketRow>(
  tickets: readonly T[],
  personId: string,
  standingOf: StandingOf,
): T[] {
  return tickets.filter((ticket) => ticket.assignee === personId && isOpen(ticket)).sort(byDue(standingOf));
}

/** Tickets that this person registered since `from` (UTC ms), the latest first. */
export function registeredBy<T extends TicketRow>(
  tickets: readonly T[],
  personId: string,
  from: number,
): T[] {
  return tickets
    .filter((ticket) => ticket.openedBy === personId && ticket.openedAt >= from)
    .sort((a, b) => b.openedAt - a.openedAt);
}

/** Waiting tickets in which nothing happened for `days`, the longest quiet first. */
export function waitingLong<T extends TicketRow>(tickets: readonly T[], now: number, days = 7): T[] {
  const before = now - days * 86_400_000;
  return tickets
    .filter((ticket) => ticket.status === 'waiting' && ticket.activityAt < before)
    .sort((a, b) => a.activityAt - b.activityAt);
}

/** The open tickets that were opened first. */
export function oldestOpen<T extends TicketRow>(tickets: readonly T[], limit: number): T[] {
  return tickets
    .filter(isOpen)
    .sort((a, b) => a.openedAt - b.openedAt)
    .slice(0, limit);
}
