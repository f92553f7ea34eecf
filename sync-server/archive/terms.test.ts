import { expect, test } from 'vitest';
import { parseRecord } from '../../shared/records/kinds.ts';
import { archiveAfterDays, isDue } from './terms.ts';

const ID = '01890000-0000-7000-8000-000000000001';
const DAY = 86_400_000;
const NOW = 1_000 * DAY;

const policy = (fields: object) => parseRecord('policies', { id: ID, type: 'archive', name: 'x', ...fields });
const ticket = (fields: object) =>
  parseRecord('tickets', { id: ID, subject: 'x', openedAt: 0, activityAt: 0, ...fields });

test.each([
  ['there is no policy', [], 90],
  ['a policy says how many', [policy({ data: { afterDays: 30 } })], 30],
  ['a policy says nothing', [policy({})], 90],
  [
    'two policies differ: the longer rest counts',
    [30, 60].map((days) => policy({ data: { afterDays: days } })),
    60,
  ],
  ['a policy says 0: never', [policy({ data: { afterDays: 0 } })], null],
  ['the policy is not active: never', [policy({ data: { afterDays: 30 }, active: false })], null],
  ['a policy says nonsense: never', [policy({ data: { afterDays: 'soon' } })], null],
  ['policies are of other types', [policy({ type: 'team', data: { afterDays: 5 } })], 90],
])('S14 days of rest when %s', (_when, policies, expected) => {
  expect(archiveAfterDays(policies)).toBe(expected);
});

test.each([
  ['open, however old', { status: 'waiting', activityAt: 0 }, false],
  ['closed long ago', { status: 'closed', closedAt: 10 * DAY, activityAt: 10 * DAY }, true],
  ['cancelled long ago', { status: 'cancelled', activityAt: 10 * DAY }, true],
  ['resolved long ago and never closed', { status: 'resolved', resolvedAt: 10 * DAY }, true],
  ['closed exactly 90 days ago', { status: 'closed', closedAt: NOW - 90 * DAY }, false],
  ['closed a moment more than 90 days ago', { status: 'closed', closedAt: NOW - 90 * DAY - 1 }, true],
  [
    'closed long ago, with a line of last week',
    { status: 'closed', closedAt: 0, activityAt: NOW - 7 * DAY },
    false,
  ],
])('S14 a ticket that is %s: due for the archive %s', (_what, fields, expected) => {
  expect(isDue(ticket(fields), 90, NOW)).toBe(expected);
});
