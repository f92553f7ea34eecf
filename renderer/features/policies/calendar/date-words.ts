import { dateFormat } from '../../../ui/intl-formats.ts';

/** 1 January 2024 was a Monday. */
const MONDAY = Date.UTC(2024, 0, 1);
const DAY = 86_400_000;

/** Name of a weekday, 0 for Monday. */
export function weekdayName(index: number, language: string, weekday: 'long' | 'short' = 'long'): string {
  return dateFormat(language, { weekday, timeZone: 'UTC' }).format(MONDAY + index * DAY);
}

/** Name of a month, 0 for January. */
export function monthName(index: number, language: string): string {
  return dateFormat(language, { month: 'short', timeZone: 'UTC' }).format(Date.UTC(2024, index, 1));
}

/** A calendar day `2026-12-25` in words; without its year where it is one of every year. */
export function dayWords(date: string, language: string, isYearly = false): string {
  const at = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(at)) return date;
  const year = isYearly ? {} : ({ weekday: 'short', year: 'numeric' } as const);
  return dateFormat(language, { ...year, day: 'numeric', month: 'short', timeZone: 'UTC' }).format(at);
}
