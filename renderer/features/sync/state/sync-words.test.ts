import { describe, expect, it } from 'vitest';
import { initialStatus, type SyncStatus } from '../../../../shared/sync/status.ts';
import { headlineOf, progressOf, skewMinutes } from './sync-words.ts';

const now = 1_800_000_000_000;
const fresh: SyncStatus = { ...initialStatus, link: 'online', lastExchangeAt: now - 1_000 };

describe('the state of sync in one sentence', () => {
  it.each<[string, Partial<SyncStatus>]>([
    ['fresh', {}],
    ['waiting', { pending: 2 }],
    ['refused', { parked: 1, pending: 2, sending: true }],
    ['offline', { parked: 1, link: 'offline' }],
    ['sending', { pending: 2, sending: true }],
    ['connecting', { link: 'connecting' }],
    ['first', { firstSync: { done: 1, total: 2 } }],
    ['offline', { link: 'offline', firstSync: { done: 1, total: 2 }, pending: 3 }],
    ['signed-out', { link: 'signed-out', pending: 3 }],
    ['problem', { link: 'offline', problem: { code: 'storage-failed', message: '' } }],
    ['old', { lastExchangeAt: now - 61 * 60_000 }],
    ['old', { lastExchangeAt: null }],
  ])('%s when %j', (key, change) => {
    expect(headlineOf({ ...fresh, ...change }, now).key).toBe(key);
  });
});

describe('the clock of the device (S10)', () => {
  it.each([
    [0, null],
    [59_999, null],
    [60_000, 1],
    [-150_000, -2],
    [3_600_000, 60],
  ])('%d ms of difference are told as %j minutes', (skew, minutes) => {
    expect(skewMinutes(skew)).toBe(minutes);
  });
});

describe('progress of the first sync', () => {
  it.each([
    [{ done: 0, total: 0 }, 0],
    [{ done: 5, total: 10 }, 0.5],
    [{ done: 12, total: 10 }, 1],
  ])('%j is %d', (progress, part) => {
    expect(progressOf(progress)).toBe(part);
  });
});
