import { useMemo } from 'react';
import type { Entry } from '../../../../shared/records/entry.ts';
import { useRecords } from '../../../data/hooks.ts';
import { openProposals } from './open-proposals.ts';

/** Proposals that nobody has decided yet, over all records, the latest first; `undefined` while they are read. */
export function useOpenProposals(): Entry[] | undefined {
  const proposals = useRecords('entries', { selector: { type: 'proposal' }, sort: [{ at: 'asc' }] });
  const decisions = useRecords('entries', { selector: { type: 'proposal-decided' }, sort: [{ at: 'asc' }] });
  return useMemo(
    () =>
      proposals === undefined || decisions === undefined ? undefined : openProposals(proposals, decisions),
    [proposals, decisions],
  );
}
