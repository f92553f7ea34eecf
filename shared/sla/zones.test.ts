import { describe, expect, test } from 'vitest';
import { firstPeriods } from '../../test/support/sla/first-periods.ts';
import { everyDay, workweek } from '../../test/support/sla/known/known-case.ts';
import { dueAfter, elapsed, isOpen, localToUtc, parseCalendar } from './business-time.ts';

const HOUR = 3600;
const at = (text: string) => Date.parse(text.replace(' ', 'T') + 'Z');
const iso = (ms: number) => new Date(ms).toISOString().slice(0, 16).replace('T', ' ');
/** Open hours of one date, that is from its first instant to the next one's. */
const hoursOn = (tz: string, hours: Parameters<typeof everyDay>, date: string) => {
  const next = new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);
  const calendar = parseCalendar({ tz, hours: everyDay(...hours) });
  return elapsed(calendar, localToUtc(tz, date, '00:00'), localToUtc(tz, next, '00:00')) / HOUR;
};

describe('a wall time', () => {
  test.each([
    ['in winter', 'Europe/Warsaw', '2026-11-23', '09:00', '2026-11-23 08:00'],
    ['in summer', 'Europe/Warsaw', '2026-07-01', '09:00', '2026-07-01 07:00'],
    ['that clocks skip is as much later', 'Europe/Warsaw', '2026-03-29', '02:30', '2026-03-29 01:30'],
    ['at which clocks go forward is that moment', 'Europe/Warsaw', '2026-03-29', '02:00', '2026-03-29 01:00'],
    ['that clocks show twice is the first', 'Europe/Warsaw', '2026-10-25', '02:30', '2026-10-25 00:30'],
    ['after both is unique again', 'Europe/Warsaw', '2026-10-25', '03:00', '2026-10-25 02:00'],
    ['in a half-hour zone', 'Asia/Kolkata', '2026-05-01', '09:00', '2026-05-01 03:30'],
    ['in a quarter-hour zone', 'Asia/Kathmandu', '2026-05-01', '09:00', '2026-05-01 03:15'],
    ['skipped by half an hour', 'Australia/Lord_Howe', '2026-10-04', '02:15', '2026-10-03 15:45'],
    ['shown twice by half an hour', 'Australia/Lord_Howe', '2026-04-05', '01:45', '2026-04-04 14:45'],
    ['in Newfoundland in winter', 'America/St_Johns', '2026-01-15', '09:00', '2026-01-15 12:30'],
    ['in Newfoundland in summer', 'America/St_Johns', '2026-07-15', '09:00', '2026-07-15 11:30'],
    ['twice around a midnight', 'America/St_Johns', '2009-11-01', '00:00', '2009-11-01 02:30'],
    ['in Ramadan, when Morocco goes back', 'Africa/Casablanca', '2026-02-20', '09:00', '2026-02-20 09:00'],
    ['after Ramadan', 'Africa/Casablanca', '2026-04-01', '09:00', '2026-04-01 08:00'],
    ['before Moscow gave up summer time', 'Europe/Moscow', '2014-10-25', '12:00', '2014-10-25 08:00'],
    ['after it did', 'Europe/Moscow', '2014-10-27', '12:00', '2014-10-27 09:00'],
    ['skipped before midnight', 'Asia/Pyongyang', '2018-05-04', '23:45', '2018-05-04 15:15'],
    ['of a day that Samoa skipped', 'Pacific/Apia', '2011-12-30', '09:00', '2011-12-30 19:00'],
    ['at midnight where clocks skip it', 'America/Sao_Paulo', '2018-11-04', '00:00', '2018-11-04 03:00'],
    ['of 24:00 is the next midnight', 'Europe/Warsaw', '2026-12-31', '24:00', '2026-12-31 23:00'],
    ['before the epoch', 'Europe/Warsaw', '1969-12-31', '09:00', '1969-12-31 08:00'],
  ])('%s: %s %s %s is %s in UTC', (_rule, tz, date, wall, utc) => {
    expect(iso(localToUtc(tz, date, wall))).toBe(utc);
  });

  test.each([
    ['Europe/Atlantis', '2026-01-01', '09:00', /no time zone/],
    ['UTC', '2026-02-30', '09:00', /"2026-02-30" is no date/],
    ['UTC', '2026-01-01', '9 o’clock', /is no time of the day/],
  ])('of %s %s %s is refused', (tz, date, wall, message) => {
    expect(() => localToUtc(tz, date, wall)).toThrow(message);
  });
});

describe('open hours of a date on which clocks change', () => {
  test.each<[string, string, Parameters<typeof everyDay>, string, number]>([
    ['around the clock, forward', 'Europe/Berlin', [['00:00', '24:00']], '2026-03-29', 23],
    ['around the clock, back', 'Europe/Berlin', [['00:00', '24:00']], '2026-10-25', 25],
    ['by half an hour, forward', 'Australia/Lord_Howe', [['00:00', '24:00']], '2026-10-04', 23.5],
    ['by half an hour, back', 'Australia/Lord_Howe', [['00:00', '24:00']], '2026-04-05', 24.5],
    ['a night over the skipped hour', 'Europe/Berlin', [['01:00', '05:00']], '2026-03-29', 3],
    ['a night over the hour shown twice', 'Europe/Berlin', [['01:00', '05:00']], '2026-10-25', 5],
    ['opening within the skipped hour', 'Europe/Berlin', [['02:30', '06:00']], '2026-03-29', 2.5],
    ['closing within the skipped hour', 'Europe/Berlin', [['00:00', '02:30']], '2026-03-29', 2.5],
    ['opening in it, closing right after it', 'Europe/Berlin', [['02:30', '03:15']], '2026-03-29', 0],
    ['opening and closing in it', 'Europe/Berlin', [['02:15', '02:45']], '2026-03-29', 0.5],
    [
      'closing in it, with the next interval behind it',
      'Europe/Berlin',
      [
        ['01:00', '02:30'],
        ['03:00', '05:00'],
      ],
      '2026-03-29',
      3,
    ],
    ['both within the hour shown twice: the first', 'Europe/Berlin', [['02:15', '02:45']], '2026-10-25', 0.5],
    ['day hours are not touched', 'Europe/Berlin', [['09:00', '17:00']], '2026-03-29', 8],
    ['at midnight, forward', 'America/Sao_Paulo', [['00:00', '24:00']], '2018-11-04', 23],
    ['at midnight, back', 'America/Sao_Paulo', [['00:00', '24:00']], '2018-02-17', 25],
    ['in Ramadan', 'Africa/Casablanca', [['00:00', '24:00']], '2026-02-15', 25],
    ['after Ramadan', 'Africa/Casablanca', [['00:00', '24:00']], '2026-03-22', 23],
    ['on a date that never was', 'Pacific/Apia', [['09:00', '17:00']], '2011-12-30', 0],
  ])('%s: %s %j on %s are %f', (_rule, tz, hours, date, expected) => {
    expect(hoursOn(tz, hours, date)).toBe(expected);
  });

  test('over the hour shown twice are one span, and a closing time in it is its first', () => {
    const calendar = parseCalendar({ tz: 'Europe/Berlin', hours: { sun: [['01:00', '02:30']] } });
    expect(firstPeriods(calendar, at('2026-10-24 12:00'), 1)[0]?.map(iso)).toEqual([
      '2026-10-24 23:00',
      '2026-10-25 00:30',
    ]);
    expect(isOpen(calendar, at('2026-10-25 01:15'))).toBe(false);
  });

  test('are what is left of both dates where clocks skip the midnight between them', () => {
    // Toronto, 30 March 1919: 23:30 became 00:30.
    const tz = 'America/Toronto';
    const calendar = parseCalendar({ tz, hours: { sun: [['23:00', '24:00']], mon: [['00:00', '01:00']] } });
    const spans = firstPeriods(calendar, localToUtc(tz, '1919-03-30', '12:00'), 2);
    expect(spans.map((span) => span.map(iso))).toEqual([
      ['1919-03-31 04:00', '1919-03-31 04:30'],
      ['1919-03-31 04:30', '1919-03-31 05:00'],
    ]);
  });

  test('of the week in which Samoa had no Friday are those of four days', () => {
    const calendar = parseCalendar({ tz: 'Pacific/Apia', hours: workweek(['09:00', '17:00']) });
    const monday = localToUtc('Pacific/Apia', '2011-12-26', '00:00');
    expect(elapsed(calendar, monday, localToUtc('Pacific/Apia', '2012-01-02', '00:00'))).toBe(32 * HOUR);
    expect(dueAfter(calendar, monday, 33 * HOUR)).toBe(localToUtc('Pacific/Apia', '2012-01-02', '10:00'));
  });
});

describe('a calendar notices clocks that changed for', () => {
  test.each([
    ['a week', 'America/Recife', '2000-10-08', 10],
    ['ten days', 'Europe/Vienna', '1945-04-02', 14],
    ['three weeks', 'America/Argentina/Tucuman', '2004-06-01', 20],
    ['Ramadan', 'Africa/Casablanca', '2026-02-10', 50],
    ['a week, years ahead', 'Asia/Gaza', '2040-10-18', 14],
  ])('%s: %s from %s on', (_time, tz, date, days) => {
    const calendar = parseCalendar({ tz, hours: everyDay(['09:00', '17:00']) });
    const spans = firstPeriods(calendar, localToUtc(tz, date, '00:00'), days);
    const expected = Array.from({ length: days }, (_, day) => {
      const next = new Date(Date.parse(date) + day * 86_400_000).toISOString().slice(0, 10);
      return [localToUtc(tz, next, '09:00'), localToUtc(tz, next, '17:00')];
    });
    expect(spans).toEqual(expected);
    const offsets = expected.map(([opens = 0]) => opens % 86_400_000);
    expect(new Set(offsets).size).toBeGreaterThan(1);
  });
});

describe('a budget over a change of the clocks', () => {
  test.each([
    ['Europe/Warsaw', '2026-03-27', '16:00', 2, '2026-03-30', '10:00'],
    ['Europe/Warsaw', '2026-10-23', '16:00', 2, '2026-10-26', '10:00'],
    ['America/St_Johns', '2026-03-06', '16:30', 8, '2026-03-09', '16:30'],
    ['Australia/Lord_Howe', '2026-10-02', '15:00', 11, '2026-10-06', '10:00'],
    ['Asia/Kolkata', '2026-10-23', '16:00', 2, '2026-10-26', '10:00'],
    ['Africa/Casablanca', '2026-02-13', '16:00', 9, '2026-02-16', '17:00'],
    ['Europe/Moscow', '2014-10-24', '16:00', 2, '2014-10-27', '10:00'],
  ])('in %s from %s %s, %i h: due %s %s', (tz, from, time, hours, date, due) => {
    const calendar = parseCalendar({ tz, hours: workweek(['09:00', '17:00']) });
    const seconds = hours * HOUR;
    expect(iso(dueAfter(calendar, localToUtc(tz, from, time), seconds, { boundary: 'end' }))).toBe(
      iso(localToUtc(tz, date, due)),
    );
  });
});
