import { DAY_MS, dayNumber, wallSeconds } from './wall-time.ts';
import { instantOf, openZone, stretchesOf } from './zone-offsets.ts';

/**
 * The instant (UTC ms) at which clocks in a zone show a time of a date: `localToUtc('Europe/Warsaw', '2026-03-29', '09:00')`.
 *
 * A time that clocks skip is read with the offset from before they went forward, so it comes out as much later as they
 * went: 02:30 in Los Angeles on 9 March 2014 is 03:30 (zendesk/biz, spec/time_spec.rb). A time that clocks show twice is
 * the first of the two. Both are what RFC 5545, section 3.3.5, says of calendars, and what Temporal calls "compatible".
 *
 * `24:00` is the midnight that ends the date. Throws a RangeError for an unknown zone, a date or time that is none.
 */
export function localToUtc(tz: string, date: string, wall: string): number {
  const zone = openZone(tz);
  const day = dayNumber(date);
  const seconds = wallSeconds(wall);
  if (day === undefined) throw new RangeError(`"${date}" is no date. Write it as 2026-12-25.`);
  if (seconds === undefined)
    throw new RangeError(`"${wall}" is no time of the day. Write it as 09:00, up to 24:00.`);
  const shown = day * DAY_MS + seconds * 1000;
  return instantOf(stretchesOf(zone, shown - 2 * DAY_MS, shown + 2 * DAY_MS), shown);
}
