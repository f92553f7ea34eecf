import type { Calendar } from './calendar.ts';
import { targetFor, type Contract, type Target, type TargetKind } from './contract.ts';
import type { Held, TicketHistory } from './ticket-history.ts';

/** A contract with its calendar, in force from a moment (UTC ms) on until the next one. */
export interface ContractInForce {
  from: number;
  contract: Contract;
  calendar: Calendar;
  /** Where the terms stand: policy of type `contract`, and its version. Absent: usual times, no contract. */
  source?: { policy: string; version: string };
  /** Why the contract or its calendar cannot be used; then the usual times stand in. */
  problem?: PolicyProblem;
}

/** A policy that cannot be used, with a sentence for each fault. */
export interface PolicyProblem {
  policy: string;
  name: string;
  problems: readonly string[];
}

/** What a ticket was promised from a moment on: it changes with contract, priority and type. */
export interface Terms {
  from: number;
  calendar: Calendar;
  target: Target | undefined;
  pausedBy: readonly string[];
}

/**
 * The terms for one kind of target from `start` (UTC ms) to `end`, oldest first; none before the first contract began.
 * `contracts` stand in the order of their beginnings.
 */
export function termsOf(
  { priorities, types }: Pick<TicketHistory, 'priorities' | 'types'>,
  contracts: readonly ContractInForce[],
  kind: TargetKind,
  start: number,
  end: number,
): Terms[] {
  const begin = Math.max(start, contracts[0]?.from ?? Infinity);
  if (begin > end) return [];
  const moments = [
    begin,
    ...later(contracts, begin, end),
    ...later(priorities, begin, end),
    ...later(types, begin, end),
  ];
  const terms: Terms[] = [];
  for (const from of moments.length === 1 ? moments : [...new Set(moments)].sort((a, b) => a - b)) {
    const held = at(contracts, from);
    const priority = at(priorities, from);
    const type = at(types, from);
    if (held === undefined || priority === undefined || type === undefined) continue;
    const target = targetFor(held.contract, kind, priority.value, type.value);
    terms.push({ from, calendar: held.calendar, target, pausedBy: held.contract.pausedBy });
  }
  return terms;
}

/** Beginnings within a span, without its start. */
function later(held: readonly { from: number }[], begin: number, end: number): number[] {
  const moments: number[] = [];
  for (const { from } of held) if (from > begin && from <= end) moments.push(from);
  return moments;
}

/** What holds at a moment; the first one also before it began. */
function at<T extends Pick<Held<unknown>, 'from'>>(held: readonly T[], moment: number): T | undefined {
  return held.findLast(({ from }) => from <= moment) ?? held[0];
}
