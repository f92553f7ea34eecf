import { expect, test } from 'vitest';
import { kinds } from '../../../shared/records/kinds.ts';
import { initialStatus, type SyncStatus } from '../../../shared/sync/status.ts';
import { isSettled } from './is-settled.ts';

const counted = Object.fromEntries(kinds.map((kind) => [kind, 1]));

test.each<[string, Partial<SyncStatus>, boolean]>([
  ['nothing is known at the start', {}, false],
  ['a new device that has today’s work alone', { link: 'online', isTodayComplete: true }, false],
  ['one that is being filled', { link: 'online', firstSync: { done: 1, total: 9 }, counts: counted }, false],
  ['after a whole round', { link: 'online', counts: counted }, true],
  ['without a network, filled before', { link: 'offline', isTodayComplete: true }, true],
  ['without a network, never filled', { link: 'offline' }, false],
  ['signed out, filled before', { link: 'signed-out', isTodayComplete: true }, true],
])('%s', (_title, status, expected) => {
  expect(isSettled({ ...initialStatus, ...status })).toBe(expected);
});
