import type { AccountReport, ReportBreach } from '../protocol/reports.ts';
import type { Ticket } from '../records/ticket.ts';
import { isEnded } from '../sync/ticket-status.ts';
import type { ContractInForce } from './terms.ts';
import { secondsLate, targetsAt, type DecidedTarget } from './decided-targets.ts';
import { penaltiesOfReport, penaltyAt } from './report-penalties.ts';
import { reportMonth, type ReportMonth } from './report-month.ts';
import { TargetTally } from './target-tally.ts';
import { historyOf, type ClockEntry, type ClockTicket, type TicketHistory } from './ticket-history.ts';

/** What a report reads of a ticket, with its timeline in any order. */
export interface ReportTicket {
  ticket: ClockTicket & Pick<Ticket, 'id' | 'number' | 'subject' | 'dueAt'>;
  entries: readonly ClockEntry[];
}

export interface ReportQuestion {
  /** `null`: tickets without an account. */
  account: string | null;
  /** Zone of the account, for months without a contract. */
  timeZone: string;
  contracts: readonly ContractInForce[];
  /** `2026-11`. */
  month: string;
  /** UTC ms. */
  now: number;
  /** Tickets of the account; those that `ConcernedTickets` leaves out may be missing. */
  tickets: readonly ReportTicket[];
  /** May the reader know what the account costs? */
  withPenalties: boolean;
}

/**
 * How the promises of a month were kept for one account: a function of timelines, contracts and calendars, of which nothing
 * is stored. It tells how things stood when the month ended, so what happens afterwards does not change it; every target
 * counts in the one month in which it was kept or broken (docs/sla.md).
 */
export function reportOf(question: ReportQuestion): AccountReport {
  const { account, contracts, now, timeZone } = question;
  const month = reportMonth(question.month, contracts, timeZone);
  const asOf = Math.max(month.from, Math.min(month.to - 1, now));
  const tally = new TargetTally();
  const breaches: ReportBreach[] = [];
  const tickets = { opened: 0, ended: 0, open: 0 };
  for (const { ticket, entries } of question.tickets) {
    const history = historyOf(ticket, entries);
    countTicket(tickets, history, month, asOf);
    for (const target of targetsAt({ ticket, history, contracts }, asOf)) {
      tally.add(target, month, asOf);
      const breach = breachOf(target, ticket, contracts, { from: month.from, asOf });
      if (breach !== null) breaches.push(breach);
    }
  }
  breaches.sort((a, b) => a.dueAt - b.dueAt || (a.ticket < b.ticket ? -1 : 1));
  const penalties = question.withPenalties ? penaltiesOfReport(breaches, contracts, asOf) : null;
  return {
    account,
    ...month,
    asOf,
    contract: held(contracts, asOf)?.source?.policy ?? null,
    problems: problemsOf(contracts, month, asOf),
    tickets,
    targets: tally.counts(),
    breaches: breaches.map((breach) => shownBreach(breach, question.withPenalties)),
    penalties,
  };
}

function countTicket(
  tickets: AccountReport['tickets'],
  { openedAt, statuses }: TicketHistory,
  { from }: ReportMonth,
  asOf: number,
): void {
  if (openedAt > asOf) return;
  if (openedAt >= from) tickets.opened += 1;
  const last = statuses.findLast((span) => span.from <= asOf);
  if (last === undefined || !isEnded(last.status)) tickets.open += 1;
  else if (endedAt(statuses, asOf) >= from) tickets.ended += 1;
}

/** When the last run of ended statuses began: closing what is resolved ends nothing anew. */
function endedAt(statuses: TicketHistory['statuses'], asOf: number): number {
  const known = statuses.filter(({ from }) => from <= asOf);
  const open = known.findLastIndex(({ status }) => !isEnded(status));
  return known[open + 1]?.from ?? 0;
}

/** A target that is broken in this month, or that was before and ran on into it; else null. */
function breachOf(
  target: DecidedTarget,
  ticket: ReportTicket['ticket'],
  contracts: readonly ContractInForce[],
  { from, asOf }: { from: number; asOf: number },
): ReportBreach | null {
  const { clock, doneAt, priority } = target;
  if (clock.outcome !== 'breached' || clock.dueAt === null) return null;
  const isCarried = clock.dueAt < from;
  if (isCarried && doneAt !== null && doneAt < from) return null;
  const late = secondsLate(target, asOf);
  const before = isCarried ? secondsLate(target, from - 1) : null;
  const inForce = held(contracts, clock.dueAt);
  const breach = { kind: clock.kind, priority, secondsLate: late };
  return {
    ticket: ticket.id,
    number: ticket.number,
    subject: ticket.subject,
    kind: clock.kind,
    priority,
    dueAt: clock.dueAt,
    doneAt,
    secondsLate: late,
    isCarried,
    ...penaltyAt(inForce, breach, before),
  };
}

/** Without the sum, where the reader may not know what the account costs. */
function shownBreach(breach: ReportBreach, withPenalties: boolean): ReportBreach {
  return withPenalties ? breach : { ...breach, penalty: null, currency: null };
}

function problemsOf(contracts: readonly ContractInForce[], { from }: ReportMonth, asOf: number): string[] {
  if (contracts.length === 0) return ['The contract is not here.'];
  const within = contracts.filter((one, index) => {
    return one.from <= asOf && (contracts[index + 1]?.from ?? Infinity) > from;
  });
  return [
    ...new Set(
      within.flatMap(({ problem }) => problem?.problems.map((text) => `${problem.name}: ${text}`) ?? []),
    ),
  ];
}

function held(contracts: readonly ContractInForce[], at: number): ContractInForce | undefined {
  return contracts.findLast(({ from }) => from <= at) ?? contracts[0];
}
