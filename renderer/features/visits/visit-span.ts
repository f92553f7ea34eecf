import { Temporal } from 'temporal-polyfill';
import { addDays, instantAt, wallClock } from './zone-time.ts';

/** Day and clocks as typed in a form. */
export interface TypedSpan {
  /** `2026-03-29`, `''` while nothing is chosen. */
  day: string;
  /** `09:00` */
  from: string;
  /** `11:30` */
  to: string;
  /** How many days after `day` it ends; the same day where it is left out. */
  nights?: number;
}

/** Begin and end, UTC ms. */
export interface Span {
  startsAt: number;
  endsAt: number;
}

/** Why what is typed is no span: something is missing, or it ends before it begins. */
export type SpanFault = 'incomplete' | 'ends-before';

/** What is wrong with what was typed; `null` where nothing is. An end before the beginning is never guessed to be another day. */
export function spanFault(typed: TypedSpan): SpanFault | null {
  if (typed.day === '' || typed.from === '' || typed.to === '') return 'incomplete';
  return (typed.nights ?? 0) === 0 && typed.to <= typed.from ? 'ends-before' : null;
}

/** Begin and end of what was typed, in the zone of the site; `null` while something is wrong with it. */
export function spanOf(typed: TypedSpan, timeZone: string): Span | null {
  if (spanFault(typed) !== null) return null;
  const endDay = addDays(typed.day, typed.nights ?? 0);
  const startsAt = instantAt(typed.day, typed.from, timeZone);
  return { startsAt, endsAt: instantAt(endDay, typed.to, timeZone) };
}

/** A span as it is typed, by the clock of the site. */
export function typedSpan(span: Span, timeZone: string): TypedSpan {
  const start = wallClock(span.startsAt, timeZone);
  const end = wallClock(span.endsAt, timeZone);
  const nights = Temporal.PlainDate.from(start.day).until(end.day, { largestUnit: 'days' }).days;
  return { day: start.day, from: start.time, to: end.time, nights };
}
