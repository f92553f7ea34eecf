import { expect, test } from 'vitest';
import { demoHolidays, easterSunday } from './holidays.ts';

test.each(['2024-03-31', '2025-04-20', '2026-04-05', '2027-03-28', '2038-04-25'])(
  'Easter Sunday is %s',
  (date) => {
    expect(new Date(easterSunday(Number(date.slice(0, 4)))).toISOString().slice(0, 10)).toBe(date);
  },
);

test('holidays are written out by date, in order, with those that move with Easter', () => {
  const holidays = demoHolidays('PL', [2026, 2027]);
  expect(Object.keys(holidays)).toEqual(Object.keys(holidays).toSorted());
  expect(holidays).toMatchObject({ '2026-04-06': 'Poniedziałek Wielkanocny', '2027-05-27': 'Boże Ciało' });
});
