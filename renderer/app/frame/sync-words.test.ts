import { expect, test } from 'vitest';
import { initialStatus, type SyncStatus } from '../../../shared/sync/status.ts';
import { syncWords } from './sync-words.ts';

const online: SyncStatus = { ...initialStatus, link: 'online' };

test.each<[string, Partial<SyncStatus>, string]>([
  ['nothing waits', {}, 'saved'],
  ['work waits', { pending: 3 }, 'unsent'],
  ['work is on its way', { pending: 3, sending: true }, 'sending'],
  ['offline without work', { link: 'offline', offlineSince: 1 }, 'offline'],
  ['offline with work', { link: 'offline', offlineSince: 1, pending: 2 }, 'offlineUnsent'],
  ['offline says so even while something is refused', { link: 'offline', parked: 1 }, 'offline'],
  ['something was refused', { parked: 1, pending: 2 }, 'parked'],
  ['the replica fills', { firstSync: { done: 1, total: 9 } }, 'filling'],
  ['the sign-in has expired', { link: 'signed-out', pending: 1 }, 'signedOut'],
  [
    'trouble comes before everything',
    { link: 'offline', problem: { code: 'outdated', message: '' } },
    'problem',
  ],
])('%s', (_rule, change, key) => {
  expect(syncWords({ ...online, ...change }).key).toBe(key);
});
