import { useEffect, useState } from 'react';
import type { Ticket } from '../../../../shared/records/ticket.ts';
import {
  comparable,
  estimate,
  estimatedSpan,
  openSeconds,
  solvedCase,
  type Estimate,
} from '../../../../shared/sla/estimate.ts';
import { isEnded } from '../../../../shared/sync/ticket-status.ts';
import { useAll, useHeaders } from '../../../data/hooks.ts';
import { useReplica, type Replica } from '../../../data/replica-context.ts';

/** When a ticket is likely to be solved, UTC ms, by the clock of its contract. */
export interface TicketEstimate extends Estimate {
  from: number;
  to: number;
  /** IANA zone of the contract's calendar. */
  timeZone: string;
}

/** A ticket that is only passed on the way down a list needs none; and it must not hold up the drawing. */
const STAYS_MS = 200;

/**
 * When an open ticket is likely to be solved, from what similar ones took; null while nobody can tell, and where a time was
 * agreed. It is worked out once while a ticket is looked at.
 */
export function useEstimate({
  id,
  account,
  category,
  priority,
  status,
  openedAt,
  dueAt,
}: Ticket): TicketEstimate | null {
  const replica = useReplica();
  const [found, setFound] = useState<{ id: string; value: TicketEstimate | null } | null>(null);
  const accounts = useAll('accounts');
  const policies = useAll('policies');
  const { complete } = useHeaders('tickets');
  const isWanted = complete && !isEnded(status) && dueAt === null;
  useEffect(() => {
    if (!isWanted) return undefined;
    const like = { account, category, priority, openedAt };
    const timer = setTimeout(() => setFound({ id, value: estimateOf(replica, like, Date.now()) }), STAYS_MS);
    return () => clearTimeout(timer);
    // oxlint-disable-next-line react/exhaustive-deps -- contracts are read from accounts and policies
  }, [replica, accounts, policies, id, account, category, priority, openedAt, isWanted]);
  return isWanted && found?.id === id ? found.value : null;
}

function estimateOf(
  replica: Replica,
  ticket: Pick<Ticket, 'account' | 'category' | 'priority' | 'openedAt'>,
  now: number,
): TicketEstimate | null {
  const calendarOf = (one: Pick<Ticket, 'account' | 'openedAt'>) => {
    const contracts = replica.clocks.contractsOf(one.account);
    return (contracts.findLast(({ from }) => from <= one.openedAt) ?? contracts[0])?.calendar;
  };
  const calendar = calendarOf(ticket);
  // Partners do not know the contract, and so no hours to count.
  if (calendar === undefined) return null;
  const secondsSoFar = openSeconds(calendar, ticket.openedAt, Math.max(ticket.openedAt, now));
  if (secondsSoFar === null) return null;
  const solved = comparable(replica.headers('tickets').get().rows, ticket).flatMap(
    (row) => solvedCase(row, calendarOf(row)) ?? [],
  );
  const answer = estimate(solved, { ...ticket, secondsSoFar });
  const span = answer === null ? null : estimatedSpan(answer, calendar, ticket.openedAt);
  return answer === null || span === null ? null : { ...answer, ...span, timeZone: calendar.zone.name };
}
