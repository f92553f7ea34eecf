import { monthAfter } from '../../../shared/sla/report-month.ts';

/** The month that a moment (UTC ms) is in by this computer's clock, `2026-11`. */
export function monthOf(at: number): string {
  const date = new Date(at);
  return `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}`;
}

/** The month that an address names, or the one of `now` (UTC ms): a mistyped one and one to come are none. */
export function monthFrom(text: string, now: number): string {
  const present = monthOf(now);
  return /^(19|20)\d\d-(0[1-9]|1[0-2])$/u.test(text) && text <= present ? text : present;
}

/** The month before and the one after; none after that of `now`. */
export function neighboursOf(month: string, now: number): { before: string; after: string | null } {
  const after = monthAfter(month);
  return { before: monthAfter(month, -1), after: after <= monthOf(now) ? after : null };
}
