import { kinds } from '../../../shared/records/kinds.ts';
import type { SyncStatus } from '../../../shared/sync/status.ts';

/**
 * Does this device know what there was before? With a network after a whole round, which also brought what other devices
 * told; without one when it was filled before. What only now comes to a new device is no news to anybody.
 */
export function isSettled({
  link,
  firstSync,
  isTodayComplete,
  counts,
}: Pick<SyncStatus, 'link' | 'firstSync' | 'isTodayComplete' | 'counts'>): boolean {
  if (firstSync !== null || link === 'connecting') return false;
  return link === 'online' ? kinds.every((kind) => counts[kind] !== undefined) : isTodayComplete;
}
