import { expect, test } from 'vitest';
import type { Device } from '../../shared/protocol/devices.ts';
import type { Client } from './support/client.ts';
import { ids, uuid } from './support/organisation.ts';
import { startServer } from './support/server.ts';

const report = { name: 'Chrome · Linux', version: '1.2.3', pending: 2, parked: 1 };

async function devicesOf(client: Client): Promise<Device[]> {
  const answer = await client.request('/api/devices');
  expect(answer.status).toBe(200);
  return ((await answer.json()) as { devices: Device[] }).devices;
}

async function ask(client: Client, path: string, body?: unknown, method = 'POST') {
  const answer = body === undefined ? await client.request(path, { method }) : await client.post(path, body);
  const text = await answer.text();
  return { status: answer.status, body: (text === '' ? null : JSON.parse(text)) as { code?: string } };
}

const work = (fields: object = {}) => ({
  format: 'fieldfare-unsent',
  version: 1,
  savedAt: 1_000,
  person: { id: ids.engineerAll, name: 'Engineer' },
  device: 'Chrome · Linux',
  groups: [
    {
      group: uuid(601),
      at: 1_000,
      ops: [
        {
          opId: uuid(602),
          kind: 'tickets',
          id: ids.ticketA,
          base: 1,
          change: { priority: 1 },
          before: { priority: 3 },
          revision: null,
        },
      ],
    },
  ],
  parked: [],
  drafts: [{ key: 'reply/1', value: 'half a sentence', savedAt: 900 }],
  ...fields,
});

async function revoke(client: Client, id: string, body: object = {}): Promise<number> {
  return (await ask(client, `/api/devices/${id}/revoke`, body)).status;
}

test('a device stands in the list with what it said of itself at its last exchange', async () => {
  const server = await startServer();
  const client = await server.signIn('engineer', 'laptop');
  const body = { protocol: 1, replica: 'laptop', device: report, kinds: {} };
  expect((await client.post('/api/sync/pull', body)).status).toBe(200);
  const [device] = await devicesOf(client);
  expect(device).toMatchObject({ id: 'laptop', person: ids.engineerAll, ...report });
  expect(device).toMatchObject({ state: 'active', isThis: true });
  expect(device?.lastContact).toBeGreaterThanOrEqual(device?.firstContact ?? Infinity);
});

test('what a device says of itself is never a reason to refuse its work', async () => {
  const server = await startServer();
  const client = await server.signIn('engineer', 'laptop');
  const body = { protocol: 1, replica: 'laptop', device: { name: 7 }, kinds: {} };
  expect((await client.post('/api/sync/pull', body)).status).toBe(200);
});

test('everybody sees their own devices, an admin those of all', async () => {
  const server = await startServer();
  const [engineer, admin] = [await server.signIn('engineer', 'one'), await server.signIn('admin', 'two')];
  await server.signIn('engineer', 'three');
  expect((await devicesOf(engineer)).map(({ id }) => id).sort()).toEqual(['one', 'three']);
  expect((await devicesOf(admin)).map(({ id }) => id).sort()).toEqual(['one', 'three', 'two']);
});

test('an admin revokes any device but the one in use, everybody else only other devices of their own', async () => {
  const server = await startServer();
  const [lead, admin] = [await server.signIn('lead', 'l1'), await server.signIn('admin', 'a1')];
  await server.signIn('lead', 'l2');
  await server.signIn('engineer', 'e1');
  expect(await revoke(lead, 'l2')).toBe(200);
  expect(await revoke(lead, 'l1')).toBe(403);
  expect(await revoke(lead, 'e1', { person: ids.engineerAll })).toBe(403);
  expect(await revoke(lead, 'e1')).toBe(404);
  expect(await revoke(admin, 'e1', { person: ids.engineerAll })).toBe(200);
  expect(await revoke(admin, 'a1')).toBe(403);
  expect(await revoke(admin, 'nobody')).toBe(404);
});

test('S8 a revoked device gets one answer to everything: device-revoked; another of the same person works on', async () => {
  const server = await startServer();
  const [lost, kept] = [await server.signIn('engineer', 'lost'), await server.signIn('engineer', 'kept')];
  expect((await ask(kept, '/api/devices/lost/revoke', {})).status).toBe(200);
  const op = { opId: uuid(1), kind: 'tickets', id: ids.ticketA, base: 1, change: {}, at: 0 };
  const bodies: [string, object | undefined, string][] = [
    ['/api/sync/pull', { protocol: 1, replica: 'lost', kinds: { tickets: { after: null } } }, 'POST'],
    ['/api/sync/push', { protocol: 1, replica: 'lost', ops: [op] }, 'POST'],
    ['/api/sync/stream', undefined, 'GET'],
    ['/api/sync/wait', undefined, 'GET'],
    ['/api/session', undefined, 'GET'],
    ['/api/devices', undefined, 'GET'],
    ['/api/hand-ins', undefined, 'GET'],
    [`/api/records/tickets/${ids.ticketA}/history`, undefined, 'GET'],
  ];
  for (const [path, body, method] of bodies) {
    const answer = await ask(lost, path, body, method);
    expect([path, answer.status, answer.body.code]).toEqual([path, 401, 'device-revoked']);
  }
  expect((await kept.sync()).has(ids.ticketA)).toBe(true);
  // Its password opens a session for handing in, and nothing else.
  const again = await server.signIn('engineer', 'lost');
  expect((await ask(again, '/api/session', undefined, 'GET')).body.code).toBe('device-revoked');
});

test('S8 a revoked device that listens is told to wipe at once, by stream and by long poll', async () => {
  const server = await startServer();
  const [lost, kept] = [await server.signIn('engineer', 'lost'), await server.signIn('engineer', 'kept')];
  const { revision } = await server.store.state();
  const stream = await lost.request('/api/sync/stream');
  const text = stream.text();
  const poll = ask(lost, `/api/sync/wait?after=${revision}`, undefined, 'GET');
  expect((await ask(kept, '/api/devices/lost/revoke', {})).status).toBe(200);
  expect(await text).toMatch(/event: wipe\n/);
  expect((await poll).body.code).toBe('device-revoked');
});

test('S8 revoking at one server process reaches a device that listens to another', async () => {
  const server = await startServer();
  const kept = await server.signIn('engineer', 'kept');
  const lost = await server.signIn('engineer', 'lost');
  const text = (await lost.request('/api/sync/stream')).text();
  // As another process on the same store does it.
  const device = { replica: 'lost', person: ids.engineerAll };
  await server.store.revokeDevice(device, ids.admin, Date.now());
  expect(await text).toMatch(/event: wipe\n/);
  expect((await devicesOf(kept)).find(({ id }) => id === 'lost')?.state).toBe('revoked');
});

test('what a revoked device hands in waits for its owner alone, once, and gives nothing back', async () => {
  const server = await startServer();
  const [lost, kept] = [await server.signIn('engineer', 'lost'), await server.signIn('engineer', 'kept')];
  expect((await ask(lost, '/api/hand-ins', { id: uuid(600), work: work() })).status).toBe(403);
  await ask(kept, '/api/devices/lost/revoke', {});
  const handIn = { id: uuid(600), work: work() };
  for (let attempt = 0; attempt < 2; attempt += 1) {
    const { status, body } = await ask(lost, '/api/hand-ins', handIn);
    expect([status, Object.keys(body)]).toEqual([200, ['serverTime', 'files']]);
  }
  const { body } = await ask(kept, '/api/hand-ins', undefined, 'GET');
  expect(body).toMatchObject({ handIns: [{ id: uuid(600), device: 'Chrome · Linux', work: work() }] });
  const lead = await server.signIn('admin');
  expect((await ask(lead, '/api/hand-ins', undefined, 'GET')).body).toEqual({ handIns: [] });
  expect((await ask(kept, `/api/hand-ins/${uuid(600)}`, undefined, 'DELETE')).status).toBe(204);
  expect((await ask(kept, '/api/hand-ins', undefined, 'GET')).body).toEqual({ handIns: [] });
});

test('S17 files that were handed in are listed without their bytes, and given whole to their owner alone', async () => {
  const server = await startServer();
  const [lost, kept] = [await server.signIn('engineer', 'lost'), await server.signIn('engineer', 'kept')];
  await ask(kept, '/api/devices/lost/revoke', {});
  const part = { part: 'file' as const, hash: 'a'.repeat(64), mediaType: 'image/jpeg', content: 'eHh4' };
  const files = [{ entry: uuid(601), name: 'press.jpg', deed: null, parts: [part] }];
  const handIn = { id: uuid(601), work: { ...work(), groups: [], files } };
  expect((await ask(lost, '/api/hand-ins', handIn)).body).toMatchObject({ files: 1 });
  const { body } = await ask(kept, '/api/hand-ins', undefined, 'GET');
  expect(body).toMatchObject({ handIns: [{ work: { files: [{ parts: [{ ...part, content: '' }] }] } }] });
  const path = `/api/hand-ins/${uuid(601)}`;
  expect((await ask(kept, path, undefined, 'GET')).body).toMatchObject({ work: { files } });
  const others = [await server.signIn('admin'), lost];
  const statuses = await Promise.all(
    others.map(async (one) => (await ask(one, path, undefined, 'GET')).status),
  );
  expect(statuses).toEqual([404, 401]);
});

test('a revoked device cannot hand in for somebody else, nor without end', async () => {
  const server = await startServer();
  const [lost, kept] = [await server.signIn('engineer', 'lost'), await server.signIn('engineer', 'kept')];
  await ask(kept, '/api/devices/lost/revoke', {});
  const foreign = work({ person: { id: ids.lead, name: 'Lead' } });
  expect((await ask(lost, '/api/hand-ins', { id: uuid(600), work: foreign })).status).toBe(403);
  const statuses = new Set<number>();
  for (let n = 0; n < 51; n += 1) {
    statuses.add((await ask(lost, '/api/hand-ins', { id: uuid(700 + n), work: work() })).status);
  }
  expect([...statuses]).toEqual([200, 429]);
});

test('a device that has wiped itself says so, and its token is worth nothing afterwards', async () => {
  const server = await startServer();
  const [lost, kept] = [await server.signIn('engineer', 'lost'), await server.signIn('engineer', 'kept')];
  expect((await ask(lost, '/api/devices/wiped', {})).status).toBe(403);
  await ask(kept, '/api/devices/lost/revoke', {});
  expect((await ask(lost, '/api/devices/wiped', {})).status).toBe(200);
  expect((await ask(lost, '/api/hand-ins', { id: uuid(600), work: work() })).body.code).toBe(
    'unauthenticated',
  );
  const device = (await devicesOf(kept)).find(({ id }) => id === 'lost');
  expect(device).toMatchObject({ state: 'wiped', revokedBy: ids.engineerAll });
});

test('S7 a long poll answers at once without a revision, and otherwise when there is a later one', async () => {
  const server = await startServer();
  const lead = await server.signIn('lead');
  const { revision } = await server.store.state();
  expect((await ask(lead, '/api/sync/wait', undefined, 'GET')).body).toMatchObject({ revision });
  let isAnswered = false;
  const poll = ask(lead, `/api/sync/wait?after=${revision}`, undefined, 'GET').finally(() => {
    isAnswered = true;
  });
  await ask(lead, '/api/session', undefined, 'GET');
  expect(isAnswered).toBe(false);
  await lead.push({ kind: 'tickets', id: ids.ticketA, base: 1, change: { priority: 1 } });
  expect((await poll).body).toMatchObject({ revision: revision + 1 });
  expect((await ask(lead, '/api/sync/wait?after=x', undefined, 'GET')).status).toBe(400);
});

test('S7 stopping the server ends long polls', async () => {
  const server = await startServer();
  const lead = await server.signIn('lead');
  const { revision } = await server.store.state();
  const poll = ask(lead, `/api/sync/wait?after=${revision}`, undefined, 'GET');
  await ask(lead, '/api/session', undefined, 'GET');
  await server.app.close();
  expect((await poll).status).toBe(200);
});
