import { useMemo } from 'react';
import type { Commitment } from '../../../shared/records/commitment.ts';
import { usePerson, useRecords } from '../../data/hooks.ts';
import { useNow } from '../../ui/now.tsx';
import { localDay } from './select/days.ts';

/** Open commitments that this person owes and that are late or due within two days; `undefined` while reading. */
export function useMyCommitments(): Commitment[] | undefined {
  const { id } = usePerson();
  const { end } = localDay(useNow());
  const until = end + 24 * 3_600_000;
  const found = useRecords('commitments', {
    selector: { dueAt: { $lt: until }, state: 'open', owner: id },
    sort: [{ dueAt: 'asc' }],
  });
  return useMemo(() => found?.toSorted((a, b) => a.dueAt - b.dueAt), [found]);
}
