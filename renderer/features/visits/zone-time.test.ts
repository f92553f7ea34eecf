import { describe, expect, it } from 'vitest';
import { addDays, instantAt, wallClock } from './zone-time.ts';

describe('instantAt', () => {
  const cases: [string, string, string, string, string][] = [
    ['winter time', '2026-01-15', '13:30', 'Europe/Warsaw', '2026-01-15T12:30:00Z'],
    ['summer time', '2026-07-15', '13:30', 'Europe/Warsaw', '2026-07-15T11:30:00Z'],
    ['a skipped clock moves forward', '2026-03-29', '02:30', 'Europe/Warsaw', '2026-03-29T01:30:00Z'],
    ['a repeated clock is the earlier one', '2026-10-25', '02:30', 'Europe/Warsaw', '2026-10-25T00:30:00Z'],
  ];
  it.each(cases)('%s', (_title, day, time, zone, iso) => {
    expect(instantAt(day, time, zone)).toBe(Date.parse(iso));
  });

  it('refuses what is no date', () => {
    expect(() => instantAt('2026-02-30', '10:00', 'UTC')).toThrow(RangeError);
    expect(() => instantAt('soon', '10:00', 'UTC')).toThrow(RangeError);
  });
});

describe('wallClock', () => {
  it('comes back to the day and time that were typed', () => {
    expect(wallClock(instantAt('2026-07-15', '08:05', 'Asia/Tokyo'), 'Asia/Tokyo')).toEqual({
      day: '2026-07-15',
      time: '08:05',
    });
  });
});

describe('addDays', () => {
  it('crosses months and the change of the clocks', () => {
    expect(addDays('2026-03-28', 4)).toBe('2026-04-01');
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
  });
});
