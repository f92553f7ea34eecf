import type { Complain } from './calendar-fault.ts';
import { MIDNIGHT_AFTER, wallSeconds, wallText } from './wall-time.ts';

/** Open from one time of the day to another, in seconds since midnight as walls show it. */
export type Interval = readonly [from: number, until: number];

/**
 * Read the intervals of one day, sorted. A day that ends at 23:59 ends at 24:00: whoever writes that means the whole
 * day, and would lose a minute of it. Faults go to `complain`, which says where they are.
 */
export function parseIntervals(
  pairs: readonly (readonly [string, string])[],
  complain: Complain,
): Interval[] {
  const intervals: Interval[] = [];
  for (const [from, until] of pairs) {
    const start = wallSeconds(from);
    const end = wallSeconds(until);
    if (start === undefined || end === undefined) {
      complain({ code: 'time', values: { text: start === undefined ? from : until } });
    } else if (end <= start) {
      complain({ code: 'backwards', values: { from, until } });
    } else {
      intervals.push([start, end >= MIDNIGHT_AFTER - 60 ? MIDNIGHT_AFTER : end]);
    }
  }
  return intervals.sort(([a], [b]) => a - b);
}

/** Complain of every two intervals that overlap; those that touch do not. */
export function refuseOverlap(intervals: readonly Interval[], complain: Complain): void {
  for (const [index, next] of intervals.entries()) {
    const before = intervals[index - 1];
    if (before !== undefined && next[0] < before[1]) {
      complain({ code: 'overlap', values: { first: text(before), second: text(next) } });
    }
  }
}

function text([from, until]: Interval): string {
  return `${wallText(from)}-${wallText(until)}`;
}

/** What is left of open intervals when breaks, which may overlap each other, are taken out. */
export function withoutBreaks(open: readonly Interval[], breaks: readonly Interval[]): Interval[] {
  return breaks.reduce<Interval[]>(
    (left, [from, until]) =>
      left.flatMap(([start, end]) => {
        const parts: Interval[] = [
          [start, Math.min(end, from)],
          [Math.max(start, until), end],
        ];
        return parts.filter((part) => part[0] < part[1]);
      }),
    [...open],
  );
}
