import { expect, test } from 'vitest';
import { parseRecord } from '../../../../shared/records/kinds.ts';
import {
  calendarPolicy,
  contractPolicy,
  policyId,
  policyMap,
  shortHours,
  versionOf,
} from '../../../../test/support/sla/policies.ts';
import { at, reply, shown, status, ticketOf } from '../../../../test/support/sla/timeline.ts';
import { dueChange, rulesAfter, termsPair, type Rules } from './due-changes.ts';

const account = parseRecord('accounts', { id: policyId(50), name: 'Works', contract: policyId(10) });
const rules: Rules = {
  policies: policyMap(calendarPolicy(1), calendarPolicy(2), contractPolicy(10, [versionOf(480, 1)])),
  accounts: new Map([[account.id, account]]),
};
const shorter = {
  kind: 'policies',
  id: policyId(1),
  base: 1,
  change: { data: { calendar: shortHours } },
} as const;
const ticket: ReturnType<typeof ticketOf> & { dueAt: number | null } = { ...ticketOf(), dueAt: null };

function change(
  changes: Parameters<typeof rulesAfter>[1],
  given: Partial<typeof ticket> = {},
  entries = [reply('Mon 10:00')],
) {
  const pair = termsPair(account.id, rules, rulesAfter(rules, changes), new Set(changes.map(({ id }) => id)));
  const found = pair === null ? null : dueChange({ ...ticket, ...given }, entries, pair, at('Mon 11:00'));
  return found === null ? null : [shown(found.before), shown(found.after)];
}

test.each<[string, unknown, unknown]>([
  ['shorter hours put it off', change([shorter]), ['Tue 09:00', 'Thu 12:00']],
  ['an equal calendar changes nothing', change([{ ...shorter, change: { name: 'Office' } }]), null],
  ['a calendar that nobody uses changes nothing', change([{ ...shorter, id: policyId(2) }]), null],
  [
    'no contract any more: the usual times',
    change([{ kind: 'accounts', id: account.id, base: 1, change: { contract: null } }]),
    ['Tue 09:00', 'Mon 17:00'],
  ],
  ['a time agreed by hand stays', change([shorter], { dueAt: at('Fri 10:00') }), null],
  ['what ended stays as it ended', change([shorter], {}, [status('Mon 10:30', 'resolved')]), null],
])('%s', (_rule, found, expected) => {
  expect(found).toEqual(expected);
});
