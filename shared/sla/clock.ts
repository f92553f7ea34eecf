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
  const history = historyOf(ticket, entries);
  const statuses = history.statuses.filter(({ from }) => from <= now);
  if (statuses.at(-1)?.status === 'cancelled') return [];
  const clocks: TargetClock[] = [];
  for (const kind of targetKindSchema.options) {
    const span = spanOf(kind, { ...history, statuses }, now);
    if (span === undefined) continue;
    const { start, doneAt } = span;
    const end = doneAt ?? now;
    const terms = termsOf(history, contracts, kind, start, end);
    const target = terms.at(-1)?.target;
    if (target === undefined) continue;
    const pauses = kind === 'first-response' ? [] : clockPauses(statuses, terms, end);
    const isWaiting = statuses.at(-1)?.status === 'waiting';
    clocks.push(targetClock({ kind, terms, target, pauses, isWaiting, doneAt }, now));
  }
  return clocks;
}

/** When the clock of a target began, and when its work was done; undefined where there is nothing to do. */
function spanOf(
  kind: TargetKind,
  { openedAt, statuses, answers }: TicketHistory,
  now: number,
): { start: number; doneAt: number | null } | undefined {
  const endedAt = endOf(statuses);
  const last = answers.findLast((at) => at <= now);
  switch (kind) {
    case 'first-response': {
      // Whoever is told that it is solved was answered; and what is answered stays answered when it is reopened.
      const first = firstOf(
        answers[0],
        statuses.find(({ status }) => status === 'resolved' || status === 'closed')?.from,
      );
      return { start: openedAt, doneAt: first === undefined || first > now ? null : first };
    }
    case 'next-update':
      // Before the first answer that one is owed, after the end nothing is.
      return last === undefined || endedAt !== null ? undefined : { start: last, doneAt: null };
    case 'resolution':
      return { start: openedAt, doneAt: endedAt };
  }
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

function firstOf(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined || other === undefined ? (one ?? other) : Math.min(one, other);
}
