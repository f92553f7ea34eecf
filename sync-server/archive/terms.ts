import type { Policy } from '../../shared/records/policy.ts';
import type { Ticket } from '../../shared/records/ticket.ts';
import { isEnded } from '../../shared/sync/ticket-status.ts';

const DAY_MS = 86_400_000;
/** Where no policy says otherwise. */
const AFTER_DAYS = 90;

/**
 * After how many days of rest an ended ticket is archived, by the policies of type `archive`: the one with the most days
 * counts. `null`: never, because a policy says 0 days or none of them is active.
 */
export function archiveAfterDays(policies: readonly Policy[]): number | null {
  const ours = policies.filter(({ type }) => type === 'archive');
  if (ours.length === 0) return AFTER_DAYS;
  const days = ours.filter(({ active }) => active).map(({ data }) => data['afterDays'] ?? AFTER_DAYS);
  const usable = days.filter((value) => typeof value === 'number' && value >= 0);
  if (usable.length === 0 || usable.includes(0)) return null;
  return Math.max(...(usable as number[]));
}

/** When the ticket ended, or something last happened to it after that; `null` while it is open. UTC ms. */
export function restsSince(ticket: Ticket): number | null {
  if (!isEnded(ticket.status)) return null;
  return Math.max(ticket.closedAt ?? 0, ticket.resolvedAt ?? 0, ticket.activityAt);
}

/** Has the ticket rested for longer than that many days? */
export function isDue(ticket: Ticket, afterDays: number, now: number): boolean {
  const since = restsSince(ticket);
  return since !== null && since < now - afterDays * DAY_MS;
}
