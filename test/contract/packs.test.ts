import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Manifest } from '../../shared/protocol/packs.ts';
import type { PullAnswer, PullPage } from '../../shared/protocol/pull.ts';
import { kinds, type Kind } from '../../shared/records/kinds.ts';
import { emptyDigest, headOf, withHead } from '../../shared/sync/digest.ts';
import { archiveNow, endedTicket, endedTickets, unpacked } from './support/archived.ts';
import type { Client } from './support/client.ts';
import { ids, item, PARTNER, uuid } from './support/organisation.ts';
import { startServer, type TestServer } from './support/server.ts';

const A = 1_000;
const B = 2_000;
const NONE = 3_000;

/** 61 archived tickets of account A, 60 of account B and 60 without an account. */
async function archivedServer(): Promise<TestServer> {
  const server = await startServer();
  await server.store.importBatch([
    // Large enough for an answer that others would be compressed in.
    ...endedTicket(A + 60, ids.accountA, { description: randomBytes(30_000).toString('hex') }),
    ...endedTickets(60, A, ids.accountA),
    ...endedTickets(60, B, ids.accountB),
    ...endedTickets(60, NONE, null),
  ]);
  await archiveNow(server.store);
  return server;
}

async function manifestOf(client: Client): Promise<Manifest> {
  const answer = await client.request('/api/packs');
  expect(answer.status).toBe(200);
  return (await answer.json()) as Manifest;
}

/** One page of a kind from the beginning, or after a checkpoint. */
async function pull(
  client: Client,
  kind: Kind,
  fields: { after?: string | null; packs?: number; audit?: boolean } = {},
): Promise<{ page: PullPage; tag: string | undefined }> {
  const { after = null, ...rest } = fields;
  const answer = await client.post('/api/sync/pull', {
    protocol: 1,
    replica: client.replica,
    ...rest,
    kinds: { [kind]: { after, limit: 1_000 } },
  });
  expect(answer.status).toBe(200);
  const { packs: tag, kinds: pages } = (await answer.json()) as PullAnswer;
  return { page: pages[kind]!, tag };
}

/** The engineer of account A, with this account instead. */
const engineerWith = (account: string) =>
  item('people', {
    id: ids.engineerA,
    name: 'Engineer A',
    login: 'engineer-a',
    roles: ['engineer'],
    accounts: [account],
  });

const archived = (page: PullPage) => page.records.filter(({ id }) => id >= uuid(A) && id < uuid(99_000));

test.each([
  ['lead', ['account A', 'account B', 'staff']],
  ['engineer-a', ['account A', 'staff']],
  ['partner', []],
])('S8 S14 the manifest of %s names the packs of what this person sees', async (login, expected) => {
  const names = { [`account:${ids.accountA}`]: 'account A', [`account:${ids.accountB}`]: 'account B' };
  const server = await archivedServer();
  const { packs } = await manifestOf(await server.signIn(login));
  expect(packs.map(({ scope }) => names[scope] ?? scope).sort()).toEqual(expected);
});

test('S14 a pack is what its name says, may be kept for ever, and is not sent to whoever has it', async () => {
  const server = await archivedServer();
  const lead = await server.signIn('lead');
  const { packs } = await manifestOf(lead);
  for (const { hash, bytes, tickets } of packs) {
    const answer = await lead.request(`/api/packs/${hash}`);
    expect(answer.headers.get('cache-control')).toContain('immutable');
    expect(answer.headers.get('etag')).toBe(`"${hash}"`);
    const content = new Uint8Array(await answer.arrayBuffer());
    expect(content).toHaveLength(bytes);
    expect(createHash('sha256').update(content).digest('hex')).toBe(hash);
    expect(unpacked(content)).toHaveLength(tickets);
    const again = await lead.request(`/api/packs/${hash}`, { headers: { 'if-none-match': `"${hash}"` } });
    expect([again.status, await again.text()]).toEqual([304, '']);
  }
  const { tag } = await manifestOf(lead);
  const again = await lead.request('/api/packs', { headers: { 'if-none-match': `"${tag}"` } });
  expect(again.status).toBe(304);
});

test('S8 S14 nobody gets the pack of an account that he does not see, nor learns that it is there', async () => {
  const server = await archivedServer();
  const { packs } = await manifestOf(await server.signIn('lead'));
  const { hash } = packs.find(({ scope }) => scope === `account:${ids.accountB}`)!;
  const engineer = await server.signIn('engineer-a');
  const [hidden, missing] = [
    await engineer.request(`/api/packs/${hash}`),
    await engineer.request(`/api/packs/${'0'.repeat(64)}`),
  ];
  expect([hidden.status, missing.status]).toEqual([404, 404]);
  const bodies = (await Promise.all([hidden.json(), missing.json()])) as { requestId: string }[];
  expect({ ...bodies[0], requestId: '' }).toEqual({ ...bodies[1], requestId: '' });
  expect((await fetch(`${server.url}/api/packs/${hash}`)).status).toBe(401);
});

test.each(['tickets', 'entries'] as const)(
  'S14 %s in packs are left out for a console that reads packs, and come as records to every other one',
  async (kind) => {
    const server = await archivedServer();
    const lead = await server.signIn('lead');
    const [withPacks, without] = [await pull(lead, kind, { packs: 1 }), await pull(lead, kind)];
    expect([archived(withPacks.page).length, archived(without.page).length]).toEqual([0, 181]);
    expect(withPacks.tag).toBe((await manifestOf(lead)).tag);
    expect(without.tag).toBeUndefined();
    expect(withPacks.page.records.length).toBe(3);
  },
);

test('S8 S14 what somebody sees by another scope than that of its pack comes as a record', async () => {
  const server = await archivedServer();
  const own = { author: ids.engineerA, internal: true, subjectKind: 'tickets', subjectId: uuid(B) };
  await server.store.importBatch([
    item('tickets', {
      id: uuid(4_000),
      subject: 'Handed',
      status: 'closed',
      account: ids.accountB,
      partner: PARTNER,
    }),
    item('entries', { id: uuid(4_001), type: 'note', account: ids.accountB, ticket: uuid(B), ...own }),
  ]);
  expect(await archiveNow(server.store)).toMatchObject({ tickets: 61 });
  const partner = await pull(await server.signIn('partner'), 'tickets', { packs: 1 });
  expect(partner.page.records.map(({ id }) => id)).toContain(uuid(4_000));
  // A line that the engineer wrote in an account that he does not see.
  const engineer = await pull(await server.signIn('engineer-a'), 'entries', { packs: 1 });
  expect(archived(engineer.page).map(({ id }) => id)).toEqual([uuid(4_001)]);
});

test('S14 a note on an archived ticket brings the whole ticket to every console, and the tag changes', async () => {
  const server = await archivedServer();
  const [lead, engineer] = [await server.signIn('lead'), await server.signIn('engineer')];
  const before = {
    tickets: await pull(engineer, 'tickets', { packs: 1 }),
    entries: await pull(engineer, 'entries', { packs: 1 }),
  };
  const subject = { subjectKind: 'tickets', subjectId: uuid(A) };
  const note = randomUUID();
  const change = { type: 'note', text: 'it is back', ...subject };
  expect(await lead.push({ kind: 'entries', id: note, base: null, change })).toMatchObject([
    { status: 'applied' },
  ]);
  const tickets = await pull(engineer, 'tickets', { packs: 1, after: before.tickets.page.after });
  const entries = await pull(engineer, 'entries', { packs: 1, after: before.entries.page.after });
  expect(tickets.page.records.map(({ id }) => id)).toEqual([uuid(A)]);
  expect(entries.page.records.map(({ id }) => id).sort()).toEqual([note, uuid(A + 50_000)].sort());
  expect(tickets.tag).not.toBe(before.tickets.tag);
  const { packs } = await manifestOf(engineer);
  expect(packs.flatMap(({ left }) => left)).toEqual([uuid(A)]);
});

test('S5 S14 two people edit one archived ticket from its pack: both edits are in it', async () => {
  const server = await archivedServer();
  const [lead, engineer] = [await server.signIn('lead'), await server.signIn('engineer')];
  const base = JSON.parse((await server.store.get('tickets', uuid(A)))!.json) as { revision: number };
  const of = (change: object) => ({
    kind: 'tickets' as const,
    id: uuid(A),
    base: base.revision,
    change: { ...change },
  });
  expect(await lead.push(of({ status: 'in-progress' }))).toMatchObject([{ status: 'applied' }]);
  expect(await engineer.push(of({ category: 'Network' }))).toMatchObject([
    { status: 'merged', proposals: [] },
  ]);
  const stored = JSON.parse((await server.store.get('tickets', uuid(A)))!.json) as object;
  expect(stored).toMatchObject({ status: 'in-progress', category: 'Network', subject: `Old ${A}` });
});

test('S8 S14 with an account its packs come and go, and its records with them', async () => {
  const server = await archivedServer();
  const engineer = await server.signIn('engineer-a');
  const before = await pull(engineer, 'tickets', { packs: 1 });
  await server.store.importBatch([engineerWith(ids.accountB)]);
  const after = await pull(engineer, 'tickets', { packs: 1, after: before.page.after });
  expect(after.page.records.map(({ id }) => id)).toEqual([ids.ticketB]);
  expect(after.page.removed).toEqual(expect.arrayContaining([ids.ticketA, uuid(A)]));
  expect((await manifestOf(engineer)).packs.map(({ scope }) => scope).sort()).toEqual([
    `account:${ids.accountB}`,
    'staff',
  ]);
});

test('S8 S14 lines that somebody wrote himself and that lay in packs of an account come as records when the account goes', async () => {
  const server = await archivedServer();
  const own = { author: ids.engineerA, internal: true, subjectKind: 'tickets', subjectId: uuid(4_000) };
  const at = { account: ids.accountA, ticket: uuid(4_000) };
  await server.store.importBatch([
    item('tickets', { id: uuid(4_000), subject: 'Old', status: 'closed', account: ids.accountA }),
    item('entries', { id: uuid(4_001), type: 'note', text: 'Mine', ...own, ...at }),
    item('entries', {
      id: uuid(4_002),
      type: 'note',
      text: 'Of a colleague',
      ...own,
      ...at,
      author: ids.lead,
    }),
  ]);
  await archiveNow(server.store);
  const engineer = await server.signIn('engineer-a');
  const before = await pull(engineer, 'entries', { packs: 1 });
  expect(before.page.records.map(({ id }) => id)).not.toContain(uuid(4_001));
  await server.store.importBatch([engineerWith(ids.accountB)]);
  const after = await pull(engineer, 'entries', { packs: 1, after: before.page.after, audit: true });
  expect(archived(after.page)).toMatchObject([{ id: uuid(4_001), text: 'Mine' }]);
  expect(after.page.removed).toContain(uuid(4_002));
  const known = await pull(engineer, 'entries', { packs: 1, after: after.page.after });
  expect(known.page.records).toEqual([]);
});

test.each(['tickets', 'entries'] as const)(
  'S8 S14 whoever loses %s because their ticket moves hears of it, also when it was archived in its new account by then',
  async (kind) => {
    const server = await archivedServer();
    const [engineer, lead] = [await server.signIn('engineer-a'), await server.signIn('lead')];
    const moved = { tickets: uuid(4_000), entries: uuid(4_001) };
    const of = { subjectKind: 'tickets', subjectId: moved.tickets, ticket: moved.tickets };
    const fields = { subject: 'Moves', status: 'closed', account: ids.accountA };
    await server.store.importBatch([
      item('tickets', { id: moved.tickets, ...fields }),
      item('entries', { id: moved.entries, type: 'note', account: ids.accountA, ...of }),
    ]);
    const [before, seenBoth] = [
      await pull(engineer, kind, { packs: 1 }),
      await pull(lead, kind, { packs: 1 }),
    ];
    expect(before.page.records.map(({ id }) => id)).toContain(moved[kind]);
    const change = { account: ids.accountB };
    await lead.push({ kind: 'tickets', id: moved.tickets, base: null, change });
    const { revision } = (await server.store.get('tickets', moved.tickets))!;
    await lead.push({ kind: 'tickets', id: moved.tickets, base: revision, change });
    await archiveNow(server.store);
    expect((await server.store.get(kind, moved[kind]))!.isPacked).toBe(true);
    const after = await pull(engineer, kind, { packs: 1, after: before.page.after });
    expect(after.page.removed).toEqual([moved[kind]]);
    // Whoever sees both accounts has it from its pack.
    const both = await pull(lead, kind, { packs: 1, after: seenBoth.page.after });
    expect([...both.page.records.map(({ id }) => id), ...both.page.removed]).not.toContain(moved[kind]);
  },
);

test('S2 S14 a console that no longer reads packs begins anew: its checkpoint lacks what lies in them', async () => {
  const server = await archivedServer();
  const lead = await server.signIn('lead');
  const full = await pull(lead, 'tickets');
  const packed = await pull(lead, 'tickets', { packs: 1 });
  const after = async (checkpoint: string, packs?: number) =>
    (
      await lead.post('/api/sync/pull', {
        protocol: 1,
        replica: lead.replica,
        ...(packs === undefined ? {} : { packs }),
        kinds: { tickets: { after: checkpoint, limit: 10 } },
      })
    ).status;
  expect(await after(packed.page.after)).toBe(400);
  expect(await after(packed.page.after, 1)).toBe(200);
  expect(await after(full.page.after)).toBe(200);
  // What it has it may have as records as well.
  expect(await after(full.page.after, 1)).toBe(200);
});

test.each(['lead', 'engineer-a', 'partner'])(
  'S15 S14 the digests of %s are of what is not in packs, also after tickets have left them',
  async (login) => {
    const server = await archivedServer();
    const [client, lead] = [await server.signIn(login), await server.signIn('lead')];
    const change = { subject: 'Changed' };
    await lead.push({ kind: 'tickets', id: uuid(A), base: null, change });
    for (const n of [A, NONE]) {
      const { revision } = (await server.store.get('tickets', uuid(n)))!;
      await lead.push({ kind: 'tickets', id: uuid(n), base: revision, change });
    }
    for (const kind of kinds) {
      const { page } = await pull(client, kind, { packs: 1, audit: true });
      const { count, sum } = page.records.reduce(
        (digest, head) => withHead(digest, headOf(kind, head)),
        emptyDigest(),
      );
      expect({ kind, ...page.digest }).toEqual({ kind, count, sum });
    }
  },
);
