import { describe, expect, test } from 'vitest';
import { firstPeriods } from '../../test/support/sla/first-periods.ts';
import { everyDay } from '../../test/support/sla/known/known-case.ts';
import { CalendarError, dueAfter, elapsed, isOpen, parseCalendar } from './business-time.ts';

const at = (text: string) => Date.parse(text.replace(' ', 'T') + 'Z');
const hours = { mon: [['09:00', '17:00']] };
const on = (more: object) => ({ tz: 'UTC', hours, ...more });

describe('a calendar is refused with what is to be done', () => {
  test.each<[string, unknown, RegExp]>([
    [
      'intervals overlap',
      on({
        hours: {
          tue: [
            ['09:00', '12:00'],
            ['11:00', '13:00'],
          ],
        },
      }),
      /hours\.tue: 09:00-12:00 and 11:00-13:00 overlap. Let one end/,
    ],
    [
      'one lies within another',
      on({
        hours: {
          tue: [
            ['12:00', '13:00'],
            ['09:00', '17:00'],
          ],
        },
      }),
      /overlap/,
    ],
    [
      'two are the same',
      on({
        hours: {
          tue: [
            ['09:00', '10:00'],
            ['09:00', '10:00'],
          ],
        },
      }),
      /overlap/,
    ],
    [
      'shifts overlap',
      on({
        shifts: {
          '2026-05-01': [
            ['09:00', '12:00'],
            ['11:59', '13:00'],
          ],
        },
      }),
      /shifts\.2026-05-01: .*overlap/,
    ],
    [
      'an interval ends before it begins',
      on({ hours: { fri: [['22:00', '06:00']] } }),
      /hours\.fri: 22:00-06:00 ends before it begins. Let a night end at 24:00/,
    ],
    ['an interval is empty', on({ hours: { fri: [['09:00', '09:00']] } }), /ends before it begins/],
    [
      'a break ends before it begins',
      on({ breaks: { '2026-05-01': [['10:00', '09:00']] } }),
      /breaks\.2026-05-01: 10:00-09:00 ends/,
    ],
    [
      'a time is none',
      on({ hours: { fri: [['9:00', '17:00']] } }),
      /"9:00" is no time of the day. Write it as 09:00/,
    ],
    ['an hour is none', on({ hours: { fri: [['09:00', '25:00']] } }), /"25:00" is no time/],
    ['a minute is none', on({ hours: { fri: [['09:60', '17:00']] } }), /"09:60" is no time/],
    ['a time is after 24:00', on({ hours: { fri: [['09:00', '24:01']] } }), /"24:01" is no time/],
    ['a day begins at 24:00', on({ hours: { fri: [['24:00', '24:00']] } }), /ends before it begins/],
    ['an interval has one time', on({ hours: { fri: [['09:00']] } }), /hours\.fri\.0.*pair of times/],
    ['intervals are no list', on({ hours: { fri: '09:00-17:00' } }), /hours\.fri: Give a list of intervals/],
    ['the zone is unknown', on({ tz: 'Europe/Atlantis' }), /tz: There is no time zone "Europe\/Atlantis"/],
    ['the zone is an offset', on({ tz: '+02:00' }), /There is no time zone "\+02:00"/],
    ['the zone is empty', on({ tz: '' }), /There is no time zone ""/],
    ['the zone is missing', { hours }, /tz: Give the time zone/],
    ['the hours are missing', { tz: 'UTC' }, /hours: Give the opening hours/],
    [
      'a weekday is written out',
      on({ hours: { monday: [['09:00', '17:00']] } }),
      /no weekday "monday". Use mon, tue/,
    ],
    ['a part is misspelt', on({ holiday: ['2026-12-25'] }), /no "holiday". Its parts are/],
    [
      'a holiday is given twice',
      on({ holidays: ['2026-12-25', '2026-12-25'] }),
      /2026-12-25 is given twice. Take one/,
    ],
    ['a yearly holiday is given twice', on({ yearly_holidays: ['12-25', '12-25'] }), /12-25 is given twice/],
    ['a holiday is no date', on({ holidays: ['2026-02-29'] }), /"2026-02-29" is no date. Write it as/],
    ['a holiday is short', on({ holidays: ['2026-1-6'] }), /"2026-1-6" is no date/],
    ['a holiday has a time', on({ holidays: ['2026-01-06T00:00'] }), /is no date/],
    [
      'a yearly holiday is no date of any year',
      on({ yearly_holidays: ['02-30'] }),
      /"02-30" is no month and day/,
    ],
    ['a yearly holiday has a year', on({ yearly_holidays: ['2026-05-01'] }), /goes to holidays/],
    ['a shift has no date', on({ shifts: { tomorrow: [['09:00', '10:00']] } }), /"tomorrow" is no date/],
    ['the text is no JSON', '{"tz": "UTC"', /is no JSON .*Give a calendar as a JSON object/],
    ['it is null', null, /Give a calendar: an object with tz/],
    ['it is a list', [], /Give a calendar/],
  ])('%s', (_what, json, message) => {
    expect(() => parseCalendar(json)).toThrow(CalendarError);
    expect(() => parseCalendar(json)).toThrow(message);
  });

  test('with all that is wrong, each by itself', () => {
    const wrong = on({ tz: 'Mars/Base', hours: { mon: [['9', '10']], tue: [['11:00', '10:00']] } });
    const problems = (() => {
      try {
        parseCalendar(wrong);
        return [];
      } catch (error) {
        return (error as CalendarError).problems;
      }
    })();
    expect(problems.map((problem) => problem.split(':')[0])).toEqual(['hours.mon', 'hours.tue', 'tz']);
  });
});

test('a fault has its place, a code and what it speaks of, so that a screen can say it in its language', () => {
  const wrong = on({ hours: { mon: [['10:00', '09:00']] }, shifts: { tomorrow: [] } });
  let faults: CalendarError['faults'] = [];
  try {
    parseCalendar(wrong);
  } catch (error) {
    faults = (error as CalendarError).faults;
  }
  expect(faults).toEqual([
    { place: 'hours.mon', code: 'backwards', values: { from: '10:00', until: '09:00' } },
    { place: 'shifts.tomorrow', code: 'date', values: { text: 'tomorrow' } },
  ]);
});

describe('a calendar', () => {
  test('may come as JSON text', () => {
    expect(isOpen(parseCalendar(JSON.stringify(on({}))), at('2026-11-23 09:00'))).toBe(true);
  });

  test('may have days without hours, touching intervals, and intervals in any order', () => {
    const calendar = parseCalendar(
      on({
        hours: {
          mon: [
            ['12:00', '17:00'],
            ['09:00', '12:00'],
          ],
          sun: [],
        },
      }),
    );
    expect(elapsed(calendar, at('2026-11-22 00:00'), at('2026-11-24 00:00'))).toBe(8 * 3600);
    expect(dueAfter(calendar, at('2026-11-23 09:00'), 3 * 3600)).toBe(at('2026-11-23 12:00'));
  });

  test('counts seconds that its times are given with', () => {
    const calendar = parseCalendar(on({ hours: { mon: [['09:00:30', '09:01:00']] } }));
    expect(elapsed(calendar, at('2026-11-23 00:00'), at('2026-11-24 00:00'))).toBe(30);
  });

  test.each(['23:59', '23:59:59', '24:00'])('that ends its day at %s loses no minute of it', (end) => {
    const calendar = parseCalendar({ tz: 'Europe/Berlin', hours: everyDay(['00:00', end]) });
    expect(dueAfter(calendar, at('2026-11-23 12:00'), 24 * 3600)).toBe(at('2026-11-24 12:00'));
  });

  test('has shifts on days without hours, in place of hours, and none of them where the shift is empty', () => {
    const shifts = {
      '2026-11-22': [['10:00', '11:00']],
      '2026-11-23': [['20:00', '21:00']],
      '2026-11-30': [],
    };
    const calendar = parseCalendar(on({ shifts }));
    expect(firstPeriods(calendar, at('2026-11-22 00:00'), 3)).toEqual([
      [at('2026-11-22 10:00'), at('2026-11-22 11:00')],
      [at('2026-11-23 20:00'), at('2026-11-23 21:00')],
      [at('2026-12-07 09:00'), at('2026-12-07 17:00')],
    ]);
  });

  test('takes breaks out of hours and shifts alike; they may overlap and reach beyond', () => {
    const calendar = parseCalendar(
      on({
        shifts: { '2026-11-30': [['08:00', '10:00']] },
        breaks: {
          '2026-11-23': [
            ['05:00', '10:00'],
            ['12:00', '13:00'],
            ['12:30', '13:30'],
            ['16:00', '23:59'],
          ],
          '2026-11-30': [['08:30', '09:00']],
        },
      }),
    );
    expect(firstPeriods(calendar, at('2026-11-23 00:00'), 4)).toEqual([
      [at('2026-11-23 10:00'), at('2026-11-23 12:00')],
      [at('2026-11-23 13:30'), at('2026-11-23 16:00')],
      [at('2026-11-30 08:00'), at('2026-11-30 08:30')],
      [at('2026-11-30 09:00'), at('2026-11-30 10:00')],
    ]);
  });

  test('closes on a holiday whatever shift or break is set for it', () => {
    const shifts = { '2026-11-23': [['09:00', '17:00']], '2026-12-25': [['09:00', '17:00']] };
    const calendar = parseCalendar(
      on({
        shifts,
        breaks: { '2026-11-23': [['10:00', '11:00']] },
        holidays: ['2026-11-23'],
        yearly_holidays: ['12-25'],
      }),
    );
    expect(elapsed(calendar, at('2026-11-23 00:00'), at('2026-11-24 00:00'))).toBe(0);
    expect(elapsed(calendar, at('2026-12-25 00:00'), at('2026-12-26 00:00'))).toBe(0);
  });

  test('with a yearly holiday on 29 February closes in leap years and no other day in between', () => {
    const calendar = parseCalendar({
      tz: 'UTC',
      hours: everyDay(['09:00', '17:00']),
      yearly_holidays: ['02-29'],
    });
    const year = (from: number) =>
      elapsed(calendar, Date.UTC(from, 0, 1), Date.UTC(from + 1, 0, 1)) / 8 / 3600;
    expect([2023, 2024, 2025, 2100].map(year)).toEqual([365, 365, 365, 365]);
    expect(isOpen(calendar, at('2024-02-29 10:00'))).toBe(false);
    expect(isOpen(calendar, at('2025-02-28 10:00'))).toBe(true);
    expect(isOpen(calendar, at('2025-03-01 10:00'))).toBe(true);
  });
});
