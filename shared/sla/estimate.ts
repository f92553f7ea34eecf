import type { Priority, Ticket } from '../records/ticket.ts';
import type { Calendar } from './calendar.ts';
import { dueAfter } from './due-time.ts';
import { elapsed } from './elapsed.ts';
import { BeyondCalendarError } from './open-time.ts';

/** Of fewer cases nothing is concluded. */
export const FEWEST_CASES = 20;
/** Only so many are looked at, the latest: what was usual years ago tells little of today. */
export const MOST_CASES = 500;

/** A ticket that was solved, as it tells of others. */
export interface SolvedCase {
  category: string | null;
  priority: Priority;
  /** UTC ms. */
  resolvedAt: number;
  /** Open time from the opening to the resolution, waits and all. */
  seconds: number;
}

export interface Estimate {
  /** Half of the similar tickets were solved within so many seconds of open time, and four in five within `p80`. */
  median: number;
  p80: number;
  /** How many similar tickets it follows from, and in what they are similar. */
  cases: number;
  by: 'category-priority' | 'category' | 'priority';
}

interface Like {
  category: string | null;
  priority: Priority;
  /** Open time since the opening: those that took no longer tell nothing any more. */
  secondsSoFar: number;
}

/**
 * How long tickets like this one took, from those of the same category and priority; where these are too few, of the same
 * category, else of the same priority. Null where there are too few of all of them.
 */
export function estimate(
  solved: readonly SolvedCase[],
  { category, priority, secondsSoFar }: Like,
): Estimate | null {
  const ofCategory = category === null ? [] : solved.filter((one) => one.category === category);
  const groups: [Estimate['by'], readonly SolvedCase[]][] = [
    ['category-priority', ofCategory.filter((one) => one.priority === priority)],
    ['category', ofCategory],
    ['priority', solved.filter((one) => one.priority === priority)],
  ];
  for (const [by, group] of groups) {
    const lengths = latest(group)
      .map(({ seconds }) => seconds)
      .filter((seconds) => seconds > secondsSoFar)
      .sort((a, b) => a - b);
    if (lengths.length < FEWEST_CASES) continue;
    return { median: quantile(lengths, 0.5), p80: quantile(lengths, 0.8), cases: lengths.length, by };
  }
  return null;
}

/** A ticket as a case, or null: it was not solved, or its calendar cannot say how long that took. */
export function solvedCase(
  ticket: Pick<Ticket, 'category' | 'priority' | 'status' | 'openedAt' | 'resolvedAt'>,
  calendar: Calendar | undefined,
): SolvedCase | null {
  const { category, priority, status, openedAt, resolvedAt } = ticket;
  if (calendar === undefined || resolvedAt === null || resolvedAt < openedAt) return null;
  if (status !== 'resolved' && status !== 'closed') return null;
  const seconds = openSeconds(calendar, openedAt, resolvedAt);
  return seconds === null ? null : { category, priority, resolvedAt, seconds };
}

/** Between when and when it is likely to be solved, UTC ms; null where the calendar has not enough open time. */
export function estimatedSpan(
  { median, p80 }: Pick<Estimate, 'median' | 'p80'>,
  calendar: Calendar,
  openedAt: number,
): { from: number; to: number } | null {
  try {
    return { from: dueAfter(calendar, openedAt, median), to: dueAfter(calendar, openedAt, p80) };
  } catch (error) {
    if (error instanceof BeyondCalendarError) return null;
    throw error;
  }
}

/** Seconds of open time between two instants (UTC ms), or null where the calendar does not reach so far. */
export function openSeconds(calendar: Calendar, from: number, to: number): number | null {
  try {
    return elapsed(calendar, from, to);
  } catch (error) {
    if (error instanceof BeyondCalendarError) return null;
    throw error;
  }
}

/** The solved tickets that an estimate would look at, of very many, so that only their lengths need be worked out. */
export function comparable<T extends Pick<Ticket, 'category' | 'priority' | 'resolvedAt'>>(
  tickets: readonly T[],
  { category, priority }: Pick<Like, 'category' | 'priority'>,
): T[] {
  const solved = tickets.filter(({ resolvedAt }) => resolvedAt !== null);
  const ofCategory = category === null ? [] : solved.filter((one) => one.category === category);
  const groups = [
    ofCategory.filter((one) => one.priority === priority),
    ofCategory,
    solved.filter((one) => one.priority === priority),
  ];
  return [...new Set(groups.flatMap((group) => latest(group)))];
}

function latest<T extends { resolvedAt: number | null }>(group: readonly T[]): readonly T[] {
  if (group.length <= MOST_CASES) return group;
  return group.toSorted((a, b) => (b.resolvedAt ?? 0) - (a.resolvedAt ?? 0)).slice(0, MOST_CASES);
}

/** The length that a share of the cases did not exceed: always one that happened. */
function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}
