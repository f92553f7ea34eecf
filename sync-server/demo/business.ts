import type { RecordOf } from '../../shared/records/kinds.ts';
import { DAY, type DemoBuild } from './build.ts';
import type { Customer } from './customers.ts';
import { localDay } from './local-time.ts';
import type { Organisation } from './organisation.ts';

type Ticket = RecordOf<'tickets'>;

const currencies = { pl: 'PLN', en: 'GBP', de: 'EUR', ru: 'EUR' } as const;

/** Add what each account pays and costs: four months of fees, travel, and a penalty for every sixth missed target. */
export function buildLedger(
  build: DemoBuild,
  customers: readonly Customer[],
  tickets: readonly Ticket[],
): void {
  const { random, now } = build;
  for (const { account, plan } of customers) {
    const base = { account: account.id, currency: currencies[plan.language] };
    const fee = (plan.contract === 'gold' ? 18_000 : 9_500) * 100 + (account.users ?? 0) * 150;
    for (const month of [1, 2, 3, 4]) {
      const date = localDay(now - month * 30 * DAY, plan.timeZone);
      build.add('ledger', { ...base, type: 'fee', amount: fee, date, note: 'Monthly fee' });
    }
    const date = localDay(now - random.int(5, 60) * DAY, plan.timeZone);
    build.add('ledger', {
      ...base,
      type: 'cost',
      amount: -random.int(200, 900) * 100,
      date,
      note: 'Travel and parts',
    });
    const missed = tickets.filter(
      (one) =>
        one.account === account.id &&
        one.resolvedAt !== null &&
        one.dueAt !== null &&
        one.resolvedAt > one.dueAt,
    );
    for (const ticket of missed.filter((_, index) => index % 6 === 0)) {
      const day = localDay(ticket.resolvedAt ?? now, plan.timeZone);
      build.add('ledger', {
        ...base,
        type: 'penalty',
        amount: -25_000,
        date: day,
        ticket: ticket.id,
        note: 'Resolution late',
      });
    }
  }
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
