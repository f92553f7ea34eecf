import { Temporal } from 'temporal-polyfill';
import { UsageError } from './errors.ts';

/** Parts of a wall-clock time; month from 1. */
export interface WallTime {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
}

/** Turns wall-clock times of one zone into UTC ms. `null` for a day or hour that no calendar has. */
export type ZoneClock = (wall: WallTime) => number | null;

const HOUR = 3_600_000;

/**
 * A clock for a zone. Times that a clock change skips move forward, times that it repeats mean the first of the two.
 * Offsets are remembered by the hour: a log has hundreds of thousands of times in a few thousand hours.
 * Throws `UsageError` for an unknown zone.
 */
export function zoneClock(zone: string): ZoneClock {
  if (!isZone(zone)) {
    throw new UsageError(`Time zone "${zone}" is not known. Use an IANA name such as Europe/Warsaw, or UTC.`);
  }
  const offsets = new Map<number, number>();
  return (wall) => {
    const asUtc = utcOf(wall);
    if (asUtc === null || zone === 'UTC') return asUtc;
    const key = Math.floor(asUtc / HOUR);
    const offset = offsets.get(key) ?? offsetAt(key * HOUR, zone);
    offsets.set(key, offset);
    return asUtc - offset;
  };
}

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** `null` when the parts do not make a time, e.g. 31 February. */
function utcOf({ year, month, day, hour, minute, second }: WallTime): number | null {
  const at = Date.UTC(year, month - 1, day, hour, minute, second);
  const date = new Date(at);
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && hour < 24 && minute < 60;
  return isReal && second < 60 && at >= 0 ? at : null;
}

/** Milliseconds by which the zone's wall clock is ahead of UTC when it shows `wall` (written as UTC ms). */
function offsetAt(wall: number, zone: string): number {
  const plain = Temporal.Instant.fromEpochMilliseconds(wall).toZonedDateTimeISO('UTC').toPlainDateTime();
  return wall - plain.toZonedDateTime(zone).epochMilliseconds;
}
