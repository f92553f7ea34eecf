import { mayKnowCosts } from '../../shared/access/may-know-costs.ts';
import type { AccountReport } from '../../shared/protocol/reports.ts';
import type { Ticket } from '../../shared/records/ticket.ts';
import { ConcernedTickets } from '../../shared/sla/concerned-tickets.ts';
import { reportOf } from '../../shared/sla/report.ts';
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
  const timeZoneOf = (account: string | null) => accounts.get(account ?? '')?.timeZone ?? 'UTC';
  const concerned = new ConcernedTickets<Ticket>(month, { contractsOf, timeZoneOf });
  const scopes = only === undefined ? [...accountScopes(access.reach), 'staff'] : [`account:${only}`];
  await eachPresent(store, { kind: 'tickets', scopes }, (json) => concerned.add(JSON.parse(json) as Ticket));
  const reports: AccountReport[] = [];
  // One account after the other: its timelines are let go before the next are read.
  for (const [account, tickets] of concerned.byAccount) {
    const timelines = await readTimelines(
      store,
      tickets.map(({ id }) => id),
    );
    reports.push(
      reportOf({
        account,
        timeZone: timeZoneOf(account),
        contracts: contractsOf(account),
        month,
        now,
        tickets: tickets.map((ticket) => ({ ticket, entries: timelines.get(ticket.id) ?? [] })),
        withPenalties: mayKnowCosts(access.grant, account),
      }),
    );
  }
  return reports;
}
