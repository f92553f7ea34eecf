import { noticeId } from '../notices/notice-id.ts';
import type { DueWarning } from '../protocol/reports.ts';
import type { Person } from '../records/person.ts';
import type { Ticket } from '../records/ticket.ts';
import type { Warned } from './contract.ts';
import { standingOf } from './standing.ts';
import type { ContractInForce } from './terms.ts';
import { historyOf, type ClockEntry, type ClockTicket } from './ticket-history.ts';
import { warnedAs } from './warned-as.ts';
import { momentsFor, planWarnings } from './warnings.ts';

export interface WarningQuestion {
  ticket: ClockTicket &
    Pick<Ticket, 'id' | 'number' | 'subject' | 'account' | 'assignee' | 'team' | 'partner' | 'dueAt'>;
  entries: readonly ClockEntry[];
  contracts: readonly ContractInForce[];
  /** Advisor of the ticket's account. */
  advisor: string | null;
  /** Whom to think of: those who may see the ticket. */
  people: readonly Pick<Person, 'id' | 'roles' | 'teams' | 'partner'>[];
  /** UTC ms. */
  now: number;
}

/** A warning with the id that the notice of it has, whether there is one or not. */
export type PlannedFor = Omit<DueWarning, 'isTold'> & { notice: string };

/**
 * All warnings of a ticket as it stands now, passed ones too, with the person whom each concerns: what a device of that
 * person would tell. Those that were passed have the time that follows from what is used now.
 */
export function dueWarnings({
  ticket,
  entries,
  contracts,
  advisor,
  people,
  now,
}: WarningQuestion): PlannedFor[] {
  const rules = contracts.findLast(({ from }) => from <= now)?.contract.warnings ?? [];
  const concerned = people
    .map((person) => ({ person: person.id, as: warnedAs(person, ticket, advisor) }))
    .filter(({ as }) => as.size > 0);
  if (concerned.length === 0) return [];
  const { targets } = standingOf({ ticket, history: historyOf(ticket, entries), contracts, now });
  return concerned.flatMap(({ person, as }) =>
    targets.flatMap((clock) => plansFor({ ticket, person, as, now }, clock, rules)),
  );
}

function plansFor(
  {
    ticket,
    person,
    as,
    now,
  }: Pick<WarningQuestion, 'ticket' | 'now'> & { person: string; as: ReadonlySet<Warned> },
  clock: Parameters<typeof planWarnings>[0],
  rules: Parameters<typeof momentsFor>[0],
): PlannedFor[] {
  const { kind, startedAt, dueAt } = clock;
  if (dueAt === null) return [];
  return planWarnings(clock, momentsFor(rules, kind, as), now).map(({ threshold, type, at }) => ({
    person,
    ticket: ticket.id,
    number: ticket.number,
    subject: ticket.subject,
    account: ticket.account,
    kind,
    type,
    threshold,
    at,
    dueAt,
    notice: noticeId({ person, ticket: ticket.id, about: kind, course: startedAt, threshold }),
  }));
}
