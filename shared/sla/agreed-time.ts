import type { Ticket } from '../records/ticket.ts';
import { isEnded } from '../sync/ticket-status.ts';
import type { Calendar } from './calendar.ts';
import { elapsed } from './elapsed.ts';
import type { TargetClock } from './target-clock.ts';
import type { ContractInForce } from './terms.ts';
import type { TicketHistory } from './ticket-history.ts';

export interface AgreedTime {
  ticket: Pick<Ticket, 'openedAt' | 'dueAt'>;
  history: Pick<TicketHistory, 'statuses'>;
  contracts: readonly ContractInForce[];
}

/**
 * A time that was agreed by hand (`ticket.dueAt`) takes the place of the resolution's due time, whatever the contract
 * says: it stands as it was promised, and no pause moves it. Hours used and left are those of the contract's calendar.
 */
export function withAgreedTime(
  targets: readonly TargetClock[],
  { ticket, history, contracts }: AgreedTime,
  now: number,
): readonly TargetClock[] {
  const { dueAt } = ticket;
  const status = history.statuses.findLast(({ from }) => from <= now)?.status;
  if (dueAt === null || status === undefined || status === 'cancelled') return targets;
  const known =
    targets.find(({ kind }) => kind === 'resolution') ?? bare({ ticket, history, contracts }, now);
  const calendar = known?.terms.at(-1)?.calendar;
  if (known === undefined || calendar === undefined) return targets;
  const agreed = agreedClock(known, calendar, dueAt, now);
  return [...targets.filter(({ kind }) => kind !== 'resolution'), agreed];
}

function agreedClock(clock: TargetClock, calendar: Calendar, dueAt: number, now: number): TargetClock {
  const { progress, startedAt } = clock;
  const end = progress.state === 'done' ? progress.at : now;
  const used = elapsed(calendar, startedAt, end);
  const left = end <= dueAt ? elapsed(calendar, end, dueAt) : -elapsed(calendar, dueAt, end);
  return {
    ...clock,
    isAgreed: true,
    dueAt,
    budget: elapsed(calendar, startedAt, dueAt),
    used,
    left,
    outcome: end > dueAt ? 'breached' : progress.state === 'done' ? 'met' : 'open',
    pauses: [],
  };
}

/** The resolution of a ticket whose contract promises none. */
function bare({ ticket, history, contracts }: AgreedTime, now: number): TargetClock | undefined {
  const calendar = (contracts.findLast(({ from }) => from <= now) ?? contracts[0])?.calendar;
  if (calendar === undefined) return undefined;
  const last = history.statuses.findLast(({ from }) => from <= now);
  const endedAt = last !== undefined && isEnded(last.status) ? last.from : null;
  return {
    kind: 'resolution',
    isAgreed: true,
    startedAt: ticket.openedAt,
    dueAt: null,
    budget: 0,
    used: 0,
    left: 0,
    progress: endedAt === null ? { state: 'running' } : { state: 'done', at: endedAt },
    outcome: 'open',
    brokenBefore: 0,
    terms: [{ from: ticket.openedAt, calendar, target: undefined, pausedBy: [] }],
    pauses: [],
  };
}
