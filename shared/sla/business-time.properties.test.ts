import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { everyDay, workweek } from '../../test/support/sla/known/known-case.ts';
import { firstPeriods } from '../../test/support/sla/first-periods.ts';
import { Oracle } from '../../test/support/sla/oracle.ts';
import {
  dueAfter,
  dueAfterWorkdays,
  dueBefore,
  elapsed,
  isOpen,
  parseCalendar,
  type Calendar,
  type CalendarJson,
  type Pause,
} from './business-time.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;
const FROM = Date.UTC(2026, 0, 1);
const UNTIL = Date.UTC(2027, 0, 15);
/** A fixed seed in the gate; failures print theirs. */
const runs = (numRuns: number) => ({ seed: 20_261_122, numRuns });

const yearly_holidays = ['01-01', '02-29', '05-01', '12-25', '12-26'];
/** Hours that keep off the hours in which clocks change, where oracle and rule differ on purpose. */
const year = (tz: string, hours: CalendarJson['hours'], more: Partial<CalendarJson> = {}): CalendarJson => ({
  tz,
  hours,
  yearly_holidays,
  holidays: ['2026-04-06', '2026-06-04'],
  breaks: { '2026-03-30': [['10:00', '11:30']], '2026-10-26': [['00:00', '24:00']] },
  shifts: {
    '2026-03-28': [['08:00', '12:00']],
    '2026-10-23': [
      ['06:00', '09:00'],
      ['18:00', '24:00'],
    ],
  },
  ...more,
});
const lunch = workweek(['08:00', '12:00'], ['13:00', '17:00']);
const always = everyDay(['00:00', '24:00']);
const nights = everyDay(['00:00', '04:00'], ['20:30', '24:00']);
const calendars: [string, CalendarJson][] = [
  ['Warsaw with lunch breaks', year('Europe/Warsaw', lunch)],
  ['New York around the clock', year('America/New_York', always)],
  ['Kolkata with lunch breaks', year('Asia/Kolkata', lunch)],
  ['Lord Howe by night', year('Australia/Lord_Howe', nights)],
  ['St. John’s by night', year('America/St_Johns', nights)],
  ['Casablanca around the clock', year('Africa/Casablanca', always)],
  ['Santiago, whose midnights are skipped, with lunch breaks', year('America/Santiago', lunch)],
];

const minute = fc.integer({ min: 0, max: (UNTIL - FROM) / MINUTE - 30 * 1440 }).map((n) => FROM + n * MINUTE);
const pausesFrom = (start: number) =>
  fc.array(
    fc
      .tuple(fc.integer({ min: -3000, max: 12_000 }), fc.integer({ min: 0, max: 4000 }))
      .map(([from, length]): Pause => [start + from * MINUTE, start + (from + length) * MINUTE]),
    { maxLength: 5 },
  );
const startAndPauses = minute.chain((start) => fc.tuple(fc.constant(start), pausesFrom(start)));

describe.each(calendars)('in %s, against every minute of a year', (_name, json) => {
  let calendar: Calendar;
  let oracle: Oracle;
  beforeAll(() => {
    calendar = parseCalendar(json);
    oracle = new Oracle(json, FROM, UNTIL);
  });

  test('it is open when the clocks of the zone say so', () => {
    const wrong: string[] = [];
    for (let at = FROM; at < UNTIL; at += MINUTE) {
      if (isOpen(calendar, at) !== oracle.isOpen(at)) wrong.push(new Date(at).toISOString());
    }
    expect(wrong).toEqual([]);
  });

  test('the open time between two minutes is the sum of the open minutes', () => {
    fc.assert(
      fc.property(startAndPauses, fc.integer({ min: 0, max: 20_000 }), ([start, pauses], minutes) => {
        const end = start + minutes * MINUTE;
        expect(elapsed(calendar, start, end, { pauses })).toBe(oracle.elapsed(start, end, pauses));
      }),
      runs(60),
    );
  });

  test('a budget is due when as many open minutes have passed', () => {
    fc.assert(
      fc.property(startAndPauses, fc.integer({ min: 0, max: 3000 }), ([start, pauses], minutes) => {
        const expected = oracle.due(start, minutes, pauses);
        fc.pre(expected !== undefined);
        expect(dueAfter(calendar, start, minutes * 60, { pauses })).toBe(expected);
      }),
      runs(60),
    );
  });
});

/** One to three intervals of a day, in quarters of an hour. */
const interval = fc
  .uniqueArray(fc.integer({ min: 0, max: 96 }), { minLength: 2, maxLength: 6 })
  .map((quarters) => quarters.toSorted((a, b) => a - b))
  .map((quarters) => Array.from({ length: quarters.length >> 1 }, (_, i) => quarters.slice(2 * i, 2 * i + 2)))
  .map((pairs) => pairs.map(([from = 0, until = 0]): [string, string] => [wall(from), wall(until)]));
const date = fc.integer({ min: 0, max: 800 }).map((n) => new Date(FROM + n * DAY).toISOString().slice(0, 10));
/** A calendar that has open time on two days of a week at least, in zones that others get wrong. */
const anyCalendar = fc
  .record({
    tz: fc.constantFrom(
      'UTC',
      'Europe/Berlin',
      'Asia/Kolkata',
      'Asia/Tehran',
      'Australia/Lord_Howe',
      'America/St_Johns',
      'America/Santiago',
      'Africa/Casablanca',
      'Pacific/Chatham',
    ),
    hours: fc.record(
      {
        mon: interval,
        tue: interval,
        wed: interval,
        thu: interval,
        fri: interval,
        sat: interval,
        sun: interval,
      },
      { requiredKeys: ['tue', 'thu'] },
    ),
    breaks: fc.dictionary(date, interval, { maxKeys: 6 }),
    shifts: fc.dictionary(date, interval, { maxKeys: 6 }),
    holidays: fc.uniqueArray(date, { maxLength: 6 }),
    yearly_holidays: fc.constantFrom([], ['02-29', '12-25']),
  })
  .map((json) => parseCalendar(json));
const instant = fc.integer({ min: FROM, max: FROM + 700 * DAY });
const budget = fc.oneof(
  fc.integer({ min: 1, max: 400_000 }),
  fc.integer({ min: 1, max: 20 }).map((n) => n * 3600),
);

describe('in any calendar', () => {
  test('the time until a budget is due is the budget, with either boundary and any pauses', () => {
    fc.assert(
      fc.property(
        anyCalendar,
        instant.chain((at) => fc.tuple(fc.constant(at), pausesFrom(at))),
        budget,
        (calendar, [start, pauses], seconds) => {
          for (const boundary of ['end', 'next_opening'] as const) {
            const due = dueAfter(calendar, start, seconds, { boundary, pauses });
            expect(elapsed(calendar, start, due, { pauses })).toBe(seconds);
          }
        },
      ),
      runs(200),
    );
  });

  test('a due time by the end of a span is the first instant with the budget used, one by the next opening the last', () => {
    fc.assert(
      fc.property(anyCalendar, instant, budget, (calendar, start, seconds) => {
        const due = dueAfter(calendar, start, seconds);
        const next = dueAfter(calendar, start, seconds, { boundary: 'next_opening' });
        expect(elapsed(calendar, start, due - 1)).toBeLessThan(seconds);
        expect(elapsed(calendar, start, next + 1)).toBeGreaterThan(seconds);
        expect(isOpen(calendar, due - 1)).toBe(true);
        expect(isOpen(calendar, next)).toBe(true);
      }),
      runs(200),
    );
  });

  test('two parts of a span add up to it', () => {
    fc.assert(
      fc.property(anyCalendar, instant, instant, instant, (calendar, ...instants) => {
        const [a = 0, b = 0, c = 0] = instants.toSorted((x, y) => x - y);
        expect(elapsed(calendar, a, b) + elapsed(calendar, b, c)).toBeCloseTo(elapsed(calendar, a, c), 6);
      }),
      runs(200),
    );
  });

  test('two budgets one after the other are due with their sum', () => {
    fc.assert(
      fc.property(anyCalendar, instant, budget, budget, (calendar, start, one, other) => {
        expect(dueAfter(calendar, dueAfter(calendar, start, one), other)).toBe(
          dueAfter(calendar, start, one + other),
        );
      }),
      runs(200),
    );
  });

  test('nothing is due earlier for a later start, a larger budget or one more pause', () => {
    fc.assert(
      fc.property(
        anyCalendar,
        startAndPauses,
        budget,
        fc.nat(DAY),
        fc.nat(9999),
        (calendar, [start, pauses], seconds, later, more) => {
          const due = dueAfter(calendar, start, seconds);
          expect(dueAfter(calendar, start + later, seconds)).toBeGreaterThanOrEqual(due);
          expect(dueAfter(calendar, start, seconds + more)).toBeGreaterThanOrEqual(due);
          expect(dueAfter(calendar, start, seconds, { pauses })).toBeGreaterThanOrEqual(
            dueAfter(calendar, start, seconds, { pauses: pauses.slice(1) }),
          );
        },
      ),
      runs(200),
    );
  });

  test('counting back from a due time comes to where counting began', () => {
    fc.assert(
      fc.property(anyCalendar, instant, budget, (calendar, start, seconds) => {
        const began = dueBefore(calendar, dueAfter(calendar, start, seconds), seconds);
        expect(began).toBe(dueAfter(calendar, start, 0));
        expect(elapsed(calendar, began, dueAfter(calendar, start, seconds))).toBe(seconds);
      }),
      runs(200),
    );
  });

  test('spans are open, in order, apart, and hold all the open time', () => {
    fc.assert(
      fc.property(anyCalendar, instant, (calendar, start) => {
        const spans = firstPeriods(calendar, start, 40);
        let sum = 0;
        let before = start;
        for (const [from, until] of spans) {
          expect(from).toBeGreaterThanOrEqual(before);
          expect(until).toBeGreaterThan(from);
          expect(isOpen(calendar, from) && isOpen(calendar, until - 1)).toBe(true);
          sum += until - from;
          before = until;
        }
        expect(elapsed(calendar, start, before)).toBe(sum / 1000);
      }),
      runs(200),
    );
  });

  test('a due time of workdays is open or closing, and moves on with their number', () => {
    fc.assert(
      fc.property(anyCalendar, instant, fc.integer({ min: 1, max: 30 }), (calendar, start, count) => {
        const due = dueAfterWorkdays(calendar, start, count);
        expect(isOpen(calendar, due) || isOpen(calendar, due - 1)).toBe(true);
        expect(dueAfterWorkdays(calendar, start, count + 1)).toBeGreaterThanOrEqual(due);
      }),
      runs(200),
    );
  });
});

function wall(quarters: number): string {
  return `${String(quarters >> 2).padStart(2, '0')}:${String((quarters % 4) * 15).padStart(2, '0')}`;
}
