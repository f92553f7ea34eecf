import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { mayKnowCosts } from '../../../shared/access/may-know-costs.ts';
import type { AccountReport } from '../../../shared/protocol/reports.ts';
import { ConcernedTickets } from '../../../shared/sla/concerned-tickets.ts';
import { reportOf } from '../../../shared/sla/report.ts';
import { useAll, useGrant, useHeaders, useSyncStatus } from '../../data/hooks.ts';
import { useReplica } from '../../data/replica-context.ts';
import { useNow } from '../../ui/now.tsx';

export interface SlaReport {
  /** One for each account with tickets in the month; `null` until all of their timelines were read. */
  accounts: readonly AccountReport[] | null;
  /** The device was never filled: figures would be wrong without looking so. */
  isFilling: boolean;
  /** Timelines that were read, and how many there are. */
  read: number;
  wanted: number;
}

/**
 * How the promises of a month were kept, worked out from the replica by what the server uses as well.
 * @param month `2026-11`
 * @param only one account; `''` for all
 */
export function useSlaReport(month: string, only: string): SlaReport {
  const { clocks } = useReplica();
  const { timelines } = clocks;
  const grant = useGrant();
  const { rows, version, complete } = useHeaders('tickets');
  const accounts = useAll('accounts');
  const policies = useAll('policies');
  const heard = useSyncExternalStore(timelines.version.subscribe, timelines.version.get);
  const now = useNow();
  const { firstSync, lastExchangeAt } = useSyncStatus();
  const isFilling = firstSync !== null || lastExchangeAt === null;
  const terms = useMemo(
    () => ({
      contractsOf: (account: string | null) => clocks.contractsOf(account),
      timeZoneOf: (account: string | null) => accounts.get(account ?? '')?.timeZone ?? 'UTC',
    }),
    // oxlint-disable-next-line react/exhaustive-deps -- contracts are read from the policies
    [clocks, accounts, policies],
  );
  const concerned = useMemo(() => {
    const found = new ConcernedTickets<(typeof rows)[number]>(month, terms);
    for (const ticket of rows) if (only === '' || ticket.account === only) found.add(ticket);
    return found.byAccount;
    // `rows` may be one array that changes in place; `version` tells when.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [rows, version, month, only, terms]);
  const ids = useMemo(() => [...concerned.values()].flat().map(({ id }) => id), [concerned]);
  useEffect(() => timelines.want(ids), [timelines, ids]);
  return useMemo(() => {
    const read = ids.filter((id) => timelines.of(id) !== undefined).length;
    if (read < ids.length || !complete || isFilling)
      return { accounts: null, isFilling, read, wanted: ids.length };
    const reports = [...concerned].map(([account, tickets]) =>
      reportOf({
        account,
        timeZone: terms.timeZoneOf(account),
        contracts: terms.contractsOf(account),
        month,
        now,
        tickets: tickets.map((ticket) => ({ ticket, entries: timelines.of(ticket.id) ?? [] })),
        withPenalties: mayKnowCosts(grant, account),
      }),
    );
    return { accounts: reports, isFilling, read, wanted: ids.length };
    // oxlint-disable-next-line react/exhaustive-deps -- `heard` tells that a timeline is another one
  }, [concerned, ids, timelines, heard, terms, month, now, grant, complete, isFilling]);
}
