import type { Calendar, Sheet } from './calendar.ts';
import { sheetAt, sheetBeside, spansBegun } from './open-time.ts';

/**
 * The open spans from an instant on, oldest first, each [start, end] in UTC ms. The first begins at the instant where it
 * is open then; spans end at midnight, so a calendar that never closes has one for each date. Ends where no open time is
 * left, at the latest with the year 2499.
 */
export function* periods(calendar: Calendar, startMs: number): Generator<[startMs: number, endMs: number]> {
  let sheet: Sheet | undefined = sheetAt(calendar, startMs);
  let index = Math.max(0, spansBegun(sheet, startMs) - 1);
  while (sheet !== undefined) {
    for (; index < sheet.starts.length; index += 1) {
      const start = Math.max(sheet.starts[index] ?? 0, startMs);
      const end = sheet.ends[index] ?? 0;
      if (start < end) yield [start, end];
    }
    sheet = sheetBeside(calendar, sheet, 1);
    index = 0;
  }
}
