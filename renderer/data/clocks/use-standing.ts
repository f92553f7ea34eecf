import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import type { ContractInForce } from '../../../shared/sla/terms.ts';
import type { TicketStanding } from '../../../shared/sla/standing.ts';
import { useReplica } from '../replica-context.ts';
import type { StandingTicket } from './standings.ts';

/** A row that is only scrolled past needs no timeline. */
const STAYS_MS = 150;

/** How one ticket stands, live. `undefined` until its timeline was read; also an ended ticket's is, when it stays in sight. */
export function useStanding(ticket: StandingTicket): TicketStanding | undefined {
  const { clocks } = useReplica();
  const { id } = ticket;
  const standing = useSyncExternalStore(
    clocks.subscribe,
    useCallback(() => clocks.of({ id }), [clocks, id]),
  );
  const isMissing = standing === undefined;
  useEffect(() => {
    if (!isMissing) return undefined;
    const timer = setTimeout(() => clocks.want([id]), STAYS_MS);
    return () => clearTimeout(timer);
  }, [clocks, id, isMissing]);
  return standing;
}

export type StandingOf = (ticket: StandingTicket) => TicketStanding | undefined;

/** How all open tickets stand: a function that is another one when any of them stands otherwise. */
export function useStandings(): StandingOf {
  const { clocks } = useReplica();
  const version = useSyncExternalStore(clocks.subscribe, clocks.get);
  // oxlint-disable-next-line react/exhaustive-deps -- a new function tells that what it answers is new
  return useMemo(() => (ticket) => clocks.of(ticket), [clocks, version]);
}

/** The contracts of an account, in the order of their beginnings. */
export function useContractsOf(account: string | null): readonly ContractInForce[] {
  const { clocks } = useReplica();
  useSyncExternalStore(clocks.subscribe, clocks.get);
  return clocks.contractsOf(account);
}
