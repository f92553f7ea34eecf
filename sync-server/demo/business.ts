import type { RecordOf } from '../../shared/records/kinds.ts';
import { ticketClock } from '../../shared/sla/clock.ts';
import { penaltyOf } from '../../shared/sla/penalties.ts';
import type { ContractInForce } from '../../shared/sla/terms.ts';
import { DAY, type DemoBuild } from './build.ts';
import type { Customer } from './customers.ts';
import { localDay } from './local-time.ts';
import type { Organisation } from './organisation.ts';
import { DemoPromises } from './promises.ts';

type Ticket = RecordOf<'tickets'>;

/** Add what each account pays and costs: four months of fees, travel, and what broken targets cost by contract. */
export function buildLedger(
  build: DemoBuild,
  customers: readonly Customer[],
  tickets: readonly Ticket[],
): void {
  const { random, now } = build;
  const promises = new DemoPromises(build);
  const timelines = Map.groupBy(entriesOf(build), (entry) => entry.subjectId);
  for (const { account, plan } of customers) {
    const terms = promises.terms(account);
    const contract = terms.at(-1)?.contract;
    const base = { account: account.id, currency: contract?.currency };
    for (const month of [1, 2, 3, 4]) {
      const date = localDay(now - month * 30 * DAY, plan.timeZone);
      build.add('ledger', { ...base, type: 'fee', amount: contract?.monthlyFee, date, note: 'Monthly fee' });
    }
    const date = localDay(now - random.int(5, 60) * DAY, plan.timeZone);
    build.add('ledger', {
      ...base,
      type: 'cost',
      amount: -random.int(200, 900) * 100,
      date,
      note: 'Travel and parts',
    });
    for (const ticket of tickets) {
      if (ticket.account !== account.id || ticket.resolvedAt === null) continue;
      const amount = penaltyFor(ticket, timelines.get(ticket.id) ?? [], terms);
      if (amount === 0) continue;
      const day = localDay(ticket.resolvedAt, plan.timeZone);
      const note = 'Resolution late';
      build.add('ledger', { ...base, type: 'penalty', amount: -amount, date: day, ticket: ticket.id, note });
    }
  }
}

function entriesOf({ items }: DemoBuild): RecordOf<'entries'>[] {
  return items.filter(({ kind }) => kind === 'entries').map(({ record }) => record as RecordOf<'entries'>);
}

/** Minor units that a resolved ticket's late resolution costs by its contract. */
function penaltyFor(
  ticket: Ticket,
  entries: readonly RecordOf<'entries'>[],
  contracts: readonly ContractInForce[],
): number {
  const now = ticket.resolvedAt ?? 0;
  const clock = ticketClock({ ticket, entries, contracts, now }).find(({ kind }) => kind === 'resolution');
  const contract = contracts.findLast(({ from }) => from <= now)?.contract;
  if (clock === undefined || clock.outcome !== 'breached' || contract === undefined) return 0;
  const breach = { kind: clock.kind, priority: ticket.priority, secondsLate: -clock.left };
  return penaltyOf(contract, breach)?.amount ?? 0;
}

/** Add wishes shared by several customers, with the tickets in which they were made. */
export function buildDemands(build: DemoBuild, organisation: Organisation, tickets: readonly Ticket[]): void {
  const demand = (title: string, description: string, state: string, subcategory: string): void => {
    const wishes = tickets.filter((one) => one.subcategory === subcategory).slice(0, 7);
    build.add('demands', {
      title,
      description,
      state,
      tickets: wishes.map((one) => one.id),
      accounts: [...new Set(wishes.flatMap((one) => (one.account === null ? [] : [one.account])))],
      owner: build.random.pick(organisation.advisors).id,
      raisedAt: build.now - build.random.int(20, 110) * DAY,
      tags: ['wish'],
    });
  };
  demand(
    'Late deliveries by carrier and week',
    'Today put together by hand every Monday, two hours a customer.',
    'proposed',
    'Reporting',
  );
  demand(
    'Warn before a certificate ends',
    'Bank connections stop once a year without a warning.',
    'accepted',
    'Bank',
  );
  demand(
    'Recount a confirmed line without the key user',
    'On night shift there is no key user to release it.',
    'collected',
    'Stocktaking',
  );
  demand(
    'Show who changed a parameter and when',
    'Asked in three monthly reviews.',
    'delivered',
    'Warehouse',
  );
}
