import { expect, test } from 'vitest';
import { dueState, resolutionDueAt, type DueFields } from './due.ts';

const HOUR = 3_600_000;
const ticket: DueFields = { status: 'in-progress', priority: 2, openedAt: 0, dueAt: null, resolvedAt: null };

test.each([
  [1, 4],
  [2, 8],
  [3, 72],
  [4, 120],
] as const)('priority %i is to be resolved within %i hours', (priority, hours) => {
  expect(resolutionDueAt({ ...ticket, priority })).toBe(hours * HOUR);
});

test('a time agreed by hand goes before the hours of the priority', () => {
  expect(resolutionDueAt({ ...ticket, dueAt: 5 })).toBe(5);
});

test.each<[string, Partial<DueFields>, number, string]>([
  ['early', {}, HOUR, 'running'],
  ['in the last quarter', {}, 7 * HOUR, 'soon'],
  ['at the very due time', {}, 8 * HOUR, 'soon'],
  ['a millisecond later', {}, 8 * HOUR + 1, 'overdue'],
  ['waiting in time', { status: 'waiting' }, 7 * HOUR, 'paused'],
  ['waiting past the due time', { status: 'waiting' }, 9 * HOUR, 'overdue'],
  ['resolved in time', { status: 'resolved', resolvedAt: 8 * HOUR }, 99 * HOUR, 'met'],
  ['resolved late', { status: 'closed', resolvedAt: 8 * HOUR + 1 }, 99 * HOUR, 'missed'],
  ['closed without a resolution', { status: 'closed' }, 99 * HOUR, 'none'],
  ['cancelled', { status: 'cancelled' }, 99 * HOUR, 'none'],
])('%s: %j at %i is %s', (_title, fields, now, expected) => {
  expect(dueState({ ...ticket, ...fields }, now)).toBe(expected);
});
