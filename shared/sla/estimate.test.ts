import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { at, office, ticketOf } from '../../test/support/sla/timeline.ts';
import { parseCalendar } from './business-time.ts';
import {
  comparable,
  estimate,
  estimatedSpan,
  FEWEST_CASES,
  MOST_CASES,
  solvedCase,
  type SolvedCase,
} from './estimate.ts';

const HOUR = 3_600;
/** Cases of these hours, solved one after the other. */
const cases = (hours: number[], fields: Partial<SolvedCase> = {}): SolvedCase[] =>
  hours.map((each, index) => ({
    category: 'label',
    priority: 2,
    resolvedAt: index,
    seconds: each * HOUR,
    ...fields,
  }));
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const hours = (seconds: number) => `${seconds / HOUR} h`;
const like = { category: 'label', priority: 2 as const, secondsSoFar: 0 };

describe('an estimate', () => {
  test.each<[string, SolvedCase[], Partial<typeof like>, string | null]>([
    [
      'is half and four fifths of what happened',
      cases(upTo(20)),
      {},
      '10 h, 16 h of 20 by category-priority',
    ],
    ['is none of too few cases', cases(upTo(FEWEST_CASES - 1)), {}, null],
    [
      'falls back to the category',
      [...cases(upTo(15)), ...cases(upTo(15), { priority: 4 })],
      {},
      '8 h, 12 h of 30 by category',
    ],
    [
      'falls back to the priority',
      [...cases(upTo(15)), ...cases(upTo(15), { category: 'host' })],
      {},
      '8 h, 12 h of 30 by priority',
    ],
    [
      'without a category it goes by priority',
      cases(upTo(20)),
      { category: null as never },
      '10 h, 16 h of 20 by priority',
    ],
    [
      'of a ticket that is open for long it looks at those that took longer',
      cases(upTo(40)),
      { secondsSoFar: 20 * HOUR },
      '30 h, 36 h of 20 by category-priority',
    ],
    ['is none when hardly any took longer', cases(upTo(40)), { secondsSoFar: 30 * HOUR }, null],
    [
      'forgets what was usual long ago',
      [
        ...cases(upTo(900).fill(100)),
        ...cases(upTo(MOST_CASES).fill(1)).map((one) => ({ ...one, resolvedAt: 1_000 })),
      ],
      {},
      `1 h, 1 h of ${MOST_CASES} by category-priority`,
    ],
  ])('%s', (_title, solved, fields, expected) => {
    const found = estimate(solved, { ...like, ...fields });
    expect(found && `${hours(found.median)}, ${hours(found.p80)} of ${found.cases} by ${found.by}`).toBe(
      expected,
    );
  });
});

describe('a case', () => {
  test.each<[string, Parameters<typeof solvedCase>[0], number | null]>([
    ['counts open hours, waits and all', { ...ended('Tue 10:00'), category: 'label' }, 9 * HOUR],
    ['is no case while it is open', { ...ended('Tue 10:00'), category: null, status: 'in-progress' }, null],
    ['is none when it was cancelled', { ...ended('Tue 10:00'), category: null, status: 'cancelled' }, null],
    [
      'is none without the time of its end',
      { ...ended('Tue 10:00'), category: null, resolvedAt: null },
      null,
    ],
    ['is none when it ended before it began', { ...ended('Mon 08:00'), category: null }, null],
  ])('%s', (_title, ticket, expected) => {
    expect(solvedCase(ticket, office)?.seconds ?? null).toBe(expected);
  });

  test('without a calendar, which partners do not have, there is no case', () => {
    expect(solvedCase({ ...ended('Tue 10:00'), category: null }, undefined)).toBeNull();
  });
});

function ended(time: string) {
  return { ...ticketOf({ status: 'closed' }), openedAt: at('Mon 09:00'), resolvedAt: at(time) };
}

test('a span lies in open hours, and its end not before its beginning', () => {
  expect(estimatedSpan({ median: 7 * HOUR, p80: 9 * HOUR }, office, at('Mon 09:00'))).toEqual({
    from: at('Mon 16:00'),
    to: at('Tue 10:00'),
  });
  const never = parseCalendar({ tz: 'UTC', hours: {}, shifts: { '2026-11-23': [['08:00', '10:00']] } });
  expect(estimatedSpan({ median: HOUR, p80: 99 * HOUR }, never, at('Mon 09:00'))).toBeNull();
});

test('at least half of the cases lie within the median, at least four in five within P80, and no shorter length would do', () => {
  const lengths = fc.array(fc.integer({ min: 1, max: 200 }), { minLength: FEWEST_CASES, maxLength: 120 });
  fc.assert(
    fc.property(lengths, (taken) => {
      const found = estimate(cases(taken), like);
      const within = (seconds: number) =>
        taken.filter((each) => each * HOUR <= seconds).length / taken.length;
      const below = (seconds: number) => taken.filter((each) => each * HOUR < seconds).length / taken.length;
      expect(found).not.toBeNull();
      const { median, p80 } = found ?? { median: 0, p80: 0 };
      expect([within(median) >= 0.5, below(median) < 0.5]).toEqual([true, true]);
      expect([within(p80) >= 0.8, below(p80) < 0.8, median <= p80]).toEqual([true, true, true]);
    }),
  );
});

test('a longer time so far never makes an estimate shorter', () => {
  const lengths = fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 60, maxLength: 120 });
  fc.assert(
    fc.property(lengths, fc.nat(100), fc.nat(100), (taken, a, b) => {
      const [early, late] = [Math.min(a, b), Math.max(a, b)].map((each) =>
        estimate(cases(taken), { ...like, secondsSoFar: each * HOUR }),
      );
      if (early?.by !== late?.by || early == null || late == null) return;
      expect([late.median >= early.median, late.p80 >= early.p80]).toEqual([true, true]);
    }),
  );
});

test('an estimate from what is comparable is that from everything', () => {
  const some = fc.array(
    fc.record({
      category: fc.constantFrom('label', 'host', null),
      priority: fc.constantFrom(2 as const, 4 as const),
      resolvedAt: fc.integer({ min: 1, max: 1_000_000 }),
      seconds: fc.integer({ min: 1, max: 1_000 }),
    }),
    { minLength: 20, maxLength: 200 },
  );
  fc.assert(
    fc.property(some, (solved) => {
      expect(estimate(comparable(solved, like), like)).toEqual(estimate(solved, like));
    }),
  );
});
