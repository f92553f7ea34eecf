import { describe, expect, test } from 'vitest';
import { calendarDataSchema } from '../../../../shared/sla/calendar-data.ts';
import {
  blankCalendar,
  calendarDraftOf,
  calendarTermsOf,
  type CalendarDraft,
  type DateRow,
} from './calendar-draft.ts';
import { calendarFaults } from './calendar-faults.ts';
import { withHolidays } from './with-holidays.ts';

const row = (date: string, fields: Partial<DateRow> = {}): DateRow => ({
  date,
  kind: 'closed',
  isYearly: false,
  hours: '',
  name: '',
  ...fields,
});

const data = calendarDataSchema.parse({
  calendar: {
    tz: 'Europe/Warsaw',
    hours: {
      mon: [
        ['08:00', '12:00'],
        ['12:30', '16:30'],
      ],
    },
    shifts: { '2026-11-28': [['09:00', '12:00']], '2026-11-29': [] },
    breaks: { '2026-12-24': [['12:00', '24:00']] },
    holidays: ['2026-12-25'],
    yearly_holidays: ['01-06'],
  },
  region: { country: 'PL' },
  holidayNames: { '2026-12-25': 'Boże Narodzenie', '01-06': 'Trzech Króli', '2026-11-28': 'Stocktaking' },
});

test('a calendar that is opened and saved is the same calendar', () => {
  const { calendar, region, holidayNames } = calendarTermsOf(calendarDraftOf('Office', data, 2026));
  expect({ calendar, region, holidayNames }).toEqual({
    calendar: data.calendar,
    region: data.region,
    holidayNames: data.holidayNames,
  });
});

test('dates stand in the order of the year, those of every year first', () => {
  const dates = calendarDraftOf('Office', data, 2026).dates.map(({ date, isYearly }) => [date, isYearly]);
  expect(dates).toEqual([
    ['2026-01-06', true],
    ['2026-11-28', false],
    ['2026-11-29', false],
    ['2026-12-24', false],
    ['2026-12-25', false],
  ]);
});

describe('every fault stands at its field', () => {
  const sound: CalendarDraft = { ...blankCalendar('UTC'), name: 'Office' };
  const hours = (fields: Partial<CalendarDraft['hours']>) => ({ ...sound.hours, mon: '8-16', ...fields });
  test.each<[string, Partial<CalendarDraft>, [string, string][]]>([
    ['nothing wrong', { hours: hours({}) }, []],
    ['no name', { name: ' ', hours: hours({}) }, [['name', 'name']]],
    ['an unknown zone', { tz: 'Mars/Base', hours: hours({}) }, [['tz', 'zone']]],
    ['never open', {}, [['hours.mon', 'never-open']]],
    ['a time that is none', { hours: hours({ tue: '8-26' }) }, [['hours.tue', 'time']]],
    ['one time alone', { hours: hours({ tue: '8' }) }, [['hours.tue', 'time']]],
    ['an end before the start', { hours: hours({ sun: '12-8' }) }, [['hours.sun', 'backwards']]],
    ['an overlap', { hours: hours({ wed: '8-12, 11-16' }) }, [['hours.wed', 'overlap']]],
    ['a date left open', { hours: hours({}), dates: [row('')] }, [['dates.0', 'date']]],
    [
      'a holiday twice',
      { hours: hours({}), dates: [row('2026-12-25'), row('2026-12-25')] },
      [['dates.1', 'repeated']],
    ],
    [
      'a shift twice, which a calendar could not even hold',
      {
        hours: hours({}),
        dates: [row('2026-12-25', { kind: 'shift' }), row('2026-12-25', { kind: 'shift' })],
      },
      [['dates.1', 'repeated']],
    ],
    [
      'a yearly holiday twice',
      {
        hours: hours({}),
        dates: [row('2026-12-25', { isYearly: true }), row('2027-12-25', { isYearly: true })],
      },
      [['dates.1', 'repeated']],
    ],
    [
      'hours of a shift',
      { hours: hours({}), dates: [row('2026-12-27'), row('2026-12-25', { kind: 'shift', hours: '9-8' })] },
      [['dates.1', 'backwards']],
    ],
    [
      'a break without hours',
      { hours: hours({}), dates: [row('2026-12-25', { kind: 'break' })] },
      [['dates.0', 'time']],
    ],
    [
      'several, each at its own',
      { name: '', hours: hours({ tue: 'x-9', fri: '9-8' }) },
      [
        ['name', 'name'],
        ['hours.tue', 'time'],
        ['hours.fri', 'backwards'],
      ],
    ],
  ])('%s', (_what, fields, expected) => {
    const found = [...calendarFaults({ ...sound, ...fields })].flatMap(([field, faults]) =>
      faults.map(({ code }) => [field, code]),
    );
    expect(found).toEqual(expected);
  });
});

test('holidays that are written in replace those of before, and nothing that somebody typed', () => {
  const typed = [row('2026-05-02', { name: 'Our day' }), row('2026-11-28', { kind: 'shift', hours: '9-12' })];
  const polish = { '2026-05-03': 'Trzeciego Maja', '2026-12-25': 'Boże Narodzenie' };
  const german = { '2026-10-03': 'Einheit', '2026-12-25': 'Weihnachten' };
  const once = withHolidays([...typed, row('2026-12-25')], {}, polish);
  expect(once.map(({ date, name }) => [date, name])).toEqual([
    ['2026-05-02', 'Our day'],
    ['2026-05-03', 'Trzeciego Maja'],
    ['2026-11-28', ''],
    ['2026-12-25', 'Boże Narodzenie'],
  ]);
  expect(withHolidays(once, polish, german).map(({ name }) => name)).toEqual([
    'Our day',
    'Einheit',
    '',
    'Weihnachten',
  ]);
});
