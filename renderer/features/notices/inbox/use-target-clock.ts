import { useMemo } from 'react';
import type { Notice } from '../../../../shared/records/notice.ts';
import { ticketClock } from '../../../../shared/sla/clock.ts';
import { contractsInForce } from '../../../../shared/sla/contracts-in-force.ts';
import type { TargetClock } from '../../../../shared/sla/target-clock.ts';
import { useAll, useHeaders, useRecords } from '../../../data/hooks.ts';

/** How the target of a notice stands at a moment (UTC ms); undefined while it is read, or where there is none. */
export function useTargetClock({ ticket, target }: Notice, now: number): TargetClock | undefined {
  const header = useHeaders('tickets').byId.get(ticket);
  const entries = useRecords('entries', { selector: { subjectId: ticket }, sort: [{ at: 'asc' }] });
  const account = useAll('accounts').get(header?.account ?? '');
  const policies = useAll('policies');
  return useMemo(() => {
    if (header === undefined || entries === undefined) return undefined;
    const contracts = contractsInForce(account ?? null, policies);
    return ticketClock({ ticket: header, entries, contracts, now }).find(({ kind }) => kind === target);
  }, [header, entries, account, policies, now, target]);
}
