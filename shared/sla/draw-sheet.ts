import { intervalsOn, type Calendar, type Sheet } from './calendar.ts';
import { DAY_MS, MIDNIGHT_AFTER } from './wall-time.ts';
import { instantOf, stretchesOf, type Stretch } from './zone-offsets.ts';

/** Local dates on one sheet. Enough for most due times to need one sheet, few enough to be worked out in no time. */
export const SHEET_DAYS = 128;
/** Zones are at most this far from UTC, and skip or repeat a day at most. */
const MARGIN = 2 * DAY_MS;

/** Work out the sheet that begins with day number 128 times `number`. */
export function drawSheet(calendar: Calendar, number: number): Sheet {
  const first = number * SHEET_DAYS;
  const offsets = stretchesOf(calendar.zone, first * DAY_MS - MARGIN, (first + SHEET_DAYS) * DAY_MS + MARGIN);
  const starts: number[] = [];
  const ends: number[] = [];
  const spanOfDay = new Int32Array(SHEET_DAYS + 1);
  const from = midnight(offsets, first);
  let dayStart = from;
  for (let index = 0; index < SHEET_DAYS; index += 1) {
    const dayEnd = midnight(offsets, first + index + 1);
    addDay(calendar, offsets, first + index, [dayStart, dayEnd], starts, ends);
    spanOfDay[index + 1] = starts.length;
    dayStart = dayEnd;
  }
  const before = runningTotal(starts, ends);
  return {
    number,
    from,
    until: dayStart,
    offsets,
    starts: Float64Array.from(starts),
    ends: Float64Array.from(ends),
    before,
    total: before.at(-1) ?? 0,
    spanOfDay,
  };
}

/** The first instant of a date, which is not always a midnight: clocks may go forward over it. */
function midnight(offsets: readonly Stretch[], day: number): number {
  return instantOf(offsets, day * DAY_MS, 'change');
}

/**
 * Add the spans of one date. None may leave its date: opening hours of a date that a zone skipped (Samoa,
 * 30 December 2011) would else be open on the next one, and edges that no clock shows could pass each other.
 */
function addDay(
  calendar: Calendar,
  offsets: readonly Stretch[],
  day: number,
  [dayStart, dayEnd]: readonly [number, number],
  starts: number[],
  ends: number[],
): void {
  let earliest = dayStart;
  for (const [from, until] of intervalsOn(calendar, day)) {
    const opens = from === 0 ? dayStart : instantOf(offsets, day * DAY_MS + from * 1000);
    const closes = until === MIDNIGHT_AFTER ? dayEnd : instantOf(offsets, day * DAY_MS + until * 1000);
    const start = Math.max(opens, earliest);
    const end = Math.min(closes, dayEnd);
    if (start >= end) continue;
    starts.push(start);
    ends.push(end);
    earliest = end;
  }
}

function runningTotal(starts: readonly number[], ends: readonly number[]): Float64Array {
  const before = new Float64Array(starts.length + 1);
  for (const [index, start] of starts.entries()) {
    before[index + 1] = (before[index] ?? 0) + (ends[index] ?? 0) - start;
  }
  return before;
}
