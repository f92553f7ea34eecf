import type { Ticket } from '../records/ticket.ts';
import { withAgreedTime } from './agreed-time.ts';
import { clockOfHistory } from './clock.ts';
import { dueAfter } from './due-time.ts';
import { isOpen } from './elapsed.ts';
import { BeyondCalendarError } from './open-time.ts';
import { periods } from './periods.ts';
import type { TargetClock } from './target-clock.ts';
import type { ContractInForce } from './terms.ts';
import type { TicketHistory } from './ticket-history.ts';

/**
 * How a ticket stands towards what was promised, as a word and a colour say it. `soon` is the last quarter of the time
 * allowed; `met` and `missed` are of tickets that ended; `none` where nothing is promised or all of it was done.
 */
export type StandingState = 'none' | 'running' | 'soon' | 'overdue' | 'waiting' | 'closed' | 'met' | 'missed';

/** How a ticket stands at a moment. */
export interface TicketStanding {
  /** When it was worked out, UTC ms: what is used and left is that of this moment. */
  at: number;
  /** All targets, in the order first response, next update, resolution. */
  targets: readonly TargetClock[];
  /** The one that `state` speaks of: of open ones the one that is due first, of an ended ticket its resolution. */
  lead: TargetClock | null;
  state: StandingState;
  /** UTC ms when the next moment at which state, or the target it speaks of, may be another; Infinity where time alone changes nothing. */
  changesAt: number;
}

export interface StandingQuestion {
  ticket: Pick<Ticket, 'openedAt' | 'dueAt'>;
  history: TicketHistory;
  /** Of its account, in the order of their beginnings. */
  contracts: readonly ContractInForce[];
  /** UTC ms. */
  now: number;
}

/** The share of a budget that is left when it becomes `soon`. */
const SOON = 0.25;

/** Work out how a ticket stands at a moment. Holds until `changesAt`, unless ticket, timeline or contract change. */
export function standingOf({ ticket, history, contracts, now }: StandingQuestion): TicketStanding {
  const targets = withAgreedTime(
    clockOfHistory(history, contracts, now),
    { ticket, history, contracts },
    now,
  );
  const open = targets.filter(({ progress, dueAt }) => progress.state !== 'done' && dueAt !== null);
  const lead = firstDue(open) ?? targets.find(({ kind }) => kind === 'resolution') ?? null;
  const state = lead === null ? 'none' : stateOf(lead, now);
  const ends = [
    ...open.map((clock) => changeOf(clock, now)),
    nextTerms(contracts, now),
    nextEntry(history, now),
  ];
  return { at: now, targets, lead, state, changesAt: Math.min(Infinity, ...ends) };
}

/** When the ticket is due that stands so, UTC ms; Infinity where nothing is due, or where it is not known yet. */
export function dueAtOf(standing: TicketStanding | undefined): number {
  return standing?.lead?.dueAt ?? Infinity;
}

function firstDue(open: readonly TargetClock[]): TargetClock | undefined {
  return open.toSorted((a, b) => (a.dueAt ?? 0) - (b.dueAt ?? 0))[0];
}

/** Seconds of open time that are left at a later moment (UTC ms) at which the standing still holds; below 0 where it is over. */
export function leftAt({ at }: Pick<TicketStanding, 'at'>, clock: TargetClock, now: number): number {
  return runsAt(clock, at) ? clock.left - (now - at) / 1000 : clock.left;
}

/** Does its time run? One that was agreed by hand runs whenever it is open, whoever is waited for. */
function runsAt({ progress, isAgreed, terms }: TargetClock, at: number): boolean {
  if (progress.state === 'running') return true;
  const calendar = terms.at(-1)?.calendar;
  return isAgreed && progress.state === 'waiting' && calendar !== undefined && isOpen(calendar, at);
}

/** How one target stands, in a word. */
export function stateOf(clock: TargetClock, now: number): StandingState {
  const { progress, dueAt, outcome } = clock;
  if (progress.state === 'done') return outcome === 'breached' ? 'missed' : 'met';
  if (dueAt === null) return 'none';
  if (now > dueAt) return 'overdue';
  // A time agreed by hand comes nearer whoever is waited for.
  if (progress.state === 'waiting' && !clock.isAgreed) return 'waiting';
  if (clock.left <= clock.budget * SOON) return 'soon';
  return progress.state;
}

/** When a target that is open reads differently: it becomes due soon or overdue, or its calendar opens or closes. */
function changeOf(clock: TargetClock, now: number): number {
  const { dueAt, progress, left, budget } = clock;
  if (dueAt === null || now > dueAt || (progress.state === 'waiting' && !clock.isAgreed)) return Infinity;
  const moments = [dueAt + 1];
  const calendar = clock.terms.at(-1)?.calendar;
  if (calendar !== undefined) {
    const next = periods(calendar, now).next().value;
    if (next !== undefined) moments.push(isOpen(calendar, now) ? next[1] : next[0]);
    const beforeSoon = left - budget * SOON;
    if (beforeSoon > 0) moments.push(soonAt(clock, calendar, now, beforeSoon));
  }
  return Math.min(...moments.filter((at) => at > now));
}

function soonAt(
  { dueAt }: TargetClock,
  calendar: Parameters<typeof dueAfter>[0],
  now: number,
  seconds: number,
): number {
  try {
    return dueAfter(calendar, now, seconds);
  } catch (error) {
    if (error instanceof BeyondCalendarError) return dueAt ?? Infinity;
    throw error;
  }
}

/** Another contract, or other hours of its calendar, that begin later. */
function nextTerms(contracts: readonly ContractInForce[], now: number): number {
  return contracts.find(({ from }) => from > now)?.from ?? Infinity;
}

/**
 * What a timeline says of later, as written by a device whose clock is ahead. What begins at this very moment has no length
 * yet, so it tells a millisecond later.
 */
function nextEntry({ statuses, priorities, types, answers }: TicketHistory, now: number): number {
  const moments = [...[...statuses, ...priorities, ...types].map(({ from }) => from), ...answers];
  const coming = moments.filter((at) => at >= now).map((at) => Math.max(at, now + 1));
  return Math.min(Infinity, ...coming);
}
