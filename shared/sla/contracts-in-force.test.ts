import { describe, expect, test } from 'vitest';
import {
  calendarPolicy,
  contractPolicy,
  officeHours,
  policyId,
  policyMap,
  policyOf,
  shortHours,
  versionOf,
} from '../../test/support/sla/policies.ts';
import { contractsInForce, type ContractHolder } from './contracts-in-force.ts';
import { usualContract } from './usual-contract.ts';

const holder = (
  contract: number | null,
  ...periods: [contract: number | null, from: number][]
): ContractHolder => ({
  contract: contract === null ? null : policyId(contract),
  contracts: periods.map(([id, from], index) => ({
    id: policyId(900 + index),
    contract: id === null ? null : policyId(id),
    from,
  })),
});

/** `500: 60 min` for what promises 60 minutes from 500 on; `usual` for the usual times. */
function told(account: ContractHolder | null, ...policies: Parameters<typeof policyMap>): string[] {
  return contractsInForce(account, policyMap(calendarPolicy(1), ...policies)).map(
    ({ from, contract, problem }) => {
      const budget = contract.targets[0]?.budget;
      const minutes = budget !== undefined && 'minutes' in budget ? `${budget.minutes} min` : 'nothing';
      const terms = contract === usualContract ? 'usual' : minutes;
      return `${from}: ${terms}${problem === undefined ? '' : `, ${problem.name}`}`;
    },
  );
}

const hour = contractPolicy(10, [versionOf(60, 1)]);
const day = contractPolicy(11, [versionOf(480, 1)]);
const changed = contractPolicy(12, [versionOf(90, 1, 700), versionOf(45, 1), versionOf(30, 1, 1_200)]);
const standard = contractPolicy(13, [versionOf(240, 1)], { isDefault: true });

describe('which contract holds when', () => {
  test.each<[string, string[], string[]]>([
    ['no account and no contract: the usual times', told(null), ['0: usual']],
    ['an account without a contract: the usual times', told(holder(null)), ['0: usual']],
    ['its own contract since ever', told(holder(10), hour), ['0: 60 min']],
    [
      'another contract from a moment on',
      told(holder(10, [11, 500]), hour, day),
      ['0: 60 min', '500: 480 min'],
    ],
    [
      'periods in the order of their beginnings, however they are listed',
      told(holder(null, [11, 900], [10, 500]), hour, day),
      ['0: usual', '500: 60 min', '900: 480 min'],
    ],
    [
      'a period without a contract ends what held before',
      told(holder(10, [null, 500]), hour),
      ['0: 60 min', '500: usual'],
    ],
    [
      'of two that begin together, the one that was added later',
      told(holder(null, [10, 500], [11, 500]), hour, day),
      ['0: usual', '500: 480 min'],
    ],
    ['the default of the organisation, without an account', told(null, standard), ['0: 240 min']],
    [
      'the default fills what the account leaves open',
      told(holder(null, [10, 500], [null, 900]), hour, standard),
      ['0: 240 min', '500: 60 min', '900: 240 min'],
    ],
    ['its own contract goes before the default', told(holder(10), hour, standard), ['0: 60 min']],
    [
      'a default from a moment on leaves what held before',
      told(
        holder(null, [10, 900]),
        hour,
        contractPolicy(13, [versionOf(240, 1)], { defaultDuring: [{ from: null, until: 300 }] }),
        contractPolicy(14, [versionOf(15, 1)], {
          isDefault: true,
          defaultDuring: [{ from: 500, until: null }],
        }),
      ),
      ['0: 240 min', '300: usual', '500: 15 min', '900: 60 min'],
    ],
    [
      'of two defaults at once, as two administrators may choose them, the one that was made first',
      told(
        null,
        contractPolicy(13, [versionOf(240, 1)], {
          isDefault: true,
          defaultDuring: [{ from: 200, until: null }],
        }),
        contractPolicy(14, [versionOf(15, 1)], {
          isDefault: true,
          defaultDuring: [{ from: 100, until: null }],
        }),
      ),
      ['0: usual', '100: 15 min', '200: 240 min'],
    ],
    [
      'a default that is no longer offered is none',
      told(null, contractPolicy(13, [versionOf(240, 1)], { isDefault: true }, { active: false })),
      ['0: usual'],
    ],
    [
      'a contract that is no longer offered goes on for those who have it',
      told(holder(10), contractPolicy(10, [versionOf(60, 1)], {}, { active: false })),
      ['0: 60 min'],
    ],
    ['a contract that is not here has no terms', told(holder(99)), []],
    ['and none until the next one begins', told(holder(99, [10, 500]), hour), ['500: 60 min']],
  ])('%s', (_rule, terms, expected) => {
    expect(terms).toEqual(expected);
  });
});

describe('versions of a contract', () => {
  test.each<[string, string[], string[]]>([
    ['each from its moment on', told(holder(12), changed), ['0: 45 min', '700: 90 min', '1200: 30 min']],
    [
      'only those of the time in which the account has it',
      told(holder(10, [12, 800], [11, 1_000]), hour, day, changed),
      ['0: 60 min', '800: 90 min', '1000: 480 min'],
    ],
    [
      'the first one also before it began',
      told(holder(14), contractPolicy(14, [versionOf(20, 1, 500), versionOf(25, 1, 900)])),
      ['0: 20 min', '900: 25 min'],
    ],
  ])('%s', (_rule, terms, expected) => {
    expect(terms).toEqual(expected);
  });

  test('say where they stand', () => {
    const [first] = contractsInForce(holder(10), policyMap(calendarPolicy(1), hour));
    expect(first?.source).toEqual({ policy: policyId(10), version: policyId(1000) });
    expect(contractsInForce(null, policyMap())[0]).not.toHaveProperty('source');
  });

  test('new hours of a calendar hold from their moment on, and the past keeps its own', () => {
    const calendar = calendarPolicy(1, shortHours, { earlier: [{ until: 800, calendar: officeHours }] });
    const terms = contractsInForce(holder(12), policyMap(calendar, changed));
    const monday = (each: (typeof terms)[number]) => each.calendar.weekly[0]?.[0]?.[0];
    expect(terms.map((each) => [each.from, monday(each)])).toEqual([
      [0, 28_800],
      [700, 28_800],
      [800, 36_000],
      [1_200, 36_000],
    ]);
  });

  test('a calendar is parsed once, whoever asks', () => {
    const policies = policyMap(calendarPolicy(1), hour, day);
    const calendars = [holder(10), holder(11), holder(10)].map(
      (account) => contractsInForce(account, policies)[0]?.calendar,
    );
    expect(new Set(calendars).size).toBe(1);
  });
});

describe('what cannot be used is named, and the usual times stand in', () => {
  const broken = contractPolicy(15, [versionOf(60, 2)]);
  test.each<[string, string[], string[]]>([
    ['a contract without a version', told(holder(15), contractPolicy(15, [])), ['0: usual, contract 15']],
    [
      'a contract of another shape',
      told(holder(15), policyOf('contract', 15, { resolutionHours: { 1: 4 }, versions: 'none' })),
      ['0: usual, contract 15'],
    ],
    ['a calendar that is not here', told(holder(15), broken), ['0: usual, contract 15']],
    [
      'a calendar with a fault',
      told(holder(15), broken, calendarPolicy(2, { tz: 'Nowhere', hours: {} })),
      ['0: usual, calendar 2'],
    ],
    [
      'a calendar of another shape',
      told(holder(15), broken, policyOf('calendar', 2, { week: {} })),
      ['0: usual, calendar 2'],
    ],
    [
      'only for its own time',
      told(holder(10, [15, 500]), hour, broken),
      ['0: 60 min', '500: usual, contract 15'],
    ],
  ])('%s', (_rule, terms, expected) => {
    expect(terms).toEqual(expected);
  });

  test('with a sentence that says what to do', () => {
    const calendar = calendarPolicy(2, { tz: 'UTC', hours: { mon: [['09:00', '08:00']] } });
    expect(contractsInForce(holder(15), policyMap(broken, calendar))[0]?.problem?.problems).toEqual([
      'hours.mon: 09:00-08:00 ends before it begins. Let a night end at 24:00 and go on at 00:00 on the next day.',
    ]);
  });
});
