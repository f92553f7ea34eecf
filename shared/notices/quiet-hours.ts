import { dateOf, DAY_MS, dayNumber } from '../sla/wall-time.ts';
import { localToUtc } from '../sla/local-to-utc.ts';

/** Hours of each day in which nothing is said: from one time of the wall clock until another, over midnight if need be. */
export interface QuietHours {
  from: string;
  until: string;
}

/** Until when it is quiet, as UTC ms; null where it is not quiet now. Hours that begin when they end are none. */
export function quietUntil({ from, until }: QuietHours, tz: string, now: number): number | null {
  if (from === until) return null;
  const today = dayNumber(new Intl.DateTimeFormat('sv-SE', { timeZone: tz }).format(now));
  if (today === undefined) return null;
  // The hours that began yesterday may last until today.
  for (const day of [today - 1, today]) {
    const start = localToUtc(tz, dateOf(day), from);
    const end = localToUtc(tz, dateOf(from < until ? day : day + 1), until);
    if (start <= now && now < end) return end;
  }
  return null;
}

/** The next time (UTC ms) at which clocks in a zone show a time of the day, on a day to come. */
export function nextMorning(tz: string, wall: string, now: number): number {
  const today = dayNumber(new Intl.DateTimeFormat('sv-SE', { timeZone: tz }).format(now));
  if (today === undefined) return now + DAY_MS;
  return localToUtc(tz, dateOf(today + 1), wall);
}
