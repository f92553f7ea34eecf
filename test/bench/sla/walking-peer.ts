import type { CalendarJson } from '../../../shared/sla/business-time.ts';

const MINUTE = 60_000;
const weekdays = {
  Mon: 'mon',
  Tue: 'tue',
  Wed: 'wed',
  Thu: 'thu',
  Fri: 'fri',
  Sat: 'sat',
  Sun: 'sun',
} as const;
const formats = new Map<string, Intl.DateTimeFormat>();

/** The due time by walking: is this minute open, by the clock of the zone? To the full minute only. */
export function dueByWalking(calendar: CalendarJson, start: number, seconds: number): number {
  let left = Math.ceil(seconds / 60);
  let at = start;
  for (; left > 0; at += MINUTE) if (isOpen(calendar, at)) left -= 1;
  return at;
}

function isOpen(calendar: CalendarJson, at: number): boolean {
  const parts = Object.fromEntries(
    clockOf(calendar.tz)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  const date = `${parts.year}-${parts.month}-${parts.day}`;
  if (calendar.holidays?.includes(date) || calendar.yearly_holidays?.includes(date.slice(5))) return false;
  const wall = `${parts.hour}:${parts.minute}`;
  const hours = calendar.hours[weekdays[parts.weekday as keyof typeof weekdays]] ?? [];
  return hours.some(([from, until]) => from <= wall && wall < until);
}

function clockOf(tz: string): Intl.DateTimeFormat {
  const known = formats.get(tz);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: tz,
    weekday: 'short',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  formats.set(tz, format);
  return format;
}
