import { intervalsOn, type Calendar } from './calendar.ts';
import type { ClockPause } from './clock-pauses.ts';
import { isOpen } from './elapsed.ts';
import { sheetAt } from './open-time.ts';
import { periods } from './periods.ts';
import type { TargetClock } from './target-clock.ts';
import { DAY_MS, weekdayOf } from './wall-time.ts';
import { offsetIn } from './zone-offsets.ts';

/** Why it was closed: between two intervals of a day, over night, on dates without weekly hours, on dates that were closed. */
export type ClosedReason = 'break' | 'night' | 'weekend' | 'holiday';

/** A part of the time between the start of a target and its due time (or the end that was asked for), in UTC ms. */
export type ExplainedSpan = { from: number; until: number } & (
  | { kind: 'counted'; seconds: number }
  | { kind: 'closed'; reason: ClosedReason }
  | { kind: 'paused'; why: ClockPause['why'] }
);

/**
 * The spans that a due time came from, without gaps: "counted 1 h, weekend, counted 3 h, paused for the customer". They
 * reach to the due time, or to `until`. A pause over nights and weekends is one span.
 */
export function explain(clock: TargetClock, until: number = clock.dueAt ?? clock.startedAt): ExplainedSpan[] {
  const spans: ExplainedSpan[] = [];
  for (const [index, { from, calendar }] of clock.terms.entries()) {
    const end = Math.min(until, clock.terms[index + 1]?.from ?? Infinity);
    if (from < end) addTerms(spans, calendar, from, end, clock.pauses);
  }
  return spans;
}

function addTerms(
  spans: ExplainedSpan[],
  calendar: Calendar,
  start: number,
  end: number,
  pauses: readonly ClockPause[],
): void {
  let at = start;
  for (const [from, until] of periods(calendar, start)) {
    if (from >= end) break;
    addClosed(spans, calendar, at, from, pauses);
    addOpen(spans, from, Math.min(until, end), pauses);
    at = Math.min(until, end);
  }
  addClosed(spans, calendar, at, end, pauses);
}

/** Open time, with what is paused of it. */
function addOpen(spans: ExplainedSpan[], from: number, until: number, pauses: readonly ClockPause[]): void {
  let at = from;
  for (const pause of pauses) {
    const start = Math.max(pause.from, at);
    const end = Math.min(pause.until, until);
    if (start >= end) continue;
    addCounted(spans, at, start);
    addPaused(spans, start, end, pause.why);
    at = end;
  }
  addCounted(spans, at, until);
}

/** Spans of two dates around midnight, or on both sides of new terms, are one. */
function addCounted(spans: ExplainedSpan[], from: number, until: number): void {
  if (from >= until) return;
  const last = spans.at(-1);
  if (last?.kind === 'counted' && last.until === from) {
    last.until = until;
    last.seconds += (until - from) / 1000;
  } else spans.push({ kind: 'counted', from, until, seconds: (until - from) / 1000 });
}

function addPaused(spans: ExplainedSpan[], from: number, until: number, why: ClockPause['why']): void {
  const last = spans.at(-1);
  if (last?.kind === 'paused' && last.until === from && last.why === why) last.until = until;
  else spans.push({ kind: 'paused', from, until, why });
}

function addClosed(
  spans: ExplainedSpan[],
  calendar: Calendar,
  from: number,
  until: number,
  pauses: readonly ClockPause[],
): void {
  if (from >= until) return;
  const paused = pauses.find((pause) => pause.from < from && pause.until > until);
  if (paused !== undefined) addPaused(spans, from, until, paused.why);
  else spans.push({ kind: 'closed', from, until, reason: reasonOf(calendar, from, until) });
}

/** The strongest reason among the dates that lie wholly within a closed time. */
function reasonOf(calendar: Calendar, from: number, until: number): ClosedReason {
  const first = dateAt(calendar, from - 1);
  const last = dateAt(calendar, until);
  if (first === last && isOpen(calendar, from - 1) && isOpen(calendar, until)) return 'break';
  let reason: ClosedReason = 'night';
  for (let day = first; day <= last; day += 1) {
    if (intervalsOn(calendar, day).length > 0) continue;
    if ((calendar.weekly[weekdayOf(day)] ?? []).length > 0) return 'holiday';
    reason = 'weekend';
  }
  return reason;
}

/** The day number that clocks of the calendar's zone show. */
function dateAt(calendar: Calendar, ms: number): number {
  return Math.floor((ms + offsetIn(sheetAt(calendar, ms).offsets, ms)) / DAY_MS);
}
