import { expect, test } from 'vitest';
import { grantOf } from '../../shared/access/grant.ts';
import { mayKnowCosts } from '../../shared/access/may-know-costs.ts';
import type { AccountReport, SlaReportAnswer } from '../../shared/protocol/reports.ts';
import type { Account } from '../../shared/records/account.ts';
import type { Entry } from '../../shared/records/entry.ts';
import type { Person } from '../../shared/records/person.ts';
import type { Policy } from '../../shared/records/policy.ts';
import type { Ticket } from '../../shared/records/ticket.ts';
import { ConcernedTickets } from '../../shared/sla/concerned-tickets.ts';
import { contractsInForce } from '../../shared/sla/contracts-in-force.ts';
import { monthAfter } from '../../shared/sla/report-month.ts';
import { reportOf } from '../../shared/sla/report.ts';
import { buildDemo } from '../../sync-server/demo/seed-demo.ts';
import { archiveNow } from './support/archived.ts';
import { Client } from './support/client.ts';
import { startServer } from './support/server.ts';
import { signInAgain, type Sender } from './support/fuzz/senders.ts';

/** Records of one replica by kind, as it pulled them. */
async function replicaOf(client: Client) {
  const pull = async <T>(
    kind: Parameters<Client['sync']>[1] extends readonly (infer K)[] | undefined ? K : never,
  ) => {
    const one = new Client(client.url, client.token, `${client.replica} ${kind}`);
    return [...(await one.sync(2_000, [kind])).records.values()] as T[];
  };
  return {
    people: await pull<Person>('people'),
    tickets: await pull<Ticket>('tickets'),
    accounts: new Map((await pull<Account>('accounts')).map((one) => [one.id, one])),
    policies: new Map((await pull<Policy>('policies')).map((one) => [one.id, one])),
    timelines: Map.groupBy(await pull<Entry>('entries'), ({ subjectId }) => subjectId),
  };
}

/** The report as a console works it out. */
function worked(
  replica: Awaited<ReturnType<typeof replicaOf>>,
  me: string,
  month: string,
  now: number,
): AccountReport[] {
  const { people, tickets, accounts, policies, timelines } = replica;
  const person = people.find(({ id }) => id === me) as Person;
  const advised = [...accounts.values()].filter(({ advisor }) => advisor === me);
  const grant = grantOf(
    person,
    advised.map(({ id }) => id),
  );
  const contractsOf = (id: string | null) => contractsInForce(accounts.get(id ?? '') ?? null, policies);
  const timeZoneOf = (id: string | null) => accounts.get(id ?? '')?.timeZone ?? 'UTC';
  const concerned = new ConcernedTickets<Ticket>(month, { contractsOf, timeZoneOf });
  for (const ticket of tickets) concerned.add(ticket);
  return [...concerned.byAccount].map(([account, own]) =>
    reportOf({
      account,
      timeZone: timeZoneOf(account),
      contracts: contractsOf(account),
      month,
      now,
      tickets: own.map((ticket) => ({ ticket, entries: timelines.get(ticket.id) ?? [] })),
      withPenalties: mayKnowCosts(grant, account),
    }),
  );
}

const inOrder = (reports: readonly AccountReport[]) =>
  reports.toSorted((a, b) => ((a.account ?? '') < (b.account ?? '') ? -1 : 1));

test.each(['lead', 'advisor'] as const)(
  'the report of the server is that of a replica of the %s, of this month and of the three before, archived tickets too',
  async (role) => {
    const server = await startServer();
    const demo = buildDemo(7, Date.now());
    await server.store.importBatch(demo);
    await archiveNow(server.store);
    const person = demo.find(
      ({ kind, record }) => kind === 'people' && (record as Person).roles.join() === role,
    )?.record as Person;
    const sender: Sender = { person: person.id, token: '', forbidden: [] };
    await signInAgain(server.store, sender);
    const client = new Client(server.url, sender.token, 'replica');
    const replica = await replicaOf(client);
    for (let back = 0; back < 4; back += 1) {
      const month = monthAfter(new Date().toISOString().slice(0, 7), -back);
      const answer = await client.request(`/api/reports/sla?month=${month}`);
      const { accounts, serverTime } = (await answer.json()) as SlaReportAnswer;
      expect(accounts.length).toBeGreaterThan(0);
      expect(inOrder(worked(replica, person.id, month, serverTime))).toEqual(inOrder(accounts));
    }
  },
);
