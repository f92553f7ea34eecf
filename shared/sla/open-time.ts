import type { Calendar, Sheet } from './calendar.ts';
import { drawSheet, SHEET_DAYS } from './draw-sheet.ts';
import { DAY_MS } from './wall-time.ts';

/** Instants that the clock works with. Beyond them lie mistakes (seconds for milliseconds), and searches without end. */
const FIRST = Date.UTC(1900, 0, 1);
const LAST = Date.UTC(2500, 0, 1);
const SHEET_MS = SHEET_DAYS * DAY_MS;

/** An instant that the clock does not know, or a budget for which a calendar has not enough open time. */
export class BeyondCalendarError extends RangeError {
  override readonly name = 'BeyondCalendarError';
}

/** The sheet on which an instant lies. Throws a BeyondCalendarError for what is no instant from 1900 to 2499. */
export function sheetAt(calendar: Calendar, ms: number): Sheet {
  if (!(ms >= FIRST && ms < LAST)) {
    throw new BeyondCalendarError(
      `${ms} is no instant from 1900 to 2499. Give milliseconds since 1970 in UTC.`,
    );
  }
  const guess = sheetNumbered(calendar, Math.floor(ms / SHEET_MS));
  if (ms < guess.from) return sheetNumbered(calendar, guess.number - 1);
  return ms < guess.until ? guess : sheetNumbered(calendar, guess.number + 1);
}

/** A sheet by its number; worked out at the first time, kept from then on. */
export function sheetNumbered(calendar: Calendar, number: number): Sheet {
  const known = calendar.sheets.get(number);
  if (known !== undefined) return known;
  const sheet = drawSheet(calendar, number);
  calendar.sheets.set(number, sheet);
  return sheet;
}

/** The next or previous sheet, or undefined where the calendar has no more open time in that direction. */
export function sheetBeside(calendar: Calendar, sheet: Sheet, step: 1 | -1): Sheet | undefined {
  const ended = step === 1 ? sheet.until >= LAST : sheet.from <= FIRST;
  return ended || !opensBeyond(calendar, sheet, step)
    ? undefined
    : sheetNumbered(calendar, sheet.number + step);
}

/** A calendar without weekly hours is open on some dates at most; beyond the last of them nothing comes. */
export function opensBeyond({ weekly, dated }: Calendar, { number }: Sheet, step: 1 | -1): boolean {
  if (weekly.some((intervals) => intervals.length > 0)) return true;
  const edge = (step === 1 ? number + 1 : number) * SHEET_DAYS;
  return [...dated].some(
    ([day, intervals]) => intervals.length > 0 && (step === 1 ? day >= edge : day < edge),
  );
}

/** How many spans of a sheet began at or before an instant. */
export function spansBegun({ starts }: Sheet, ms: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? Infinity) <= ms) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Open ms from the beginning of `origin` to an instant that is not before it. */
export function openSince(calendar: Calendar, origin: Sheet, ms: number): number {
  const sheet = ms < origin.until ? origin : sheetAt(calendar, ms);
  let open = openBefore(sheet, ms);
  for (let number = origin.number; number < sheet.number; number += 1) {
    open += sheetNumbered(calendar, number).total;
  }
  return open;
}

/** Open ms on a sheet before an instant on it. */
export function openBefore(sheet: Sheet, ms: number): number {
  const last = spansBegun(sheet, ms) - 1;
  if (last < 0) return 0;
  const end = sheet.ends[last] ?? 0;
  return (sheet.before[last] ?? 0) + Math.min(ms, end) - (sheet.starts[last] ?? 0);
}

/**
 * The instant by which `open` ms of open time have passed since the beginning of `sheet`: the first such instant, a
 * closing time where it is one (`end`), or the last, an opening time then (`next_opening`).
 */
export function instantAfter(sheet: Sheet, open: number, boundary: 'end' | 'next_opening'): number {
  const { before, starts } = sheet;
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const passed = before[middle + 1] ?? Infinity;
    if (boundary === 'end' ? passed >= open : passed > open) high = middle;
    else low = middle + 1;
  }
  return (starts[low] ?? Number.NaN) + open - (before[low] ?? 0);
}
