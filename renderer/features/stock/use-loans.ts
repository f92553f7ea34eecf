import { useMemo } from 'react';
import { openLoans } from '../../../shared/commands/loans.ts';
import type { Commitment } from '../../../shared/records/commitment.ts';
import { useRecords } from '../../data/hooks.ts';

/** Open commitments to bring equipment back, the soonest first. */
export function useLoans(): Commitment[] {
  const open = useRecords('commitments', { selector: { state: 'open' }, sort: [{ dueAt: 'asc' }] });
  return useMemo(() => openLoans(open ?? []), [open]);
}
