import { ticketClock } from '../../../shared/sla/clock.ts';
import type { TargetKind } from '../../../shared/sla/contract.ts';
import type { ContractInForce } from '../../../shared/sla/terms.ts';
import type { ClockEntry, ClockTicket } from '../../../shared/sla/ticket-history.ts';
import { at, inForce, shown, ticketOf } from './timeline.ts';

export interface Asked {
  ticket?: Partial<ClockTicket>;
  contracts?: ContractInForce[];
}

/** One target of a ticket at a moment. */
export function clockOf(
  kind: TargetKind,
  entries: ClockEntry[],
  now: string,
  { ticket, contracts }: Asked = {},
) {
  const clocks = ticketClock({
    ticket: ticketOf(ticket),
    entries,
    contracts: contracts ?? inForce,
    now: at(now),
  });
  return clocks.find((clock) => clock.kind === kind);
}

/** `due Tue 09:00, used 2 of 8 h, running, open` */
export function told(kind: TargetKind, entries: ClockEntry[], now: string, asked?: Asked): string {
  const clock = clockOf(kind, entries, now, asked);
  if (clock === undefined) return 'none';
  const { progress } = clock;
  const state = {
    running: () => 'running',
    closed: () => `closed until ${progress.state === 'closed' ? shown(progress.opensAt) : ''}`,
    waiting: () =>
      progress.state === 'waiting' ? `waiting for ${progress.waitingFor} since ${shown(progress.since)}` : '',
    done: () => `done ${progress.state === 'done' ? shown(progress.at) : ''}`,
  }[progress.state]();
  return `due ${shown(clock.dueAt)}, used ${hours(clock.used)} of ${hours(clock.budget)} h, ${state}, ${clock.outcome}`;
}

function hours(seconds: number): number {
  return Number((seconds / 3600).toFixed(4));
}
