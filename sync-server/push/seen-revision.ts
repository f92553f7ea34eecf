import type { LostRange } from '../store/audit-store.ts';

/**
 * The revision up to which the sender of an op certainly saw the record's history. A base that a restore lost was seen
 * by somebody who also saw everything up to the backup; what came after the restore has higher revisions (S2). Of a
 * base that this server has not reached for another reason nothing is known. Pure.
 */
export function seenRevision(base: number | null, current: number, lost: readonly LostRange[]): number {
  if (base === null) return 0;
  const range = lost.find(({ from, to }) => from < base && base <= to);
  if (range !== undefined) return Math.min(range.from, current);
  return base <= current ? base : 0;
}
