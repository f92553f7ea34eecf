import { describe, expect, test } from 'vitest';
import { everyDay, workweek } from '../../test/support/sla/known/known-case.ts';
import { dueAfter, dueBefore, elapsed, isOpen, parseCalendar, type Pause } from './business-time.ts';

const HOUR = 3600;
const at = (text: string) => Date.parse(text.replace(' ', 'T') + 'Z');
const iso = (ms: number) => new Date(ms).toISOString().slice(0, 19).replace('T', ' ').replace(/:00$/, '');
const span = ([from, until]: [string, string]): Pause => [at(from), at(until)];

/** Monday, 23 November 2026, begins the week of these tests. */
const office = parseCalendar({ tz: 'UTC', hours: workweek(['08:00', '12:00'], ['13:00', '17:00']) });
const never = parseCalendar({ tz: 'UTC', hours: {} });

describe('a budget', () => {
  test.each([
    ['passes over lunch', '2026-11-23 11:30', 1, '2026-11-23 13:30'],
    ['that ends with the morning is due at noon', '2026-11-23 08:00', 4, '2026-11-23 12:00'],
    ['that ends with the day is due at closing time', '2026-11-23 08:00', 8, '2026-11-23 17:00'],
    ['that ends with the week is due on Friday', '2026-11-23 08:00', 40, '2026-11-27 17:00'],
    [
      'a second longer than the week is due on Monday',
      '2026-11-23 08:00',
      40 + 1 / HOUR,
      '2026-11-30 08:00:01',
    ],
    ['begins at lunch when work goes on', '2026-11-23 12:20', 1, '2026-11-23 14:00'],
    ['begins on a weekend on Monday', '2026-11-28 03:00', 1, '2026-11-30 09:00'],
    ['that begins at closing time begins the next morning', '2026-11-23 17:00', 1, '2026-11-24 09:00'],
    ['of nothing is due at once while it is open', '2026-11-23 09:15', 0, '2026-11-23 09:15'],
    ['of nothing at closing time is due when it opens again', '2026-11-23 17:00', 0, '2026-11-24 08:00'],
    ['of less than a millisecond counts as none', '2026-11-23 09:15', 1e-7, '2026-11-23 09:15'],
    ['of a year of work days ends after many years', '2026-11-23 08:00', 365 * 24, '2031-01-31 17:00'],
  ])('%s', (_rule, start, hours, due) => {
    expect(iso(dueAfter(office, at(start), hours * HOUR))).toBe(due);
  });

  test.each([
    ['2026-11-23 08:00', 4, '2026-11-23 13:00'],
    ['2026-11-23 08:00', 8, '2026-11-24 08:00'],
    ['2026-11-23 08:00', 40, '2026-11-30 08:00'],
    ['2026-11-23 08:00', 3, '2026-11-23 11:00'],
  ])('from %s of %i h is due at %s where a contract says next opening', (start, hours, due) => {
    expect(iso(dueAfter(office, at(start), hours * HOUR, { boundary: 'next_opening' }))).toBe(due);
  });

  test.each([
    ['2026-11-23 13:30', 1, '2026-11-23 11:30'],
    ['2026-11-23 12:30', 4, '2026-11-23 08:00'],
    ['2026-11-30 08:00', 40, '2026-11-23 08:00'],
    ['2026-11-29 12:00', 0, '2026-11-27 17:00'],
    ['2026-11-30 08:00', 0, '2026-11-27 17:00'],
    ['2026-11-27 17:00', 0, '2026-11-27 17:00'],
  ])('counted back from %s by %i h begins at %s', (end, hours, start) => {
    expect(iso(dueBefore(office, at(end), hours * HOUR))).toBe(start);
  });
});

describe('pauses', () => {
  const noon = { start: '2026-11-23 08:00', hours: 2 };
  test.each<[string, [string, string][], string]>([
    ['put the due time off', [['2026-11-23 09:00', '2026-11-23 09:30']], '2026-11-23 10:30'],
    [
      'that overlap count once',
      [
        ['2026-11-23 09:00', '2026-11-23 09:30'],
        ['2026-11-23 09:10', '2026-11-23 09:40'],
      ],
      '2026-11-23 10:40',
    ],
    [
      'that touch are one, in any order',
      [
        ['2026-11-23 09:30', '2026-11-23 10:00'],
        ['2026-11-23 09:00', '2026-11-23 09:30'],
      ],
      '2026-11-23 11:00',
    ],
    [
      'within another add nothing',
      [
        ['2026-11-23 09:00', '2026-11-23 10:00'],
        ['2026-11-23 09:15', '2026-11-23 09:30'],
      ],
      '2026-11-23 11:00',
    ],
    ['before the start count from the start', [['2026-11-20 09:00', '2026-11-23 08:20']], '2026-11-23 10:20'],
    [
      'that ended before the start do nothing',
      [['2026-11-23 06:00', '2026-11-23 08:00']],
      '2026-11-23 10:00',
    ],
    ['from the very due time on do nothing', [['2026-11-23 10:00', '2026-11-23 11:00']], '2026-11-23 10:00'],
    ['just before it do', [['2026-11-23 09:59', '2026-11-23 11:00']], '2026-11-23 11:01'],
    ['outside hours do nothing', [['2026-11-23 05:00', '2026-11-23 07:00']], '2026-11-23 10:00'],
    ['count their open time only', [['2026-11-23 09:00', '2026-11-23 13:30']], '2026-11-23 14:30'],
    ['over a weekend push to the next day', [['2026-11-23 09:00', '2026-11-30 08:00']], '2026-11-30 09:00'],
    [
      'that the due time moves into put it off again',
      [
        ['2026-11-23 09:00', '2026-11-23 10:00'],
        ['2026-11-23 10:30', '2026-11-23 11:00'],
      ],
      '2026-11-23 11:30',
    ],
    ['of no length do nothing', [['2026-11-23 09:00', '2026-11-23 09:00']], '2026-11-23 10:00'],
  ])('%s', (_rule, pauses, due) => {
    expect(iso(dueAfter(office, at(noon.start), noon.hours * HOUR, { pauses: pauses.map(span) }))).toBe(due);
  });

  test('that begin at closing time leave a due time at closing', () => {
    const pauses = [span(['2026-11-23 17:00', '2026-11-24 12:00'])];
    expect(iso(dueAfter(office, at('2026-11-23 08:00'), 8 * HOUR, { pauses }))).toBe('2026-11-23 17:00');
    expect(
      iso(dueAfter(office, at('2026-11-23 08:00'), 8 * HOUR, { pauses, boundary: 'next_opening' })),
    ).toBe('2026-11-24 13:00');
  });

  test('over the start hold back even a budget of nothing', () => {
    const pauses = [span(['2026-11-23 09:00', '2026-11-23 12:30'])];
    expect(iso(dueAfter(office, at('2026-11-23 09:30'), 0, { pauses }))).toBe('2026-11-23 13:00');
  });

  test('that go on are counted up to the end that is asked for', () => {
    const pauses: Pause[] = [[at('2026-11-23 09:00'), Infinity]];
    expect(elapsed(office, at('2026-11-23 08:00'), at('2026-11-25 08:00'), { pauses })).toBe(HOUR);
    expect(iso(dueAfter(office, at('2026-11-23 08:00'), HOUR, { pauses }))).toBe('2026-11-23 09:00');
    expect(() => dueAfter(office, at('2026-11-23 08:00'), 2 * HOUR, { pauses })).toThrow(/Infinity/);
  });

  test.each([[[2, 1]], [[Number.NaN, 5]], [[5, Number.NaN]]])('of %j are refused', (pause) => {
    const pauses = [pause as [number, number]];
    expect(() => dueAfter(office, 0, 1, { pauses })).toThrow(/does not end after it begins/);
    expect(() => elapsed(office, 0, 1, { pauses })).toThrow(/does not end after it begins/);
  });
});

describe('what is used', () => {
  test('is nothing between the same two instants, and nothing backwards', () => {
    expect(elapsed(office, at('2026-11-23 09:00'), at('2026-11-23 09:00'))).toBe(0);
    expect(elapsed(office, at('2026-11-23 10:00'), at('2026-11-23 09:00'))).toBe(0);
  });

  test('keeps milliseconds', () => {
    expect(elapsed(office, at('2026-11-23 09:00'), at('2026-11-23 09:00') + 1)).toBe(0.001);
  });

  test('of ten years around the clock has the leap days', () => {
    const always = parseCalendar({ tz: 'Europe/Warsaw', hours: everyDay(['00:00', '24:00']) });
    const from = at('2015-12-31 23:00');
    expect(elapsed(always, from, at('2025-12-31 23:00'))).toBe(3653 * 24 * HOUR);
  });

  test('counts the opening moment and not the closing one', () => {
    const seen = ['07:59:59', '08:00:00', '11:59:59', '12:00:00', '13:00:00', '17:00:00'];
    expect(seen.map((time) => isOpen(office, at(`2026-11-23 ${time}`)))).toEqual([
      false,
      true,
      true,
      false,
      true,
      false,
    ]);
  });
});

describe('what cannot be answered is refused', () => {
  test.each([
    ['a calendar that is never open', () => dueAfter(never, 0, 1), /has not 1 s of open time after 1970/],
    ['even for no seconds', () => dueAfter(never, 0, 0), /has not 0 s of open time/],
    ['also backwards', () => dueBefore(never, 0, 1), /open time before 1970/],
    ['a negative budget', () => dueAfter(office, 0, -1), /-1 is no budget/],
    ['a budget that is no number', () => dueAfter(office, 0, Number.NaN), /NaN is no budget/],
    ['a budget without end', () => dueBefore(office, 0, Infinity), /Infinity is no budget/],
    ['a start that is no number', () => dueAfter(office, Number.NaN, 1), /NaN is no instant/],
    ['an end that is no number', () => elapsed(office, 0, Number.NaN), /NaN is no instant/],
    ['microseconds taken for milliseconds', () => isOpen(office, Date.now() * 1000), /from 1900 to 2499/],
    ['a budget of centuries', () => dueAfter(office, 0, 1e12), /has not 1000000000000 s/],
  ])('%s', (_what, ask, message) => {
    expect(ask).toThrow(message);
  });

  test('but a calendar that is never open counts nothing, and says so', () => {
    expect(elapsed(never, 0, at('2026-01-01 00:00'))).toBe(0);
    expect(isOpen(never, 0)).toBe(false);
  });
});

test('a calendar of shifts alone ends with the last of them', () => {
  const fair = parseCalendar({ tz: 'UTC', hours: {}, shifts: { '2026-05-02': [['10:00', '14:00']] } });
  expect(iso(dueAfter(fair, at('2020-01-01 00:00'), 4 * HOUR))).toBe('2026-05-02 14:00');
  expect(iso(dueBefore(fair, at('2030-01-01 00:00'), HOUR))).toBe('2026-05-02 13:00');
  expect(() => dueAfter(fair, at('2020-01-01 00:00'), 4 * HOUR + 1)).toThrow(/has not 14401 s/);
});
