import { expect, test } from 'vitest';
import { contractOf } from '../../test/support/sla/timeline.ts';
import type { Contract, Penalty } from './contract.ts';
import { penaltiesOfMonth, penaltyOf, type Breach } from './penalties.ts';

type Rule = Partial<Penalty>;

function contract(rules: Rule[], fields: Partial<Contract> = {}): Contract {
  return contractOf({ penalties: rules as Penalty[], monthlyFee: 1_000_000, ...fields });
}

const late = (seconds: number, fields: Partial<Breach> = {}): Breach => ({
  kind: 'resolution',
  priority: 1,
  secondsLate: seconds,
  ...fields,
});

const HOUR = 3_600;

test.each<[string, Rule[], Breach, number | null]>([
  ['nothing was agreed: no penalty', [], late(HOUR), null],
  ['a sum per breach, however late', [{ perBreach: 5_000 }], late(1), 5_000],
  ['a sum for every hour that was begun', [{ perHourLate: 700 }], late(2 * HOUR + 1), 2_100],
  ['a whole hour is one hour', [{ perHourLate: 700 }], late(HOUR), 700],
  ['not late is no hour', [{ perHourLate: 700 }], late(-HOUR), 0],
  ['a percentage of the monthly fee', [{ percentOfFee: 2.5 }], late(1), 25_000],
  ['the parts come together', [{ perBreach: 5_000, perHourLate: 700, percentOfFee: 1 }], late(HOUR), 15_700],
  ['up to the cap', [{ perBreach: 5_000, perHourLate: 700, cap: 6_000 }], late(9 * HOUR), 6_000],
  ['a cap of nothing is none at all', [{ perBreach: 5_000, cap: 0 }], late(HOUR), 0],
  [
    'for the targets that it names',
    [{ kinds: ['first-response'], perBreach: 5_000 }],
    late(HOUR, { kind: 'resolution' }),
    null,
  ],
  [
    'for the priorities that it names',
    [{ priorities: [1, 2], perBreach: 5_000 }],
    late(1, { priority: 3 }),
    null,
  ],
  [
    'the rule that names the priority goes before the one that names the target',
    [
      { kinds: ['resolution'], perBreach: 1 },
      { priorities: [1], perBreach: 2 },
    ],
    late(1),
    2,
  ],
  [
    'and the one that names both goes before either',
    [
      { priorities: [1], perBreach: 2 },
      { perBreach: 4 },
      { kinds: ['resolution'], priorities: [1], perBreach: 3 },
    ],
    late(1),
    3,
  ],
  ['of equals the first', [{ perBreach: 1 }, { perBreach: 2 }], late(1), 1],
])('%s', (_rule, rules, breach, expected) => {
  expect(penaltyOf(contract(rules), breach)?.amount ?? null).toBe(expected);
});

test('a percentage of a fee that nobody wrote down is nothing', () => {
  expect(penaltyOf(contract([{ percentOfFee: 10 }], { monthlyFee: null }), late(1))?.amount).toBe(0);
});

test('a percentage is rounded half up to whole minor units', () => {
  expect(penaltyOf(contract([{ percentOfFee: 0.5 }], { monthlyFee: 100 }), late(1))?.amount).toBe(1);
});

test('the sum says how it came about', () => {
  const rule = { perBreach: 5_000, perHourLate: 700, percentOfFee: 1, cap: 12_000 };
  expect(penaltyOf(contract([rule]), late(HOUR + 1))).toEqual({
    amount: 12_000,
    perBreach: 5_000,
    hoursLate: 2,
    perHours: 1_400,
    ofFee: 10_000,
    isCapped: true,
  });
});

test.each<[string, Partial<Contract>, number[], number, boolean]>([
  ['without a limit all of them', {}, [100, 200], 300, false],
  ['up to a share of the monthly fee', { monthlyCapPercent: 10 }, [90_000, 60_000], 100_000, true],
  ['exactly the limit is not over it', { monthlyCapPercent: 10 }, [100_000], 100_000, false],
  [
    'a share of an unknown fee limits nothing',
    { monthlyCapPercent: 10, monthlyFee: null },
    [100],
    100,
    false,
  ],
])('penalties of a month: %s', (_rule, fields, amounts, amount, isCapped) => {
  expect(penaltiesOfMonth(contract([], fields), amounts)).toEqual({ amount, isCapped });
});
