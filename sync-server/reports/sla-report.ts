import { maySee } from '../../shared/access/grant.ts';
import type { AccountReport } from '../../shared/protocol/reports.ts';
import type { Ticket } from '../../shared/records/ticket.ts';
import { reportMonth, type ReportMonth } from '../../shared/sla/report-month.ts';
import { concerns, reportOf } from '../../shared/sla/report.ts';
import type { Access } from '../access/grants.ts';
import type { Store } from '../store/store.ts';
import { eachPresent } from './present-rows.ts';
import { accountScopes, readTerms } from './read-terms.ts';
import { readTimelines } from './read-timelines.ts';

export interface SlaQuestion {
  /** `2026-11`. */
  month: string;
  /** Absent: every account that the person may see, and tickets without one. */
  account?: string | undefined;
  /** UTC ms. */
  now: number;
}

/**
 * How the promises of a month were kept, for every account that had tickets in it: worked out from the records as they are,
 * archived ones too, by what the console uses as well.
 */
export async function slaReport(
  store: Store,
  access: Access,
  { month, account: only, now }: SlaQuestion,
): Promise<AccountReport[]> {
  const { accounts, contractsOf } = await readTerms(store, access, only);
  const months = new Map<string | null, ReportMonth>();
  const zoneOf = (account: string | null) => accounts.get(account ?? '')?.timeZone ?? 'UTC';
  const monthOf = (account: string | null) => {
    const known = months.get(account) ?? reportMonth(month, contractsOf(account), zoneOf(account));
    months.set(account, known);
    return known;
  };
  const tickets = new Map<string | null, Ticket[]>();
  const scopes = only === undefined ? [...accountScopes(access.reach), 'staff'] : [`account:${only}`];
  await eachPresent(store, { kind: 'tickets', scopes }, (json) => {
    const ticket = JSON.parse(json) as Ticket;
    if (!concerns(ticket, monthOf(ticket.account))) return;
    const ofAccount = tickets.get(ticket.account) ?? [];
    tickets.set(ticket.account, ofAccount);
    ofAccount.push(ticket);
  });
  const reports: AccountReport[] = [];
  // One account after the other: its timelines are let go before the next are read.
  for (const [account, concerned] of tickets) {
    const timelines = await readTimelines(
      store,
      concerned.map(({ id }) => id),
    );
    const finance = account === null ? 'finance:*' : `finance:${account}`;
    reports.push(
      reportOf({
        account,
        timeZone: zoneOf(account),
        contracts: contractsOf(account),
        month,
        now,
        tickets: concerned.map((ticket) => ({ ticket, entries: timelines.get(ticket.id) ?? [] })),
        withPenalties: maySee(access.grant, [finance]),
      }),
    );
  }
  return reports;
}
