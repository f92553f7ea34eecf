import { expect, test } from 'vitest';
import {
  calendarPolicy,
  officeHours,
  policyId,
  policyMap,
  policyOf,
  shortHours,
} from '../../test/support/sla/policies.ts';
import { at, shown } from '../../test/support/sla/timeline.ts';
import type { Priority } from '../records/ticket.ts';
import { proposedDue } from './agreement.ts';

const budgets = { 1: { minutes: 120 }, 3: { workdays: 1 }, 4: { workdays: 2, until: 'time' } };
const agreement = (fields: object = {}, record: object = {}) =>
  policyOf(
    'agreement',
    20,
    { with: 'team', party: 'Applications', calendar: policyId(1), budgets, ...fields },
    record,
  );

function due(
  priority: Priority | null,
  { party = 'Applications', start = 'Mon 15:00', policies = [calendarPolicy(1), agreement()] } = {},
): string | null {
  const proposed = proposedDue(policyMap(...policies), { party, priority, start: at(start) });
  return shown(proposed?.dueAt ?? null);
}

test.each<[string, string | null, string | null]>([
  ['minutes of open time, over the night', due(1), 'Tue 09:00'],
  ['working days until closing', due(3), 'Tue 16:00'],
  ['working days until the same time of the day', due(4), 'Wed 15:00'],
  ['a step without a ticket gets what was agreed for the lowest priority', due(null), 'Wed 15:00'],
  ['a priority for which nothing was agreed', due(2), null],
  ['a team with which nothing was agreed', due(1, { party: 'Field service' }), null],
  [
    'an agreement that ended',
    due(1, { policies: [calendarPolicy(1), agreement({}, { active: false })] }),
    null,
  ],
  ['a calendar that is not here', due(1, { policies: [agreement()] }), null],
  [
    'a calendar that is never open',
    due(1, { policies: [calendarPolicy(1, { tz: 'UTC', hours: {} }), agreement()] }),
    null,
  ],
  [
    'hours that change meanwhile',
    due(1, {
      policies: [
        calendarPolicy(1, shortHours, { earlier: [{ until: at('Tue 00:00'), calendar: officeHours }] }),
        agreement(),
      ],
    }),
    'Tue 11:00',
  ],
])('%s', (_rule, proposed, expected) => {
  expect(proposed).toBe(expected);
});
