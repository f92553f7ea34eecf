import { Temporal } from 'temporal-polyfill';
import type { CalendarJson } from '../../../shared/sla/business-time.ts';

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** The due time as one writes it at first: date by date, interval by interval, with zoned times of Temporal. */
export function dueByTemporal(calendar: CalendarJson, start: number, seconds: number): number {
  const from = Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(calendar.tz);
  let left = seconds * 1000;
  for (let date = from.toPlainDate(); ; date = date.add({ days: 1 })) {
    const text = date.toString();
    if (calendar.holidays?.includes(text) || calendar.yearly_holidays?.includes(text.slice(5))) continue;
    for (const [opens, closes] of calendar.hours[weekdays[date.dayOfWeek - 1] ?? 'mon'] ?? []) {
      const at = (plainTime: string) =>
        date.toZonedDateTime({ timeZone: calendar.tz, plainTime }).epochMilliseconds;
      const begin = Math.max(at(opens), start);
      const length = at(closes) - begin;
      if (length <= 0) continue;
      if (left <= length) return begin + left;
      left -= length;
    }
  }
}
