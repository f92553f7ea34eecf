import type { Calendar } from '../../../../shared/sla/business-time.ts';
import { intervalsOn } from '../../../../shared/sla/calendar.ts';
import { dateOf, dayNumber, weekdayOf } from '../../../../shared/sla/wall-time.ts';

/** A date in the picture of a year: as its weekday, other hours than that, closed although its weekday is not, closed. */
export type DayLook = 'open' | 'other' | 'holiday' | 'closed';

export interface YearDay {
  /** `2026-03-29` */
  date: string;
  look: DayLook;
  /** Open seconds as walls show them. */
  seconds: number;
}

/** Every date of a year by a calendar, in order. */
export function yearDays(calendar: Calendar, year: number): YearDay[] {
  const first = dayNumber(`${year}-01-01`) ?? 0;
  const last = dayNumber(`${year}-12-31`) ?? 0;
  return Array.from({ length: last - first + 1 }, (_, index) => dayOf(calendar, first + index));
}

function dayOf(calendar: Calendar, day: number): YearDay {
  const weekly = calendar.weekly[weekdayOf(day)] ?? [];
  const open = intervalsOn(calendar, day);
  const seconds = lengthOf(open);
  const look =
    seconds === 0 ? (weekly.length > 0 ? 'holiday' : 'closed') : same(open, weekly) ? 'open' : 'other';
  return { date: dateOf(day), look, seconds };
}

function lengthOf(intervals: readonly (readonly [number, number])[]): number {
  return intervals.reduce((sum, [from, until]) => sum + until - from, 0);
}

function same(a: readonly (readonly [number, number])[], b: readonly (readonly [number, number])[]): boolean {
  return (
    a.length === b.length &&
    a.every(([from, until], index) => from === b[index]?.[0] && until === b[index]?.[1])
  );
}

/** A year in figures. */
export interface YearFigures {
  openDays: number;
  /** Rounded to the nearest. */
  hours: number;
  holidays: number;
  otherDays: number;
}

export function yearFigures(days: readonly YearDay[]): YearFigures {
  const count = (...looks: DayLook[]) => days.filter(({ look }) => looks.includes(look)).length;
  const seconds = days.reduce((sum, day) => sum + day.seconds, 0);
  return {
    openDays: count('open', 'other'),
    hours: Math.round(seconds / 3600),
    holidays: count('holiday'),
    otherDays: count('other'),
  };
}
