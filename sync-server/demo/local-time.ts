import { Temporal } from 'temporal-polyfill';

/** UTC ms of a wall-clock time in a zone, `days` after the local day that contains `now`. */
export function localTime(now: number, zone: string, days: number, hour: number, minute = 0): number {
  return Temporal.Instant.fromEpochMilliseconds(now)
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .add({ days })
    .toZonedDateTime({ timeZone: zone, plainTime: new Temporal.PlainTime(hour, minute) }).epochMilliseconds;
}

/** Is it Saturday or Sunday there? */
export function isWeekend(at: number, zone: string): boolean {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).dayOfWeek > 5;
}

/** The local calendar day as `2026-03-29`. */
export function localDay(at: number, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate().toString();
}
