import { expect, test } from 'vitest';
import { policyId } from '../../../test/support/sla/policies.ts';
import { contractPeriods } from './contract-periods.ts';

const period = (id: number, contract: number | null, from: number) => ({
  id: policyId(id),
  contract: contract === null ? null : policyId(contract),
  from,
});

test.each<[string, number | null, ReturnType<typeof period>[], [number | null, string][]]>([
  ['none at all', null, [], [[null, 'now']]],
  ['one since ever', 10, [], [[10, 'now']]],
  [
    'one before, one now, one to come',
    10,
    [period(2, 12, 900), period(1, 11, 100)],
    [
      [12, 'coming'],
      [11, 'now'],
      [10, 'past'],
    ],
  ],
  ['none before the first', null, [period(1, 11, 100)], [[11, 'now']]],
  [
    'one that ended',
    10,
    [period(1, null, 100)],
    [
      [null, 'now'],
      [10, 'past'],
    ],
  ],
])('an account with %s', (_what, contract, contracts, expected) => {
  const account = { contract: contract === null ? null : policyId(contract), contracts };
  expect(contractPeriods(account, 500).map((one) => [one.contract, one.state])).toEqual(
    expected.map(([id, state]) => [id === null ? null : policyId(id), state]),
  );
});
