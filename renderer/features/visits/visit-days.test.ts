import { describe, expect, it } from 'vitest';
import { dayOf, visitDays, weekOf, weekOfVisit } from './visit-days.ts';

const at = (iso: string) => Date.parse(iso);
const visit = (id: string, start: string, timeZone = 'Europe/Warsaw') => ({
  id,
  startsAt: at(start),
  endsAt: at(start) + 3_600_000,
  timeZone,
});

describe('dayOf', () => {
  const cases: [string, string, string, string][] = [
    ['the local day east of UTC', '2026-03-02T15:30:00Z', 'Asia/Tokyo', '2026-03-03'],
    ['the local day west of UTC', '2026-03-02T03:30:00Z', 'America/New_York', '2026-03-01'],
    ['summer time at the edge of the day', '2026-07-01T22:30:00Z', 'Europe/Warsaw', '2026-07-02'],
    ['winter time at the edge of the day', '2026-01-01T22:30:00Z', 'Europe/Warsaw', '2026-01-01'],
    ['UTC where the zone is not known', '2026-01-01T23:30:00Z', 'Nowhere/Land', '2026-01-01'],
  ];
  it.each(cases)('is %s', (_title, start, zone, day) => {
    expect(dayOf(visit('v', start, zone))).toBe(day);
  });
});

describe('visitDays', () => {
  it('orders days and the visits within each', () => {
    const days = visitDays([
      visit('late', '2026-03-03T12:00:00Z'),
      visit('next', '2026-03-04T08:00:00Z'),
      visit('early', '2026-03-03T07:00:00Z'),
    ]);
    expect(days.map((one) => [one.day, one.visits.map((each) => each.id)])).toEqual([
      ['2026-03-03', ['early', 'late']],
      ['2026-03-04', ['next']],
    ]);
  });
});

describe('weekOf', () => {
  it('has seven days with the free ones, and leaves other weeks out', () => {
    const week = weekOf(
      [visit('in', '2026-03-04T08:00:00Z'), visit('out', '2026-03-09T08:00:00Z')],
      '2026-03-02',
    );
    expect(week.map((one) => one.visits.length)).toEqual([0, 0, 1, 0, 0, 0, 0]);
    expect(week[6]?.day).toBe('2026-03-08');
  });

  it('begins on Monday, also for a visit on Sunday', () => {
    expect(weekOfVisit(visit('v', '2026-03-08T10:00:00Z'))).toBe('2026-03-02');
  });
});
