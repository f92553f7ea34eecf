import type { Commitment } from '../../../shared/records/commitment.ts';
import { addDays, wallClock, weekStart } from '../visits/zone-time.ts';

type DueFields = Pick<Commitment, 'state' | 'dueAt' | 'doneAt'>;

/** Groups of the list, in the order in which they are shown. */
export const dueGroups = ['late', 'today', 'week', 'later', 'settled'] as const;
export type DueGroup = (typeof dueGroups)[number];

/**
 * Where a commitment stands at `now` (UTC ms) for a reader in `timeZone`: late as soon as its time has passed, also
 * earlier today; `week` ends on Sunday.
 */
export function dueGroupOf(commitment: DueFields, now: number, timeZone: string): DueGroup {
  if (commitment.state !== 'open') return 'settled';
  if (commitment.dueAt < now) return 'late';
  const due = wallClock(commitment.dueAt, timeZone).day;
  const today = wallClock(now, timeZone).day;
  if (due === today) return 'today';
  return due < addDays(weekStart(today), 7) ? 'week' : 'later';
}

/** Group commitments: open ones soonest first, settled ones newest first; empty groups are left out. */
export function groupByDue<T extends DueFields>(
  commitments: Iterable<T>,
  now: number,
  timeZone: string,
): { group: DueGroup; items: T[] }[] {
  const groups = new Map<DueGroup, T[]>(dueGroups.map((group) => [group, []]));
  for (const one of commitments) groups.get(dueGroupOf(one, now, timeZone))?.push(one);
  return [...groups]
    .filter(([, items]) => items.length > 0)
    .map(([group, items]) => ({
      group,
      items: items.sort(group === 'settled' ? newestFirst : soonestFirst),
    }));
}

/** How far past its time a commitment is or was settled, in ms; 0 when it is or was in time. */
export function lateness(commitment: DueFields, now: number): number {
  const end = commitment.state === 'open' ? now : (commitment.doneAt ?? commitment.dueAt);
  return Math.max(0, end - commitment.dueAt);
}

function soonestFirst(a: DueFields, b: DueFields): number {
  return a.dueAt - b.dueAt;
}

function newestFirst(a: DueFields, b: DueFields): number {
  return (b.doneAt ?? b.dueAt) - (a.doneAt ?? a.dueAt);
}
