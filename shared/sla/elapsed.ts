import type { Calendar } from './calendar.ts';
import { openBefore, openSince, sheetAt, spansBegun } from './open-time.ts';
import { pausesWithin, type Pause } from './pauses.ts';

/** Seconds of open time from one instant to another, without the pauses; 0 where the end is not after the start. */
export function elapsed(
  calendar: Calendar,
  startMs: number,
  endMs: number,
  { pauses }: { pauses?: readonly Pause[] } = {},
): number {
  const first = sheetAt(calendar, startMs);
  // Also where nothing is to be counted: an end that is no instant is a mistake and not "nothing yet".
  sheetAt(calendar, endMs);
  if (endMs <= startMs) return 0;
  let open = openSince(calendar, first, endMs) - openBefore(first, startMs);
  for (const [from, until] of pausesWithin(pauses, startMs, endMs)) {
    open -= openSince(calendar, first, until) - openSince(calendar, first, from);
  }
  return open / 1000;
}

/** Does time count at an instant? From each opening time on, until just before the closing time. */
export function isOpen(calendar: Calendar, ms: number): boolean {
  const sheet = sheetAt(calendar, ms);
  return ms < (sheet.ends[spansBegun(sheet, ms) - 1] ?? -Infinity);
}
