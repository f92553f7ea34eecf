import { expect, test } from 'vitest';
import type { HistoryAnswer } from '../../shared/protocol/history.ts';
import type { Client } from './support/client.ts';
import { ids, item, PARTNER, uuid } from './support/organisation.ts';
import { startServer } from './support/server.ts';

async function historyOf(client: Client, kind: string, id: string): Promise<HistoryAnswer> {
  const answer = await client.request(`/api/records/${kind}/${id}/history`);
  expect(answer.status).toBe(200);
  return (await answer.json()) as HistoryAnswer;
}

test('the history tells who changed what when and on which device, the latest first', async () => {
  const server = await startServer();
  const engineer = await server.signIn('engineer', 'laptop');
  const device = { name: 'Chrome · Linux', version: '1', pending: 0, parked: 0 };
  await engineer.post('/api/sync/pull', { protocol: 1, replica: 'laptop', device, kinds: {} });
  const { revision: base } = (await engineer.sync()).get(ids.ticketA);
  await engineer.push({ kind: 'tickets', id: ids.ticketA, base, change: { priority: 1, tags: ['a'] } });
  const { revisions, hasMore } = await historyOf(engineer, 'tickets', ids.ticketA);
  expect(hasMore).toBe(false);
  expect(revisions.map(({ what }) => what)).toEqual(['changed', 'created']);
  expect(revisions[0]).toMatchObject({ person: ids.engineerAll, device: 'Chrome · Linux' });
  const plain = { member: null, part: null, isMasked: false };
  expect(revisions[0]?.changes).toEqual([
    { field: 'priority', before: 3, after: 1, ...plain },
    { field: 'tags', before: [], after: ['a'], ...plain },
  ]);
  expect(revisions[1]).toMatchObject({ person: null, device: null });
  expect(revisions[1]?.changes).toContainEqual({
    field: 'subject',
    before: null,
    after: 'Ticket A',
    ...plain,
  });
});

test('S8 the history of a record is told to those who may see the record today, and to nobody else', async () => {
  const server = await startServer();
  const engineer = await server.signIn('engineer-a');
  const status = async (kind: string, id: string) =>
    (await engineer.request(`/api/records/${kind}/${id}/history`)).status;
  expect(await status('tickets', ids.ticketA)).toBe(200);
  expect(await status('tickets', ids.ticketB)).toBe(404);
  expect(await status('tickets', uuid(999))).toBe(404);
  expect(await status('accounts', ids.ticketA)).toBe(404);
  expect(await status('spaceships', ids.ticketA)).toBe(400);
  expect(await status('tickets', 'x')).toBe(400);
});

test('S8 values of secret attributes are masked for staff and left out for partners, also those of before', async () => {
  const server = await startServer();
  const admin = await server.signIn('admin');
  await server.store.importBatch([
    item('assets', {
      id: ids.assetA,
      name: 'Host',
      type: 'host',
      account: ids.accountA,
      attributes: { ram: 16, password: 'second', pin: 'was open' },
      secret: ['password'],
    }),
    item('assets', {
      id: ids.assetA,
      name: 'Host',
      type: 'host',
      account: ids.accountA,
      attributes: { ram: 16, password: 'second', pin: 'now closed' },
      secret: ['password', 'pin'],
    }),
  ]);
  const answer = await historyOf(admin, 'assets', ids.assetA);
  expect(JSON.stringify(answer)).not.toMatch(/hidden|second|was open|now closed/);
  const member = (name: string) =>
    answer.revisions.flatMap((r) => r.changes).filter((c) => c.member === name);
  expect(member('password')[0]).toMatchObject({ field: 'attributes', isMasked: true, before: null });
  expect(member('ram')[0]).toMatchObject({ before: 8, after: 16, isMasked: false });
  // Partners see no assets of customers at all: what they may see of people is what is told of their past.
  const { revision: base } = (await admin.sync()).get(ids.engineerA);
  await admin.push({ kind: 'people', id: ids.engineerA, base, change: { phone: '+48 1', skills: ['PLC'] } });
  const partner = await server.signIn('partner');
  const told = await historyOf(partner, 'people', ids.engineerA);
  expect(told.revisions[0]?.changes.map(({ field }) => field)).toEqual(['skills']);
  expect(told.revisions.every(({ device }) => device === null)).toBe(true);
});

test('contacts and sites are told one by one, by name', async () => {
  const server = await startServer();
  const admin = await server.signIn('admin');
  const contact = { id: uuid(801), name: 'Jan', role: 'user', email: null };
  for (const contacts of [[contact], [{ ...contact, phone: '+48 22' }], []]) {
    await server.store.importBatch([item('accounts', { id: ids.accountA, name: 'Account A', contacts })]);
  }
  const { revisions } = await historyOf(admin, 'accounts', ids.accountA);
  const told = revisions.slice(0, 3).map(({ changes: [change] }) => change);
  expect(told).toMatchObject([
    { field: 'contacts', member: 'Jan', part: null, before: 'Jan', after: null },
    { field: 'contacts', member: 'Jan', part: 'phone', before: null, after: '+48 22' },
    { field: 'contacts', member: 'Jan', part: null, before: null, after: 'Jan' },
  ]);
});

test('the history of a deleted record ends with its deletion', async () => {
  const server = await startServer();
  const lead = await server.signIn('lead');
  const { revision: base } = (await lead.sync()).get(ids.ticketB);
  await lead.push({ kind: 'tickets', id: ids.ticketB, base, change: { deleted: true } });
  const { revisions } = await historyOf(lead, 'tickets', ids.ticketB);
  expect(revisions.map(({ what }) => what)).toEqual(['deleted', 'created']);
});

test('S8 a partner reads the history of a ticket handed over, with internal names left out', async () => {
  const server = await startServer();
  const [partner, lead] = [await server.signIn('partner'), await server.signIn('lead')];
  const { revision: base } = (await lead.sync()).get(ids.ticketHanded);
  await lead.push({ kind: 'tickets', id: ids.ticketHanded, base, change: { priority: 1 } });
  const { revisions } = await historyOf(partner, 'tickets', ids.ticketHanded);
  expect(revisions[0]).toMatchObject({ person: ids.lead, device: null });
  expect(JSON.stringify(revisions)).toContain(PARTNER);
  await lead.push({ kind: 'tickets', id: ids.ticketHanded, base: base + 1, change: { partner: null } });
  expect((await partner.request(`/api/records/tickets/${ids.ticketHanded}/history`)).status).toBe(404);
});
