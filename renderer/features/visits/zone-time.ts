import { Temporal } from 'temporal-polyfill';

/** Calendar day (`2026-03-29`) and clock (`13:30`) of an instant (UTC ms) in a zone. Unknown zones count as UTC. */
export function wallClock(instant: number, timeZone: string): { day: string; time: string } {
  const zoned = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(safeZone(timeZone));
  return {
    day: zoned.toPlainDate().toString(),
    time: zoned.toPlainTime().toString({ smallestUnit: 'minute' }),
  };
}

/**
 * Instant (UTC ms) of a day and clock in a zone. A clock that the change to summer time skips moves forward by the
 * skipped hour; one that happens twice is the earlier.
 * @throws RangeError when day or time is not a date or a time
 */
export function instantAt(day: string, time: string, timeZone: string): number {
  const local = Temporal.PlainDateTime.from(`${day}T${time}`);
  return local.toZonedDateTime(safeZone(timeZone), { disambiguation: 'compatible' }).epochMilliseconds;
}

/** Monday of the week of a day. */
export function weekStart(day: string): string {
  const date = Temporal.PlainDate.from(day);
  return date.subtract({ days: date.dayOfWeek - 1 }).toString();
}

/** The day `days` later (earlier when negative). */
export function addDays(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** A zone that this engine knows; imported records can carry any word. */
export function safeZone(timeZone: string): string {
  try {
    return Temporal.Now.zonedDateTimeISO(timeZone).timeZoneId;
  } catch {
    return 'UTC';
  }
}

/** Zone of this computer. */
export function hereZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}
