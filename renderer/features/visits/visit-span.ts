import { addDays, instantAt, wallClock } from './zone-time.ts';

/** Day and clocks as typed in a form. */
export interface TypedSpan {
  /** `2026-03-29`, `''` while nothing is chosen. */
  day: string;
  /** `09:00` */
  from: string;
  /** `11:30`; earlier than `from` means the next day. */
  to: string;
}

/** Begin and end (UTC ms) of what was typed, in the zone of the site; `null` while it is not complete. */
export function spanOf(typed: TypedSpan, timeZone: string): { startsAt: number; endsAt: number } | null {
  if (typed.day === '' || typed.from === '' || typed.to === '') return null;
  const endDay = typed.to < typed.from ? addDays(typed.day, 1) : typed.day;
  const startsAt = instantAt(typed.day, typed.from, timeZone);
  return { startsAt, endsAt: instantAt(endDay, typed.to, timeZone) };
}

/** A span as it is typed, by the clock of the site. */
export function typedSpan(span: { startsAt: number; endsAt: number }, timeZone: string): TypedSpan {
  const start = wallClock(span.startsAt, timeZone);
  return { day: start.day, from: start.time, to: wallClock(span.endsAt, timeZone).time };
}
