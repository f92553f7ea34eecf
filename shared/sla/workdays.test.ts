import { describe, expect, test } from 'vitest';
import { workweek } from '../../test/support/sla/known/known-case.ts';
import { dueAfterWorkdays, localToUtc, parseCalendar } from './business-time.ts';
import { closingAfterWorkdays } from './workdays.ts';

const tz = 'Europe/Warsaw';
const calendar = parseCalendar({
  tz,
  hours: workweek(['08:00', '12:00'], ['13:00', '17:00']),
  shifts: { '2026-11-28': [['09:00', '12:00']] },
  breaks: { '2026-12-08': [['00:00', '24:00']], '2026-12-09': [['13:00', '24:00']] },
  holidays: ['2026-11-11'],
});
const at = (text: string) => localToUtc(tz, text.slice(0, 10), text.slice(11));
const shown = (ms: number) => new Date(ms).toLocaleString('sv', { timeZone: tz }).slice(0, 16);

describe('working days', () => {
  test.each([
    ['keep the time of the day', '2026-11-16 10:30', 3, '2026-11-19 10:30'],
    ['pass over the weekend', '2026-11-20 10:30', 1, '2026-11-23 10:30'],
    ['pass over a holiday', '2026-11-10 10:30', 1, '2026-11-12 10:30'],
    ['count a Saturday with a shift', '2026-11-27 10:30', 2, '2026-11-30 10:30'],
    ['leave out a day that is all break', '2026-12-07 10:30', 1, '2026-12-09 10:30'],
    ['keep the wall time over a change of the clocks', '2026-03-27 10:00', 1, '2026-03-30 10:00'],
    ['begin on the next one when started on a Sunday', '2026-11-15 10:30', 1, '2026-11-16 10:30'],
    ['that land in the lunch break end after it', '2026-11-16 12:20', 1, '2026-11-17 13:00'],
    ['that land at noon end there', '2026-11-16 12:00', 1, '2026-11-17 12:00'],
    ['that land before opening end at opening', '2026-11-16 06:00', 1, '2026-11-17 08:00'],
    ['that land at closing end there', '2026-11-16 17:00', 1, '2026-11-17 17:00'],
    ['that land in the evening end the next morning', '2026-11-16 20:00', 1, '2026-11-18 08:00'],
    ['that land where a shift ended early go to the next opening', '2026-11-27 15:00', 1, '2026-11-30 08:00'],
    ['back pass over the weekend', '2026-11-23 10:30', -1, '2026-11-20 10:30'],
    ['back that land in the evening end at closing', '2026-11-18 20:00', -1, '2026-11-17 17:00'],
    ['back that land before opening end the day before', '2026-11-18 06:00', -1, '2026-11-16 17:00'],
    ['back that land in the lunch break end before it', '2026-11-18 12:30', -1, '2026-11-17 12:00'],
    ['of none are now', '2026-11-16 10:30', 0, '2026-11-16 10:30'],
    ['of none in the evening are the next morning', '2026-11-16 20:00', 0, '2026-11-17 08:00'],
  ])('%s', (_rule, start, count, due) => {
    expect(shown(dueAfterWorkdays(calendar, at(start), count))).toBe(due);
  });

  test.each([
    ['to closing time', '2026-11-16 10:30', 3, '2026-11-19 17:00'],
    ['to the closing time of a short day', '2026-12-07 10:30', 1, '2026-12-09 12:00'],
    ['of none to that of today', '2026-11-16 20:00', 0, '2026-11-16 17:00'],
  ])('%s', (_rule, start, count, due) => {
    expect(shown(closingAfterWorkdays(calendar, at(start), count))).toBe(due);
  });

  test('that end at midnight end at a closing time', () => {
    const always = parseCalendar({ tz, hours: workweek(['00:00', '24:00']) });
    expect(shown(dueAfterWorkdays(always, at('2026-11-21 00:00'), -1))).toBe('2026-11-20 00:00');
    expect(shown(closingAfterWorkdays(always, at('2026-11-16 10:30'), 4))).toBe('2026-11-21 00:00');
  });

  test('of a date that Samoa skipped do not count', () => {
    const samoa = parseCalendar({ tz: 'Pacific/Apia', hours: workweek(['09:00', '17:00']) });
    expect(dueAfterWorkdays(samoa, localToUtc('Pacific/Apia', '2011-12-29', '10:00'), 1)).toBe(
      localToUtc('Pacific/Apia', '2012-01-02', '10:00'),
    );
  });

  test('are refused when they are none', () => {
    const never = parseCalendar({ tz, hours: {} });
    expect(() => dueAfterWorkdays(calendar, 0, 1.5)).toThrow(/1.5 is no number of workdays/);
    expect(() => dueAfterWorkdays(calendar, 0, Number.NaN)).toThrow(/NaN is no number of workdays/);
    expect(() => dueAfterWorkdays(never, 0, 1)).toThrow(/no workday/);
    expect(() => closingAfterWorkdays(calendar, at('2026-11-15 10:30'), 0)).toThrow(/no closing time/);
    expect(() => dueAfterWorkdays(calendar, 0, 1e9)).toThrow(/1900 to 2499/);
  });
});
