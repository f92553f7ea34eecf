import type { SyncStatus } from '../../../shared/sync/status.ts';

/** What the indicator says: a key of `app:sync`, its values, and how it looks. */
export interface SyncWords {
  key:
    | 'saved'
    | 'sending'
    | 'unsent'
    | 'offline'
    | 'offlineUnsent'
    | 'connecting'
    | 'signedOut'
    | 'filling'
    | 'problem'
    | 'parked';
  count: number;
  tone: 'quiet' | 'busy' | 'offline' | 'problem';
}

/** The one thing most worth saying about syncing now: trouble first, then being offline, then what is under way. */
export function syncWords(status: SyncStatus): SyncWords {
  const { link, pending, parked, sending, firstSync, problem } = status;
  if (problem !== null) return { key: 'problem', count: pending, tone: 'problem' };
  if (link === 'signed-out') return { key: 'signedOut', count: pending, tone: 'problem' };
  if (link === 'offline') {
    return { key: pending > 0 ? 'offlineUnsent' : 'offline', count: pending, tone: 'offline' };
  }
  if (parked > 0) return { key: 'parked', count: parked, tone: 'problem' };
  if (firstSync !== null) return { key: 'filling', count: firstSync.done, tone: 'busy' };
  if (link === 'connecting') return { key: 'connecting', count: pending, tone: 'busy' };
  if (sending) return { key: 'sending', count: pending, tone: 'busy' };
  return pending > 0
    ? { key: 'unsent', count: pending, tone: 'busy' }
    : { key: 'saved', count: 0, tone: 'quiet' };
}
