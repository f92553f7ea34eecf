import { expect, test } from 'vitest';
import { policyId, versionOf } from '../../test/support/sla/policies.ts';
import { contractDataSchema, contractVersionSchema, versionsInOrder } from './contract-data.ts';
import { usualWarnings } from './contract.ts';

test('a version that says nothing of warnings has the usual ones; an empty list means none', () => {
  expect(contractVersionSchema.parse(versionOf(60, 1)).warnings).toEqual(usualWarnings);
  expect(contractVersionSchema.parse({ ...versionOf(60, 1), warnings: [] }).warnings).toEqual([]);
});

test.each([
  ['a percentage of nothing', { warnings: [{ at: { percent: 0 }, to: ['owner'] }] }],
  ['a warning to nobody', { warnings: [{ at: { percent: 50 }, to: [] }] }],
  ['a warning at two moments', { warnings: [{ at: { percent: 50, before: 5 }, to: ['owner'] }] }],
  ['a negative penalty', { penalties: [{ perBreach: -1 }] }],
  ['more than the whole fee', { penalties: [{ percentOfFee: 101 }] }],
  ['half a cent', { monthlyFee: 0.5 }],
  ['a currency in words', { currency: 'Euro' }],
  ['a target of no time', { targets: [{ kind: 'resolution', budget: { minutes: 0 } }] }],
  ['a pause for an unknown reason', { pausedBy: ['weather'] }],
])('a version with %s is refused', (_fault, fields) => {
  expect(contractVersionSchema.safeParse({ ...versionOf(60, 1), ...fields }).success).toBe(false);
});

test('versions stand in the order of their beginnings; of two that begin together the newer is last', () => {
  const versions = {
    [policyId(4)]: versionOf(1, 1, 500),
    [policyId(3)]: versionOf(2, 1, 500),
    [policyId(9)]: versionOf(3, 1),
  };
  const ordered = versionsInOrder(contractDataSchema.parse({ versions }));
  expect(ordered.map(({ id, from }) => [id, from])).toEqual([
    [policyId(9), 0],
    [policyId(3), 500],
    [policyId(4), 500],
  ]);
});
