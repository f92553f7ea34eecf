import { expect, test } from 'vitest';
import type { ImportItem } from '../../sync-server/store/store.ts';
import { ids, item, PARTNER, uuid } from './support/organisation.ts';
import { replicaOf, type PullOf } from './support/replica.ts';
import { startServer, type TestServer } from './support/server.ts';

const now = Date.now();
const DAY = 86_400_000;

const own = {
  visit: uuid(101),
  ticket: uuid(102),
  oldTicket: uuid(103),
  entry: uuid(104),
  commitment: uuid(105),
  asset: uuid(106),
  parentAsset: uuid(107),
  article: uuid(108),
  checklist: uuid(109),
  contract: uuid(110),
  farVisit: uuid(111),
  visited: uuid(112),
};

const ticket = (id: string, fields: object) => item('tickets', { id, subject: 'T', ...fields });

/** What one engineer has to do, in account B, and a lot besides. */
function dayOfEngineer(): ImportItem[] {
  const account = ids.accountB;
  const visit = { purpose: 'Repair', account, engineer: ids.engineerAll };
  const subject = { subjectKind: 'tickets', subjectId: own.ticket, ticket: own.ticket, account };
  return [
    item('accounts', { id: account, name: 'Account B', advisor: ids.advisor, contract: own.contract }),
    item('policies', { id: own.contract, type: 'contract', name: 'Gold' }),
    item('visits', {
      ...visit,
      id: own.visit,
      startsAt: now + DAY,
      endsAt: now + DAY + 1,
      tickets: [own.visited],
      checklist: own.checklist,
    }),
    item('visits', { ...visit, id: own.farVisit, startsAt: now + 30 * DAY, endsAt: now + 31 * DAY }),
    ticket(own.visited, { account }),
    ticket(own.ticket, {
      account,
      assignee: ids.engineerAll,
      assets: [own.asset],
      articles: [own.article],
    }),
    ticket(own.oldTicket, { account, assignee: ids.engineerAll, status: 'closed' }),
    item('entries', { id: own.entry, type: 'note', author: ids.lead, ...subject }),
    item('commitments', {
      id: own.commitment,
      type: 'promise',
      what: 'Call back',
      account,
      ticket: own.ticket,
      madeAt: 1,
      dueAt: now,
    }),
    item('assets', { id: own.asset, name: 'Scanner', type: 'device', account, parent: own.parentAsset }),
    item('assets', { id: own.parentAsset, name: 'Line 2', type: 'other', account }),
    item('articles', { id: own.article, title: 'Reset', language: 'en', updatedAt: 1 }),
    item('articles', { id: own.checklist, title: 'Steps', language: 'en', updatedAt: 1 }),
  ];
}

const crowd = (count: number, fields: object = {}) =>
  Array.from({ length: count }, (_, n) => ticket(uuid(10_000 + n), { account: ids.accountB, ...fields }));

/** The ids in today's answer for somebody. */
async function todayOf(
  server: TestServer,
  login: string,
): Promise<{ ids: Set<string>; isComplete: boolean }> {
  const client = await server.signIn(login);
  const answer = await client.post('/api/sync/pull', { protocol: 2, replica: 'r', today: true, kinds: {} });
  const body = (await answer.json()) as {
    today: { isComplete: boolean };
    kinds: Record<string, { records: { id: string }[] }>;
  };
  const found = Object.values(body.kinds).flatMap(({ records }) => records.map(({ id }) => id));
  return { ids: new Set(found), isComplete: body.today.isComplete };
}

test('S12 one request brings an engineer’s visits and open tickets with all that they refer to, and no more', async () => {
  const server = await startServer();
  await server.store.importBatch([...crowd(300), ...dayOfEngineer()]);
  const today = await todayOf(server, 'engineer');
  const { oldTicket, farVisit, ...wanted } = own;
  for (const [what, id] of Object.entries(wanted)) expect([what, today.ids.has(id)]).toEqual([what, true]);
  expect([oldTicket, farVisit].map((id) => today.ids.has(id))).toEqual([false, false]);
  expect([ids.engineerAll, ids.advisor, ids.lead, ids.accountB].map((id) => today.ids.has(id))).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect(today.isComplete).toBe(true);
  expect(today.ids.size).toBeLessThan(30);
});

test('S12 the replica has today complete after its first request, and later everything', async () => {
  const server = await startServer();
  await server.store.importBatch([...crowd(300), ...dayOfEngineer()]);
  const requests: PullOf[] = [];
  let atSecond: { isTodayComplete: boolean; tickets: number } | null = null;
  const device = await replicaOf(server, 'engineer', {
    onPull: (request) => {
      requests.push(request);
      const { isTodayComplete } = device.status;
      if (requests.length === 2) atSecond = { isTodayComplete, tickets: device.table('tickets').size };
    },
  });
  await device.sync();
  expect(requests[0]).toMatchObject({ today: true });
  expect(atSecond).toEqual({ isTodayComplete: true, tickets: 2 });
  const lead = await (await server.signIn('engineer')).sync();
  for (const table of device.records.values()) for (const id of table.keys()) expect(lead.has(id)).toBe(true);
  expect(device.table('tickets').size).toBe(300 + 3 + 3);
  expect(device.status).toMatchObject({ isTodayComplete: true, problem: null });

  const before = requests.length;
  await device.stop();
  await device.sync();
  expect(requests.slice(before).some((request) => request.today === true)).toBe(false);
});

test('S12 a partner’s today holds nothing that a partner may not see', async () => {
  const server = await startServer();
  await server.store.importBatch([
    ...dayOfEngineer(),
    ticket(ids.ticketHanded, { account: ids.accountA, partner: PARTNER, assets: [ids.assetA] }),
  ]);
  const [today, all] = [await todayOf(server, 'partner'), await (await server.signIn('partner')).sync()];
  expect([today.ids.has(ids.ticketHanded), today.ids.has(ids.noteHanded)]).toEqual([true, true]);
  expect([...today.ids].filter((id) => !all.has(id))).toEqual([]);
  expect([...today.ids].filter((id) => id === ids.assetA || id === ids.internalHanded)).toEqual([]);
});

test('S12 an advisor gets the open work of own accounts, an agent the queues, a lead what is due', async () => {
  const server = await startServer();
  await server.store.importBatch([
    item('people', {
      id: ids.engineerA,
      name: 'Agent',
      login: 'engineer-a',
      roles: ['agent'],
      teams: ['Desk'],
    }),
    ticket(uuid(301), { account: ids.accountB }),
    ticket(uuid(302), { account: ids.accountA, team: 'Desk' }),
    ticket(uuid(303), { account: ids.accountA, dueAt: now + DAY, team: 'Other' }),
    ticket(uuid(304), { account: ids.accountA, dueAt: now + 30 * DAY, team: 'Other' }),
    ticket(uuid(305), { account: ids.accountA, team: 'Other' }),
  ]);
  const all = [301, 302, 303, 304, 305].map(uuid);
  const seen = async (login: string) => {
    const today = await todayOf(server, login);
    return all.filter((id) => today.ids.has(id));
  };
  expect(await seen('advisor')).toEqual([uuid(301)]);
  expect(await seen('engineer-a')).toEqual([uuid(301), uuid(302)]);
  // Where no time was agreed, the usual times say roughly what is due.
  expect(await seen('lead')).toEqual([301, 302, 303, 305].map(uuid));
});

test('S12 today is bounded and says so', async () => {
  const server = await startServer();
  await server.store.importBatch([
    ...dayOfEngineer(),
    ...crowd(250, { assignee: ids.engineerAll, dueAt: now }),
  ]);
  const today = await todayOf(server, 'engineer');
  expect(today.isComplete).toBe(false);
  expect(today.ids.size).toBeLessThan(300);
  expect(today.ids.has(own.visit)).toBe(true);
});

test('S8 S12 what today brought and the person lost before the first page was read is removed again', async () => {
  const server = await startServer();
  await server.store.importBatch(dayOfEngineer());
  let pulls = 0;
  const device = await replicaOf(server, 'engineer', {
    onPull: async () => {
      pulls += 1;
      if (pulls !== 2) return;
      const left = { id: ids.engineerAll, name: 'Engineer', login: 'engineer', roles: ['engineer'] };
      await server.store.importBatch([item('people', { ...left, accounts: [ids.accountA] })]);
    },
  });
  await device.sync();
  expect(device.table('accounts').has(ids.accountB)).toBe(false);
  expect([...device.table('tickets').keys()].filter((id) => id === own.ticket)).toEqual([]);
  expect(device.table('tickets').has(ids.ticketA)).toBe(true);
});
