import type { Interval } from './day-intervals.ts';
import { dateOf, weekdayOf } from './wall-time.ts';
import type { Stretch, Zone } from './zone-offsets.ts';

/** A calendar that was checked, ready to be calculated with. What it answers never changes; it only gets faster. */
export interface Calendar {
  readonly zone: Zone;
  /** Intervals of each weekday, Monday first. */
  readonly weekly: readonly (readonly Interval[])[];
  /** Intervals of dates, by day number, that differ from their weekday; none on holidays. */
  readonly dated: ReadonlyMap<number, readonly Interval[]>;
  /** `02-29`: months and days without open time in every year that has them. */
  readonly yearly: ReadonlySet<string>;
  /** Sheets that were worked out already, by number. */
  readonly sheets: Map<number, Sheet>;
}

/**
 * One sheet of a wall calendar: the open time of 128 dates as instants in UTC, worked out once. All that is asked of a
 * calendar is a search in these columns.
 */
export interface Sheet {
  readonly number: number;
  /** From the first instant of its first date to that of the next sheet's. */
  readonly from: number;
  readonly until: number;
  readonly offsets: readonly Stretch[];
  /** Open spans in order; none overlap, none are empty, touching ones stay two. */
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  /** Open ms on this sheet before each span; one more than there are spans, the last is all of it. */
  readonly before: Float64Array;
  readonly total: number;
  /** The first span of each date; one more than there are dates. */
  readonly spanOfDay: Int32Array;
}

const CLOSED: readonly Interval[] = [];

/** Intervals in which a date is open, by the walls of its zone. */
export function intervalsOn(calendar: Calendar, day: number): readonly Interval[] {
  if (calendar.yearly.size > 0 && calendar.yearly.has(dateOf(day).slice(5))) return CLOSED;
  return calendar.dated.get(day) ?? calendar.weekly[weekdayOf(day)] ?? CLOSED;
}
