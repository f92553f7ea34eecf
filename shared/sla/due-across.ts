import type { Budget, Target } from './contract.ts';
import { dueAfter } from './due-time.ts';
import { elapsed, isOpen } from './elapsed.ts';
import type { Pause } from './pauses.ts';
import type { Terms } from './terms.ts';
import { closingAfterWorkdays, dueAfterWorkdays } from './workdays.ts';

/** A budget as open time: how many seconds, and whether they end with a span or begin the next one. */
export interface OpenBudget {
  seconds: number;
  boundary: 'end' | 'next_opening';
}

/** Seconds of open time from the first terms on to `end`, each counted by the calendar of its time. */
export function usedAcross(terms: readonly Terms[], end: number, pauses: readonly Pause[]): number {
  let used = 0;
  for (const [index, { from, calendar }] of terms.entries()) {
    const until = Math.min(end, terms[index + 1]?.from ?? Infinity);
    if (from < until) used += elapsed(calendar, from, until, { pauses });
  }
  return used;
}

/**
 * When the target of the last terms is due: what was used under earlier terms stays used, what is left is counted by the
 * terms of its time. New terms may make a target due at once, but not in the past, unless it was due before already.
 */
export function dueAcross(terms: readonly Terms[], target: Target, pauses: readonly Pause[]): number {
  const changed = terms.findLastIndex((each) => each.target !== target);
  const due = countAcross(terms, target, pauses);
  if (changed < 0) return due;
  const earlier = terms.slice(0, changed + 1);
  const previous = earlier.at(-1)?.target;
  const floor = terms[changed + 1]?.from ?? due;
  const dueEarlier = previous === undefined ? Infinity : dueAcross(earlier, previous, pauses);
  return Math.max(due, Math.min(floor, dueEarlier));
}

/** The budget of a target from the first of the terms on; working days are the open time until they end. */
export function openBudget(terms: readonly Terms[], { budget, boundary }: Target): OpenBudget {
  const first = terms[0];
  const last = terms.at(-1);
  if ('minutes' in budget || first === undefined || last === undefined) {
    return { seconds: 'minutes' in budget ? budget.minutes * 60 : 0, boundary };
  }
  const end = endOfWorkdays(last.calendar, first.from, budget);
  const isOpening = isOpen(last.calendar, end) && !isOpen(last.calendar, end - 1);
  return {
    seconds: elapsed(last.calendar, first.from, end),
    boundary: isOpening ? 'next_opening' : 'end',
  };
}

function endOfWorkdays(
  calendar: Terms['calendar'],
  start: number,
  { workdays, until }: Extract<Budget, { workdays: number }>,
): number {
  const count = until === 'closing' ? closingAfterWorkdays : dueAfterWorkdays;
  return count(calendar, start, workdays);
}

function countAcross(terms: readonly Terms[], target: Target, pauses: readonly Pause[]): number {
  const { seconds, boundary } = openBudget(terms, target);
  let left = seconds;
  for (const [index, { from, calendar }] of terms.entries()) {
    const next = terms[index + 1]?.from;
    if (next === undefined) return dueAfter(calendar, from, left, { pauses, boundary });
    const used = elapsed(calendar, from, next, { pauses });
    // Used up to the second, it is due within these terms, unless it is due with the next opening.
    if (boundary === 'end' ? used >= left : used > left) {
      return dueAfter(calendar, from, left, { pauses, boundary });
    }
    left -= used;
  }
  return Infinity;
}
