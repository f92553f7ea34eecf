export const DAY_MS = 86_400_000;
/** Seconds from midnight to the midnight after it, as walls show it; what `24:00` stands for. */
export const MIDNIGHT_AFTER = 86_400;
/** In the order of `weekdayOf`. */
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

const datePattern = /^(\d{4})-(\d\d)-(\d\d)$/;
const wallPattern = /^(\d\d):(\d\d)(?::(\d\d))?$/;

/** Days from 1970-01-01 to a date `2024-02-29`; undefined where the text is no date that exists. */
export function dayNumber(date: string): number | undefined {
  const [, year, month, day] = (datePattern.exec(date) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const at = new Date(Date.UTC(year, month - 1, day));
  return at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === day
    ? at.getTime() / DAY_MS
    : undefined;
}

/** The date of a day number: `2024-02-29`. */
export function dateOf(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** 0 for Monday to 6 for Sunday; day 0, the first of January 1970, was a Thursday. */
export function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** Seconds since midnight of `09:00` or `09:00:30`, `24:00` included; undefined where the text is no such time. */
export function wallSeconds(wall: string): number | undefined {
  const [all, hour, minute, second] = wallPattern.exec(wall) ?? [];
  if (all === undefined) return undefined;
  const seconds = Number(hour) * 3600 + Number(minute) * 60 + Number(second ?? 0);
  const isTime = Number(minute) < 60 && Number(second ?? 0) < 60 && seconds <= MIDNIGHT_AFTER;
  return isTime ? seconds : undefined;
}

/** `09:00` for 32400 seconds since midnight, with seconds only where there are some. */
export function wallText(seconds: number): string {
  const parts = [seconds / 3600, (seconds / 60) % 60, seconds % 60].map((part) => String(Math.floor(part)));
  const shown = seconds % 60 === 0 ? parts.slice(0, 2) : parts;
  return shown.map((part) => part.padStart(2, '0')).join(':');
}
