import { expect, test } from 'vitest';
import { addNote } from '../../shared/commands/entries.ts';
import { subjectOf } from '../../shared/commands/subject.ts';
import { editTicket } from '../../shared/commands/tickets.ts';
import { kinds } from '../../shared/records/kinds.ts';
import type { Ticket } from '../../shared/records/ticket.ts';
import { ids, item, PARTNER, uuid } from './support/organisation.ts';
import { replicaOf, type PullOf } from './support/replica.ts';
import { startServer } from './support/server.ts';

const entries = (count: number, fields: object = {}) =>
  Array.from({ length: count }, (_, n) => {
    const subject = { subjectKind: 'tickets', subjectId: ids.ticketA, ticket: ids.ticketA };
    return item('entries', {
      id: uuid(5_000 + n),
      type: 'note',
      account: ids.accountA,
      ...subject,
      ...fields,
    });
  });

test.each(['lead', 'engineer', 'engineer-a', 'advisor', 'partner'])(
  'S15 a replica of the %s that has everything is found complete, with work of its own waiting too',
  async (login) => {
    const server = await startServer();
    await server.store.importBatch([
      ...entries(20),
      // Seen by its engineer alone, in an account that is closed to others.
      item('visits', {
        id: uuid(400),
        purpose: 'Check',
        account: ids.accountB,
        engineer: ids.engineerA,
        startsAt: 1,
        endsAt: 2,
      }),
      item('tickets', { id: uuid(401), subject: 'Second', account: ids.accountB, partner: PARTNER }),
    ]);
    const requests: PullOf[] = [];
    const device = await replicaOf(server, login, { onPull: (request) => void requests.push(request) });
    await device.sync();
    expect(device.status.audit).toBeNull();
    const [ticket] = [...device.table('tickets').values()] as Ticket[];
    if (ticket !== undefined) {
      await device.dispatch(ids.lead, (context) => editTicket(context, ticket, { subject: 'Typed offline' }));
    }
    await device.sync('audit');
    expect(device.status.audit).toMatchObject({ repaired: null });
    expect(requests.filter(({ kinds: wanted }) => Object.values(wanted).some((one) => one.heads))).toEqual(
      [],
    );
    expect(device.progress.audit).toEqual(device.status.audit);
  },
);

test('S15 records that are missing, stale or too many are found and mended, and that is told, also after a restart', async () => {
  const server = await startServer();
  await server.store.importBatch(entries(600));
  const device = await replicaOf(server, 'lead');
  await device.sync();
  const whole = structuredClone(device.records);
  const lines = device.table('entries');
  for (const n of [3, 4, 599]) lines.delete(uuid(5_000 + n));
  lines.set(uuid(9_000), { ...lines.get(ids.noteA)!, id: uuid(9_000) });
  const ticket = device.table('tickets').get(ids.ticketA) as Ticket;
  device.table('tickets').set(ids.ticketA, { ...ticket, revision: 1, subject: 'old' });
  device.table('assets').clear();

  await device.sync('audit');
  expect(device.records).toEqual(whole);
  expect(device.status.audit?.repaired).toMatchObject({ records: 6 });
  const { audit } = device.status;
  await device.stop();
  await device.sync();
  expect(device.status.audit).toEqual(audit);

  await device.sync('audit');
  expect(device.status.audit?.repaired).toEqual(audit?.repaired);
});

test('S15 unsent work outlives a repair, and what it stands on is mended below it', async () => {
  const server = await startServer();
  const device = await replicaOf(server, 'lead');
  await device.sync();
  const ticket = device.table('tickets').get(ids.ticketA) as Ticket;
  device.table('tickets').delete(ids.ticketB);
  let isCut = false;
  const real = device.ports.transport;
  device.ports.transport = {
    pull: (request) => real.pull(request),
    push: async (request) => (isCut ? { serverTime: Date.now(), results: [] } : real.push(request)),
  };
  isCut = true;
  await device.dispatch(ids.lead, (context) => [
    ...editTicket(context, ticket, { subject: 'Typed offline' }),
    ...addNote(context, subjectOf('tickets', ticket), { text: 'New line' }),
  ]);
  await device.sync('audit');
  expect(device.status.audit?.repaired).toMatchObject({ records: 1 });
  expect(device.table('tickets').get(ids.ticketA)).toMatchObject({ subject: 'Typed offline' });
  const texts = [...device.table('entries').values()].map((entry) => (entry as { text?: string }).text);
  expect(texts).toContain('New line');
  isCut = false;
  await device.sync();
  expect(device.outbox.groups).toEqual([]);
  expect(device.table('tickets').get(ids.ticketA)).toMatchObject({ subject: 'Typed offline' });
});

test('S8 S15 what a comparison fetched and is out of sight again by the next pull does not stay', async () => {
  const server = await startServer();
  const sees = (accounts: string[]) =>
    server.store.importBatch([
      item('people', { id: ids.engineerA, name: 'A', login: 'engineer-a', roles: ['engineer'], accounts }),
    ]);
  let stage: 'before' | 'open' | 'fetched' | 'over' = 'before';
  const device = await replicaOf(server, 'engineer-a', {
    onPull: async ({ kinds: wanted }) => {
      const [first] = Object.values(wanted);
      // Access comes while the comparison is under way, and goes before anything else is pulled.
      if (first?.heads === true && stage === 'before') {
        stage = 'open';
        await sees([ids.accountA, ids.accountB]);
      } else if (first?.ids !== undefined && stage === 'open') stage = 'fetched';
      else if (stage === 'fetched') {
        stage = 'over';
        await sees([ids.accountA]);
      }
    },
  });
  await device.sync();
  device.table('tickets').delete(ids.ticketA);
  await device.sync('audit');
  expect([...device.table('tickets').keys()]).toContain(ids.ticketB);
  await device.sync();
  expect([...device.table('tickets').keys()]).not.toContain(ids.ticketB);
});

test('S15 the comparison comes by itself, four hours after the last one', async () => {
  const server = await startServer();
  const device = await replicaOf(server, 'lead');
  const start = Date.now();
  await device.sync();
  await device.sync();
  const first = device.status.audit?.checkedAt ?? 0;
  expect(first).toBeGreaterThanOrEqual(start);
  await device.sync();
  expect(device.status.audit?.checkedAt).toBe(first);
  device.clock = () => Date.now() + 4 * 3_600_000;
  await device.sync();
  expect(device.status.audit?.checkedAt).toBeGreaterThan(first);
});

test('S9 S15 a comparison that would take out much asks first', async () => {
  const server = await startServer();
  const device = await replicaOf(server, 'lead');
  await device.sync();
  const [sample] = [...device.table('entries').values()];
  for (let n = 0; n < 150; n += 1) {
    const id = uuid(8_000 + n);
    device.table('entries').set(id, { ...sample!, id });
  }
  await device.sync('audit');
  expect(device.status.removals).toMatchObject([{ kind: 'entries', missing: 150, present: 153 }]);
  expect(device.table('entries').size).toBe(153);
  await device.answer('entries', 'remove');
  await device.sync('audit');
  expect(device.table('entries').size).toBe(3);
  expect(device.status).toMatchObject({ removals: [], problem: null });
});

test('S14 S15 lines that packs here have are taken out without a question, however many were left behind', async () => {
  const server = await startServer();
  const device = await replicaOf(server, 'lead');
  const archived = uuid(7_000);
  device.ports.replica.isArchived = (kind, { id }) => kind === 'tickets' && id === archived;
  await device.sync();
  const [sample] = [...device.table('entries').values()];
  for (let n = 0; n < 150; n += 1) {
    const line = { ...sample!, id: uuid(8_000 + n), subjectId: archived };
    device.table('entries').set(line.id, line);
  }
  await device.sync('audit');
  expect(device.table('entries').size).toBe(3);
  expect(device.status).toMatchObject({ removals: [], problem: null });
});

test('S8 S15 single records come only to those who may see them, and nothing tells hidden from missing', async () => {
  const server = await startServer();
  const engineer = await server.signIn('engineer-a');
  const wanted = [ids.ticketA, ids.ticketB, uuid(999)];
  const body = { protocol: 2, replica: 'r', kinds: { tickets: { after: null, limit: 10, ids: wanted } } };
  const answer = (await (await engineer.post('/api/sync/pull', body)).json()) as {
    kinds: { tickets: { records: { id: string }[]; removed: string[] } };
  };
  expect(answer.kinds.tickets.records.map(({ id }) => id)).toEqual([ids.ticketA]);
  expect(answer.kinds.tickets.removed).toEqual([ids.ticketB, uuid(999)]);
});

test('S15 heads and digests cover every kind', async () => {
  const server = await startServer();
  const lead = await server.signIn('lead');
  const ask = async (fields: object) => {
    const wanted = Object.fromEntries(kinds.map((kind) => [kind, { after: null, limit: 100, ...fields }]));
    const body = { protocol: 2, replica: 'r', audit: true, kinds: wanted };
    return (await (await lead.post('/api/sync/pull', body)).json()) as {
      kinds: Record<string, { records: { id: string; revision: number }[]; digest: { count: number } }>;
    };
  };
  const [whole, heads] = [await ask({}), await ask({ heads: true })];
  for (const kind of kinds) {
    const records = whole.kinds[kind]?.records.map(({ id, revision }) => ({ id, revision }));
    expect(heads.kinds[kind]?.records).toEqual(records);
    expect(heads.kinds[kind]?.digest.count).toBe(records?.length);
  }
});
