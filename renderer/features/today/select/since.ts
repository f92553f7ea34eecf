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

/**
 * Count what is new since `since` (UTC ms).
 * @param concerns whether a ticket is in the person's scope (their accounts, their team, everything for a lead)
 */
export function newsSince(
  tickets: readonly TicketRow[],
  personId: string,
  since: number,
  concerns: (ticket: TicketRow) => boolean,
): News {
  const news: News = { opened: 0, mine: 0, resolved: 0 };
  for (const ticket of tickets) {
    if (ticket.activityAt < since && ticket.openedAt < since) continue;
    const isMine = ticket.assignee === personId;
    if (isMine && ticket.openedAt < since && isOpen(ticket)) news.mine += 1;
    if (!isMine && !concerns(ticket)) continue;
    if (ticket.openedAt >= since) news.opened += 1;
    if ((ticket.resolvedAt ?? 0) >= since) news.resolved += 1;
  }
  return news;
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
export interface Presence {
  /** Last moment at which Today was on the screen (UTC ms). */
  lastSeen: number;
  /** Since when news is counted: the end of the stay before this one. */
  since: number;
}

/** Presence after looking at Today at `now`. A return after an absence starts a new count. */
export function presenceAt(before: Presence | null, now: number): Presence {
  if (before === null) return { lastSeen: now, since: now };
  const isBack = now - before.lastSeen > ABSENCE_MS;
  return { lastSeen: now, since: isBack ? before.lastSeen : before.since };
}
