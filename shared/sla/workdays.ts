import type { Calendar, Sheet } from './calendar.ts';
import { SHEET_DAYS } from './draw-sheet.ts';
import { dueAfter, dueBefore } from './due-time.ts';
import { isOpen } from './elapsed.ts';
import { BeyondCalendarError, opensBeyond, sheetAt, sheetNumbered } from './open-time.ts';
import { DAY_MS } from './wall-time.ts';
import { instantOf, offsetIn } from './zone-offsets.ts';

/**
 * The same time of the day, so many workdays later (or earlier, for a negative number). A workday is a date with any
 * open time; the date of the start is not counted, whatever it is. Where it is closed then, it is the next opening time
 * (counting backwards: the closing time before); a closing time itself stands. No workdays at all: `dueAfter` no seconds.
 * Throws a RangeError for what is no whole number, and where there are not enough workdays.
 */
export function dueAfterWorkdays(calendar: Calendar, startMs: number, workdays: number): number {
  if (!Number.isInteger(workdays)) {
    throw new RangeError(
      `${workdays} is no number of workdays. Give a whole number; below 0 it counts backwards.`,
    );
  }
  if (workdays === 0) return dueAfter(calendar, startMs, 0);
  const { day, time } = wallOf(sheetAt(calendar, startMs), startMs);
  const landing = instantOn(calendar, countDays(calendar, day, workdays), time);
  if (isOpen(calendar, landing) || isOpen(calendar, landing - 1)) return landing;
  return workdays > 0 ? dueAfter(calendar, landing, 0) : dueBefore(calendar, landing, 0);
}

/**
 * Closing time of the workday that is so many workdays after the start's date; for 0 of the start's own date. The reading
 * of "within five working days" that a customer has in mind. Throws as `dueAfterWorkdays` does, and for 0 on a date without
 * open time.
 */
export function closingAfterWorkdays(calendar: Calendar, startMs: number, workdays: number): number {
  const { day } = wallOf(sheetAt(calendar, startMs), startMs);
  const { sheet, index } = pageOf(calendar, countDays(calendar, day, workdays));
  const closing = sheet.ends[(sheet.spanOfDay[index + 1] ?? 0) - 1];
  if (closing !== undefined && isWorkday(sheet, index)) return closing;
  throw new BeyondCalendarError(
    `The date of ${new Date(startMs).toISOString()} has no open time, and so no closing time.`,
  );
}

/** What clocks show at an instant: the day number, and the ms since midnight. */
function wallOf(sheet: Sheet, ms: number): { day: number; time: number } {
  const shown = ms + offsetIn(sheet.offsets, ms);
  const day = Math.floor(shown / DAY_MS);
  return { day, time: shown - day * DAY_MS };
}

function countDays(calendar: Calendar, from: number, workdays: number): number {
  const step = workdays < 0 ? -1 : 1;
  let day = from;
  for (let left = Math.abs(workdays); left > 0;) {
    day += step;
    const { sheet, index } = pageOf(calendar, day);
    if (isWorkday(sheet, index)) left -= 1;
    // Looked at once a sheet: whoever is never open has no workday to find.
    else if (index === 0 && sheet.total === 0 && !opensBeyond(calendar, sheet, step)) {
      throw new BeyondCalendarError('The calendar has no workday there. Give it opening hours or shifts.');
    }
  }
  return day;
}

function pageOf(calendar: Calendar, day: number): { sheet: Sheet; index: number } {
  // Refuses what lies outside the years that the clock works with.
  sheetAt(calendar, day * DAY_MS);
  const number = Math.floor(day / SHEET_DAYS);
  return { sheet: sheetNumbered(calendar, number), index: day - number * SHEET_DAYS };
}

function isWorkday({ spanOfDay }: Sheet, index: number): boolean {
  return (spanOfDay[index] ?? 0) < (spanOfDay[index + 1] ?? 0);
}

function instantOn(calendar: Calendar, day: number, time: number): number {
  return instantOf(pageOf(calendar, day).sheet.offsets, day * DAY_MS + time);
}
