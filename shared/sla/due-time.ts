import type { Calendar } from './calendar.ts';
import {
  BeyondCalendarError,
  instantAfter,
  openBefore,
  openSince,
  sheetAt,
  sheetBeside,
} from './open-time.ts';
import { pausesWithin, type Pause } from './pauses.ts';

export interface DueOptions {
  /** When is a budget due that ends exactly with an open span? At its end (the default), or when time counts again. */
  boundary?: 'end' | 'next_opening';
  /** In any order; they may overlap and lie anywhere. */
  pauses?: readonly Pause[];
}

/**
 * When `seconds` of open time have passed since an instant, without the pauses. No seconds at all are due at once where
 * time counts, else when it does again. Throws a RangeError for a negative budget, and
 * a BeyondCalendarError where there is not enough open time.
 */
export function dueAfter(
  calendar: Calendar,
  startMs: number,
  seconds: number,
  { boundary = 'end', pauses }: DueOptions = {},
): number {
  const first = sheetAt(calendar, startMs);
  const budget = milliseconds(seconds);
  const edge = budget === 0 ? 'next_opening' : boundary;
  let open = openBefore(first, startMs) + budget;
  for (const [from, until] of pausesWithin(pauses, startMs, Infinity)) {
    const reached = openSince(calendar, first, from);
    if (edge === 'end' ? reached >= open : reached > open) break;
    open += openSince(calendar, first, until) - reached;
  }
  let sheet = first;
  while (edge === 'end' ? open > sheet.total : open >= sheet.total) {
    open -= sheet.total;
    sheet = sheetBeside(calendar, sheet, 1) ?? tooLittle(seconds, 'after', startMs);
  }
  return instantAfter(sheet, open, edge);
}

/**
 * The latest instant from which `seconds` of open time pass until another; an opening time where a span is used up.
 * The mirror of `dueAfter`, also for no seconds: what is closed goes back to the last closing time.
 */
export function dueBefore(calendar: Calendar, endMs: number, seconds: number): number {
  const budget = milliseconds(seconds);
  let sheet = sheetAt(calendar, endMs);
  let open = openBefore(sheet, endMs) - budget;
  while (budget === 0 ? open <= 0 : open < 0) {
    sheet = sheetBeside(calendar, sheet, -1) ?? tooLittle(seconds, 'before', endMs);
    open += sheet.total;
  }
  return instantAfter(sheet, open, budget === 0 ? 'end' : 'next_opening');
}

function milliseconds(seconds: number): number {
  if (seconds >= 0 && seconds < Infinity) return Math.round(seconds * 1000);
  throw new RangeError(`${seconds} is no budget. Give seconds, 0 or more; dueBefore counts backwards.`);
}

function tooLittle(seconds: number, side: 'after' | 'before', ms: number): never {
  const when = new Date(ms).toISOString();
  throw new BeyondCalendarError(
    `The calendar has not ${seconds} s of open time ${side} ${when}. Give it opening hours or shifts there.`,
  );
}
