import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { ownVersion, type ClientVersion } from '../../renderer/data/transport/client-version.ts';
import { editTicket } from '../../shared/commands/tickets.ts';
import { PROTOCOL, PROTOCOL_FLOOR } from '../../shared/protocol/version.ts';
import { schemaOutline, type SchemaOutline } from '../../shared/records/schema-outline.ts';
import type { Account } from '../../shared/records/account.ts';
import type { Ticket } from '../../shared/records/ticket.ts';
import { outlineHash } from '../../sync-server/schema/client-schemas.ts';
import { ids, item, uuid } from './support/organisation.ts';
import { replicaAt, replicaOf } from './support/replica.ts';
import { startServer, type TestServer } from './support/server.ts';

/** A console whose schemas are today's without these paths, and with these types instead. */
function olderConsole(lacks: Record<string, string[]>, types: Record<string, string> = {}): ClientVersion {
  const outline: SchemaOutline = schemaOutline();
  for (const [kind, paths] of Object.entries(lacks)) for (const path of paths) delete outline[kind]?.[path];
  for (const [path, type] of Object.entries(types)) {
    const [kind = '', field = ''] = path.split('/');
    const fields = outline[kind];
    if (fields !== undefined) fields[field] = type;
  }
  return { ...ownVersion, schemaHash: outlineHash(outline), outline: async () => outline };
}

const contact = { id: uuid(61), name: 'Ada', role: 'decision-maker', phone: '1', language: 'pl' };

async function serverWithAccount(): Promise<TestServer> {
  const server = await startServer();
  await server.store.importBatch([
    item('accounts', { id: ids.accountA, name: 'Account A', contacts: [contact], timeZone: 'Europe/Oslo' }),
    item('tickets', {
      id: uuid(62),
      subject: 'Chat',
      account: ids.accountA,
      channel: 'chat',
      status: 'waiting',
    }),
  ]);
  return server;
}

test('S13 an older console gets records without the fields that it does not have', async () => {
  const server = await serverWithAccount();
  const version = olderConsole({ accounts: ['timeZone', 'contacts[].language'] });
  const client = await server.signIn('lead');
  const pull = async (schema: object) => {
    const wanted = { accounts: { after: null, limit: 10 } };
    const answer = await client.post('/api/sync/pull', { protocol: 2, replica: 'r', schema, kinds: wanted });
    return { status: answer.status, body: (await answer.json()) as never };
  };
  const hash = version.schemaHash;
  expect(await pull({ hash })).toMatchObject({ status: 409, body: { code: 'unknown-schema' } });
  const outline = await version.outline();
  expect(await pull({ hash: 'other', outline })).toMatchObject({ status: 400 });
  await pull({ hash, outline });
  const { body } = await pull({ hash });
  const { records, projected } = (body as { kinds: { accounts: { records: Account[]; projected: true } } })
    .kinds.accounts;
  const account = records.find(({ id }) => id === ids.accountA);
  expect(projected).toBe(true);
  expect(account).not.toHaveProperty('timeZone');
  expect(account?.contacts).toEqual([expect.not.objectContaining({ language: 'pl' })]);
  expect(account?.contacts[0]).toMatchObject({ name: 'Ada', phone: '1' });
});

test('S13 an edit by an older console never erases what it could not see', async () => {
  const server = await serverWithAccount();
  const version = olderConsole(
    { accounts: ['timeZone', 'contacts[].language'] },
    { 'accounts/contacts[].role': 'key-user | user · member' },
  );
  const device = await (await replicaOf(server, 'lead', { version })).sync();
  const account = device.table('accounts').get(ids.accountA) as Account;
  expect(account.contacts).toMatchObject([{ role: 'user' }]);
  const contacts = [{ ...account.contacts[0]!, phone: '2' }];
  await device.dispatch(ids.lead, () => {
    // As an older console has them: without the key.
    const sent = contacts.map(({ language: _language, ...rest }) => rest);
    return [{ kind: 'accounts', id: ids.accountA, base: account.revision, change: { contacts: sent } }];
  });
  await device.sync();
  expect(device.outbox.parked).toEqual([]);
  const now = (await (await server.signIn('lead')).sync()).get(ids.accountA);
  expect(now).toMatchObject({ contacts: [{ ...contact, phone: '2' }], timeZone: 'Europe/Oslo' });
});

test('S13 a word that an older console does not know is shown as "other", or the record is held back with a notice', async () => {
  const server = await serverWithAccount();
  const version = olderConsole(
    {},
    {
      'tickets/channel': 'phone | other · scalar',
      'tickets/status': 'new | in-progress | resolved | closed | cancelled · status',
    },
  );
  const device = await (await replicaOf(server, 'lead', { version })).sync();
  expect(device.table('tickets').has(uuid(62))).toBe(false);
  expect(device.table('tickets').has(ids.ticketA)).toBe(true);
  expect(device.status.problem).toMatchObject({ code: 'outdated' });
  const lead = await (await server.signIn('admin')).sync();
  const { revision: base } = lead.get(uuid(62));
  await lead.push({ kind: 'tickets', id: uuid(62), base, change: { status: 'in-progress' } });
  await device.sync();
  expect(device.table('tickets').get(uuid(62))).toMatchObject({ status: 'in-progress', channel: 'other' });
});

test('S13 after its update a console reads again what had been kept from it', async () => {
  const server = await serverWithAccount();
  const version = olderConsole({ accounts: ['notes'] }, { 'tickets/status': 'new · status' });
  const old = await (await replicaOf(server, 'lead', { version })).sync();
  expect(old.progress).toMatchObject({ withheld: ['tickets'] });
  await old.stop();
  const updated = await replicaOf(server, 'lead');
  updated.progress = { ...old.progress, schema: version.schemaHash };
  for (const [kind, table] of old.records)
    for (const [id, record] of table) updated.table(kind).set(id, record);
  await updated.sync();
  expect(updated.table('tickets').get(uuid(62))).toMatchObject({ status: 'waiting' });
  expect(updated.status.problem).toBeNull();
  expect(updated.progress).toMatchObject({ projected: [], withheld: [], rereading: [] });
});

test('S13 a newer console goes back to the version that the server speaks', async () => {
  const server = await startServer();
  const protocols = { from: PROTOCOL_FLOOR, to: PROTOCOL + 1 };
  const device = await (await replicaOf(server, 'lead', { version: { ...ownVersion, protocols } })).sync();
  expect(device.status).toMatchObject({ link: 'online', problem: null });
  expect(device.table('tickets').size).toBe(3);
});

test('S13 a console without a common version is told what to update, stops, and keeps its work', async () => {
  const server = await startServer();
  const first = await (await replicaOf(server, 'lead')).sync();
  const ticket = first.table('tickets').get(ids.ticketA) as Ticket;
  const protocols = { from: PROTOCOL + 1, to: PROTOCOL + 2 };
  const newer = await replicaOf(server, 'lead', { version: { ...ownVersion, protocols } });
  newer.table('tickets').set(ticket.id, ticket);
  await newer.dispatch(ids.lead, (context) => editTicket(context, ticket, { subject: 'Kept' }));
  void newer.sync();
  await expect.poll(() => newer.status.problem).toMatchObject({ code: 'outdated' });
  expect(newer.status.problem?.message).toContain('Update the server');
  expect(newer.outbox.groups).toHaveLength(1);

  const client = await server.signIn('lead');
  const old = await client.post('/api/sync/pull', { protocol: 0, replica: 'r', kinds: {} });
  expect(old.status).toBe(426);
  expect(await old.json()).toMatchObject({
    code: 'protocol-unsupported',
    message: expect.stringContaining('Update the console'),
    protocol: { from: PROTOCOL_FLOOR, to: PROTOCOL },
  });
});

/** A server of protocol 1 in front of today's: refuses version 2, and knows nothing of what came with it. */
async function serverOfProtocolOne(server: TestServer): Promise<{ url: string; keys: Set<string> }> {
  const keys = new Set<string>();
  const known = ['protocol', 'replica', 'kinds', 'ops'];
  const serveOld = async (request: IncomingMessage, response: ServerResponse) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = JSON.parse(Buffer.concat(chunks).toString()) as Record<string, unknown>;
    const answer = (status: number, text: string) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(text);
    if (body['protocol'] !== 1) {
      const error = { code: 'protocol-unsupported', message: 'Too new.', protocol: { from: 1, to: 1 } };
      answer(426, JSON.stringify(error));
      return;
    }
    for (const key of Object.keys(body)) keys.add(key);
    const understood = Object.fromEntries(known.filter((key) => key in body).map((key) => [key, body[key]]));
    const reply = await fetch(`${server.url}${request.url}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: request.headers.authorization ?? '',
      },
      body: JSON.stringify(understood),
    });
    answer(reply.status, await reply.text());
  };
  const front = createServer((request, response) => void serveOld(request, response));
  await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void front.close());
  return { url: `http://127.0.0.1:${(front.address() as AddressInfo).port}`, keys };
}

test('S13 today’s console works with a server of protocol 1, without what came later', async () => {
  const server = await startServer();
  const front = await serverOfProtocolOne(server);
  const { token, replica } = await server.signIn('lead');
  const device = await replicaAt(front.url, { token, replica }).sync();
  expect(device.table('tickets').size).toBe(3);
  const ticket = device.table('tickets').get(ids.ticketA) as Ticket;
  await device.dispatch(ids.lead, (context) => editTicket(context, ticket, { subject: 'Through' }));
  await device.sync('audit');
  expect(device.outbox).toEqual({ groups: [], parked: [], bases: [] });
  expect(device.status).toMatchObject({ audit: null, problem: null, isTodayComplete: true });
  expect(front.keys.has('schema')).toBe(false);
});
