import type { Person, Role } from '../../../../shared/records/person.ts';
import { isOpen, type TicketRow } from './tickets.ts';

/** What happened while somebody was away, in numbers that each open a list. */
export interface News {
  /** New tickets in the person's scope. */
  opened: number;
  /** Tickets of the person in which something happened. */
  mine: number;
  /** Tickets in the person's scope that were resolved. */
  resolved: number;
}

/** The time in which somebody was away, UTC ms. What they did themselves since they are back is no news. */
export interface Absence {
  since: number;
  until: number;
}

/**
 * Count what happened while somebody was away.
 * @param concerns whether a ticket is in the person's scope (their accounts, their team, everything for a lead)
 */
export function newsSince(
  tickets: readonly TicketRow[],
  personId: string,
  { since, until }: Absence,
  concerns: (ticket: TicketRow) => boolean,
): News {
  const news: News = { opened: 0, mine: 0, resolved: 0 };
  for (const ticket of tickets) {
    const isNew = isWithin(ticket.openedAt);
    const isMoved = isWithin(ticket.activityAt);
    if (!isNew && !isMoved) continue;
    const isMine = ticket.assignee === personId;
    if (isMine && !isNew && isOpen(ticket)) news.mine += 1;
    if (!isMine && !concerns(ticket)) continue;
    if (isNew) news.opened += 1;
    if (ticket.resolvedAt !== null && isWithin(ticket.resolvedAt)) news.resolved += 1;
  }
  return news;

  function isWithin(at: number): boolean {
    return at >= since && at < until;
  }
}

/** Which tickets are this person's business in this role: everything, their accounts, or their teams' and nobody's. */
export function concernOf(
  role: Role,
  person: Pick<Person, 'id' | 'teams'>,
  accounts: ReadonlyMap<string, { advisor: string | null }>,
): (ticket: TicketRow) => boolean {
  if (role === 'lead' || role === 'admin' || role === 'partner') return () => true;
  if (role === 'advisor') {
    return (ticket) => ticket.account !== null && accounts.get(ticket.account)?.advisor === person.id;
  }
  return (ticket) => (ticket.team === null ? ticket.assignee === null : person.teams.includes(ticket.team));
}

/** Shorter than this is a coffee, not an absence. */
export const ABSENCE_MS = 30 * 60_000;

/** When somebody was last here, as remembered on this device. */
export interface Presence extends Absence {
  /** Last moment at which Today was on the screen (UTC ms). */
  lastSeen: number;
}

/** Presence after looking at Today at `now`. A return after an absence starts a new count. */
export function presenceAt(before: Presence | null, now: number): Presence {
  if (before === null) return { lastSeen: now, since: now, until: now };
  const isBack = now - before.lastSeen > ABSENCE_MS;
  return isBack ? { lastSeen: now, since: before.lastSeen, until: now } : { ...before, lastSeen: now };
}
