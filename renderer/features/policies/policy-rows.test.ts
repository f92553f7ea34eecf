import { expect, test } from 'vitest';
import { policyOf } from '../../../test/support/sla/policies.ts';
import { policyRows, type PolicyRow } from './policy-rows.ts';

const policies = [
  policyOf('calendar', 1, {}, { name: 'Office' }),
  policyOf('contract', 2, {}, { name: 'Standard' }),
  policyOf('contract', 3, {}, { name: 'Basic', active: false }),
  policyOf('contract', 4, {}, { name: 'Złoty standard' }),
  policyOf('team', 5, {}, { name: 'Standard team' }),
];
const told = (row: PolicyRow) => ('policy' in row ? row.policy.name : `${row.kind} ${row.count}`);

test.each<[string, string, string[]]>([
  [
    'groups by kind, what is offered no longer last, other kinds of policy left out',
    '',
    ['contract 3', 'Standard', 'Złoty standard', 'Basic', 'calendar 1', 'Office'],
  ],
  ['what matches every word, without its marks', 'zloty stand', ['contract 1', 'Złoty standard']],
  ['nothing, and no headings, where nothing matches', 'nowhere', []],
])('the list shows %s', (_rule, q, expected) => {
  expect(policyRows(policies, q).map(told)).toEqual(expected);
});
