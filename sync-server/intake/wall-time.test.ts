import { describe, expect, it } from 'vitest';
import { parseTime } from './mapping/parse-time.ts';
import { zoneClock } from './wall-time.ts';

const iso = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());

describe('times of a file', () => {
  it.each([
    ['29/2/2016 01:16', 'D/M/YYYY HH:mm', 'UTC', '2016-02-29T01:16:00.000Z'],
    ['01.07.2026 08:30', 'DD.MM.YYYY HH:mm', 'Europe/Warsaw', '2026-07-01T06:30:00.000Z'],
    ['01.12.2026 08:30', 'DD.MM.YYYY HH:mm', 'Europe/Warsaw', '2026-12-01T07:30:00.000Z'],
    ['2026-03-29 02:30', 'iso', 'Europe/Berlin', '2026-03-29T01:30:00.000Z'],
    ['2026-10-25 02:30', 'iso', 'Europe/Berlin', '2026-10-25T00:30:00.000Z'],
    ['2026-07-01T08:30:00+05:00', 'iso', 'Europe/Warsaw', '2026-07-01T03:30:00.000Z'],
    ['2026-07-01', 'iso', 'Asia/Kolkata', '2026-06-30T18:30:00.000Z'],
    ['1467331200', 'unix', 'Europe/Warsaw', '2016-07-01T00:00:00.000Z'],
    ['31/2/2016 10:00', 'D/M/YYYY HH:mm', 'UTC', null],
    ['2016-02-30', 'iso', 'UTC', null],
    ['2016-02-28 25:00', 'iso', 'UTC', null],
    ['yesterday', 'iso', 'UTC', null],
    ['', 'DD.MM.YYYY', 'UTC', null],
  ])('reads "%s" as %s in %s', (text, format, zone, expected) => {
    expect(iso(parseTime(text, format, zoneClock(zone)))).toBe(expected);
  });

  it('refuses a zone that no clock shows', () => {
    expect(() => zoneClock('Europe/Atlantis')).toThrow(/IANA name/);
  });
});
