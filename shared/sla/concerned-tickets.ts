import type { Ticket } from '../records/ticket.ts';
import { isEnded } from '../sync/ticket-status.ts';
import { reportMonth, type ReportMonth } from './report-month.ts';
import type { ContractInForce } from './terms.ts';

/** What was agreed with accounts; `null` stands for tickets without one. */
export interface AccountTerms {
  contractsOf: (account: string | null) => readonly ContractInForce[];
  /** IANA zone, for accounts without a contract. */
  timeZoneOf: (account: string | null) => string;
}

type Header = Pick<Ticket, 'account' | 'status' | 'openedAt' | 'resolvedAt' | 'closedAt' | 'activityAt'>;

/** Collects the tickets that can count in a month, account by account, so that the timelines of all others stay unread. */
export class ConcernedTickets<T extends Header> {
  readonly byAccount = new Map<string | null, T[]>();
  readonly #month: string;
  readonly #terms: AccountTerms;
  readonly #months = new Map<string | null, ReportMonth>();

  /** @param month `2026-11` */
  constructor(month: string, terms: AccountTerms) {
    this.#month = month;
    this.#terms = terms;
  }

  add(ticket: T): void {
    const { account } = ticket;
    if (!concerns(ticket, this.#monthOf(account))) return;
    const ofAccount = this.byAccount.get(account);
    if (ofAccount === undefined) this.byAccount.set(account, [ticket]);
    else ofAccount.push(ticket);
  }

  #monthOf(account: string | null): ReportMonth {
    const known = this.#months.get(account);
    if (known !== undefined) return known;
    const { contractsOf, timeZoneOf } = this.#terms;
    const month = reportMonth(this.#month, contractsOf(account), timeZoneOf(account));
    this.#months.set(account, month);
    return month;
  }
}

/** Can a ticket count in a month at all? */
export function concerns(
  ticket: Omit<Header, 'account'>,
  { from, to }: Pick<ReportMonth, 'from' | 'to'>,
): boolean {
  if (ticket.openedAt >= to) return false;
  const last = Math.max(ticket.activityAt, ticket.resolvedAt ?? 0, ticket.closedAt ?? 0);
  return !isEnded(ticket.status) || last >= from;
}
