import { clockPauses } from './clock-pauses.ts';
import { targetKindSchema, type TargetKind } from './contract.ts';
import { targetClock, type TargetClock } from './target-clock.ts';
import { termsOf, type ContractInForce } from './terms.ts';
import {
  historyOf,
  type ClockEntry,
  type ClockTicket,
  type StatusSpan,
  type TicketHistory,
} from './ticket-history.ts';
import { isEnded } from '../sync/ticket-status.ts';

export interface ClockQuestion {
  ticket: ClockTicket;
  /** The ticket's whole timeline, in any order. */
  entries: readonly ClockEntry[];
  /** Contracts of its account, in the order of their beginnings. */
  contracts: readonly ContractInForce[];
  /** UTC ms. */
  now: number;
}

/**
 * How all targets of a ticket stand at a moment: a function of its entries, contracts and calendars, of which nothing is
 * stored. Kinds without a target in the contract are left out, and all of a cancelled ticket. The rules: docs/sla.md.
 */
export function ticketClock({ ticket, entries, contracts, now }: ClockQuestion): TargetClock[] {
  return clockOfHistory(historyOf(ticket, entries), contracts, now);
}

/** The same for a timeline that was read before; what it holds of later than `now` (UTC ms) is left out. */
export function clockOfHistory(
  known: TicketHistory,
  contracts: readonly ContractInForce[],
  now: number,
): TargetClock[] {
  const history = upTo(known, now);
  if (isCancelled(history)) return [];
  const clocks: TargetClock[] = [];
  for (const kind of targetKindSchema.options) {
    const courses = coursesOf(kind, history).map((course) => clockOf(kind, history, course, contracts, now));
    const last = courses.at(-1);
    if (last === undefined) continue;
    const before = courses.slice(0, -1).filter((clock) => clock?.outcome === 'breached');
    clocks.push({ ...last, brokenBefore: before.length });
  }
  return clocks;
}

/** Every time that a target was owed up to `now` (UTC ms), oldest first within its kind: all updates, not only the next one. */
export function allCourses(
  known: TicketHistory,
  contracts: readonly ContractInForce[],
  now: number,
): TargetClock[] {
  const history = upTo(known, now);
  if (isCancelled(history)) return [];
  return targetKindSchema.options.flatMap((kind) =>
    coursesOf(kind, history).flatMap((course) => clockOf(kind, history, course, contracts, now) ?? []),
  );
}

function upTo(known: TicketHistory, now: number): TicketHistory {
  return {
    ...known,
    statuses: known.statuses.filter(({ from }) => from <= now),
    answers: known.answers.filter((at) => at <= now),
  };
}

function isCancelled({ statuses }: TicketHistory): boolean {
  return statuses.at(-1)?.status === 'cancelled';
}

/** From when on a target is owed, and when it was done. */
interface Span {
  start: number;
  doneAt: number | null;
}

/** All times that a target was owed, oldest first: once, but for updates, which are owed anew after each. */
function coursesOf(kind: TargetKind, { openedAt, statuses, answers }: TicketHistory): Span[] {
  const endedAt = endOf(statuses);
  switch (kind) {
    case 'first-response': {
      // Whoever is told that it is solved was answered; and what is answered stays answered when it is reopened.
      const solved = statuses.find(({ status }) => status === 'resolved' || status === 'closed');
      const first = Math.min(answers[0] ?? Infinity, solved?.from ?? Infinity);
      return [{ start: openedAt, doneAt: first === Infinity ? null : first }];
    }
    case 'next-update': {
      // Words after the end, thanks and the like, are owed by nobody and begin nothing.
      const owed = answers.filter((at) => endedAt === null || at < endedAt);
      return owed.map((start, index) => ({ start, doneAt: owed[index + 1] ?? endedAt }));
    }
    case 'resolution':
    default:
      return [{ start: openedAt, doneAt: endedAt }];
  }
}

function clockOf(
  kind: TargetKind,
  history: TicketHistory,
  { start, doneAt }: Span,
  contracts: readonly ContractInForce[],
  now: number,
): TargetClock | undefined {
  const end = doneAt ?? now;
  const terms = termsOf(history, contracts, kind, start, end);
  const target = terms.at(-1)?.target;
  if (target === undefined) return undefined;
  const pauses = kind === 'first-response' ? [] : clockPauses(history.statuses, terms, end);
  const isWaiting = history.statuses.at(-1)?.status === 'waiting';
  return targetClock({ kind, terms, target, pauses, isWaiting, doneAt }, now);
}

/** When work ended and did not go on: the beginning of the last run of ended statuses, resolved and then closed being one. */
function endOf(statuses: readonly StatusSpan[]): number | null {
  let endedAt: number | null = null;
  for (const { from, status } of statuses) {
    if (!isEnded(status)) endedAt = null;
    else endedAt ??= from;
  }
  return endedAt;
}
