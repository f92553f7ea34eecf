import { expect, test } from 'vitest';
import { parseCalendar } from '../../../../shared/sla/business-time.ts';
import { workweek } from '../../../../test/support/sla/known/known-case.ts';
import { yearDays, yearFigures } from './year-days.ts';

const calendar = parseCalendar({
  tz: 'Europe/Warsaw',
  hours: workweek(['08:00', '12:00'], ['12:30', '16:30']),
  shifts: { '2026-11-28': [['09:00', '12:00']], '2026-11-27': [] },
  breaks: { '2026-12-24': [['12:00', '24:00']] },
  holidays: ['2026-12-25', '2026-12-26'],
});
const days = yearDays(calendar, 2026);
const on = (date: string) => days.find((day) => day.date === date);

test.each([
  ['a weekday', '2026-11-26', 'open', 8],
  ['a weekend', '2026-11-22', 'closed', 0],
  ['a shift on a day without hours', '2026-11-28', 'other', 3],
  ['an empty shift', '2026-11-27', 'holiday', 0],
  ['a break', '2026-12-24', 'other', 4],
  ['a holiday', '2026-12-25', 'holiday', 0],
  ['a holiday on a day without hours', '2026-12-26', 'closed', 0],
])('%s, %s, looks %s and has %i h', (_what, date, look, hours) => {
  expect(on(date)).toEqual({ date, look, seconds: hours * 3600 });
});

test('a year has all its dates, also 29 February', () => {
  expect(days.length).toBe(365);
  expect(yearDays(calendar, 2028).map(({ date }) => date)).toContain('2028-02-29');
});

test('a year in figures', () => {
  // 261 weekdays, two of them closed, and one shift on a Saturday.
  expect(yearFigures(days)).toEqual({ openDays: 260, hours: 258 * 8 + 4 + 3, holidays: 2, otherDays: 2 });
});
