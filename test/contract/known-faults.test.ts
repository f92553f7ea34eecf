import { expect, test } from 'vitest';
import { addNote } from '../../shared/commands/entries.ts';
import { subjectOf } from '../../shared/commands/subject.ts';
import { editTicket } from '../../shared/commands/tickets.ts';
import type { Ticket } from '../../shared/records/ticket.ts';
import { TransportFailure } from '../../shared/sync/failure.ts';
import type { MemoryReplica } from '../support/memory-replica.ts';
import { ids, item, uuid } from './support/organisation.ts';
import { replicaAt, replicaOf } from './support/replica.ts';
import { startServer } from './support/server.ts';

// Faults that other programs shipped; docs/sync-spec.md lists them with the rule and the test that keeps each one out.

const ticketAt = (device: MemoryReplica, id: string) => device.table('tickets').get(id) as Ticket;
const notesOn = (count: number) =>
  Array.from({ length: count }, (_, n) => {
    const subject = { subjectKind: 'tickets', subjectId: ids.ticketA, ticket: ids.ticketA };
    return item('entries', { id: uuid(5_000 + n), type: 'note', account: ids.accountA, ...subject });
  });

test('S13 S15 a record that this console cannot read stops its kind, moves no checkpoint, and comes again', async () => {
  const server = await startServer();
  const device = await replicaOf(server, 'lead');
  const real = device.ports.transport;
  let isStrange = true;
  device.ports.transport = {
    push: (request) => real.push(request),
    pull: async (request) => {
      const answer = await real.pull(request);
      const [first] = answer.kinds.assets?.records ?? [];
      if (isStrange && first !== undefined) first['type'] = 'hologram';
      return answer;
    },
  };
  await device.sync();
  expect(device.status.problem).toMatchObject({ code: 'outdated' });
  expect(device.table('assets').size).toBe(0);
  expect(device.progress.filled).not.toContain('assets');
  expect(device.table('tickets').size).toBe(3);
  isStrange = false;
  await device.sync();
  expect(device.table('assets').size).toBe(1);
  expect(device.status.problem).toBeNull();
});

test('S6 one group that the server can never take is parked, and everything around it is sent', async () => {
  const server = await startServer();
  const device = await (await replicaOf(server, 'lead')).sync();
  const note = (text: string) =>
    device.dispatch(ids.lead, (context) =>
      addNote(context, subjectOf('tickets', ticketAt(device, ids.ticketA)), { text }),
    );
  await note('before');
  // Two poisons: one that the request's schema does not take, one that is too large for any request.
  await device.dispatch(ids.lead, () => [
    { kind: 'tickets', id: 'no-uuid', base: 3, change: { subject: 'x' } },
  ]);
  await note('between');
  await device.dispatch(ids.lead, () => [
    { kind: 'tickets', id: ids.ticketA, base: 0, change: { description: 'x'.repeat(9_000_000) } },
  ]);
  await note('after');
  await device.sync();
  await device.sync();
  expect(device.outbox.groups).toEqual([]);
  expect(device.outbox.parked.map(({ code }) => code).sort()).toEqual(['invalid-request', 'too-large']);
  const all = await (await server.signIn('admin')).sync();
  const texts = [...all.records.values()].map((record) => record['text']);
  for (const text of ['before', 'between', 'after'])
    expect(texts.filter((one) => one === text)).toHaveLength(1);
});

test('S6 a sign-in that ends stops syncing and keeps every record and all work; the next one sends it, once, as the same person', async () => {
  const server = await startServer();
  const client = await server.signIn('engineer');
  const { token, replica } = client;
  const device = await replicaAt(server.url, { token, replica }).sync();
  const records = structuredClone(device.records);
  await client.request('/api/session', { method: 'DELETE' });
  await device.dispatch(ids.engineerAll, (context) =>
    addNote(context, subjectOf('tickets', ticketAt(device, ids.ticketA)), { text: 'typed after the end' }),
  );
  void device.sync();
  await expect.poll(() => device.status.link).toBe('signed-out');
  expect(device.outbox.groups).toHaveLength(1);
  for (const [kind, table] of records)
    for (const id of table.keys()) expect(device.table(kind).has(id)).toBe(true);

  const again = replicaAt(server.url, await server.signIn('engineer'));
  again.outbox = device.outbox;
  again.progress = device.progress;
  for (const [kind, table] of device.records) for (const [id, one] of table) again.table(kind).set(id, one);
  await again.sync();
  expect(again.outbox).toEqual({ groups: [], parked: [], bases: [] });
  const all = await (await server.signIn('admin')).sync();
  const notes = [...all.records.values()].filter((record) => record['text'] === 'typed after the end');
  expect(notes).toMatchObject([{ author: ids.engineerAll }]);
});

test('S10 a line dated a year ahead, or at the very beginning, stops nobody and hides nothing that comes later', async () => {
  const server = await startServer();
  const [wrong, right] = [await replicaOf(server, 'lead'), await replicaOf(server, 'engineer')];
  await Promise.all([wrong.sync(), right.sync()]);
  for (const clock of [Date.now() + 365 * 86_400_000, 0]) {
    wrong.clock = () => clock;
    await wrong.dispatch(ids.lead, (context) =>
      addNote(context, subjectOf('tickets', ticketAt(wrong, ids.ticketA)), { text: `at ${clock}` }),
    );
    await wrong.sync();
  }
  await right.sync();
  await right.dispatch(ids.engineerAll, (context) =>
    addNote(context, subjectOf('tickets', ticketAt(right, ids.ticketA)), { text: 'on time' }),
  );
  await right.sync();
  await wrong.sync();
  for (const device of [wrong, right]) {
    const lines = [...device.table('entries').values()].map((entry) => (entry as { text?: string }).text);
    expect(lines.filter((text) => text === 'on time' || text?.startsWith('at ') === true)).toHaveLength(3);
    expect(device.outbox).toEqual({ groups: [], parked: [], bases: [] });
    expect(ticketAt(device, ids.ticketA).activityAt).toBeLessThanOrEqual(Date.now());
  }
});

test('S2 S9 a re-reading whose link breaks in the middle takes nothing for missing', async () => {
  const server = await startServer();
  // More than a page, so that the link also breaks in the middle of a kind.
  await server.store.importBatch(notesOn(900));
  let breakAt = Number.POSITIVE_INFINITY;
  let pulls = 0;
  const device = await replicaOf(server, 'lead', {
    onPull: () => {
      pulls += 1;
      if (pulls === breakAt) throw new TransportFailure('unreachable', 'cut');
    },
  });
  await device.sync();
  const whole = structuredClone(device.records);
  for (const step of [1, 2, 3, 4]) {
    await server.store.newEpoch();
    breakAt = pulls + 1 + step;
    await device.sync();
    breakAt = Number.POSITIVE_INFINITY;
    await device.sync();
    await device.sync();
    expect(device.records).toEqual(whole);
    expect(device.progress.rereading).toEqual([]);
    expect(device.status.removals).toEqual([]);
  }
});

test('S5 nobody’s value is silently overwritten: what loses stands beside what won, with its author', async () => {
  const server = await startServer();
  const [lead, engineer] = [await replicaOf(server, 'lead'), await replicaOf(server, 'engineer')];
  await Promise.all([lead.sync(), engineer.sync()]);
  const fields = { subject: 'By the engineer', category: 'Scanner', description: 'Other text' };
  await lead.dispatch(ids.lead, (context) =>
    editTicket(context, ticketAt(lead, ids.ticketA), { subject: 'By the lead', category: 'Printer' }),
  );
  await engineer.dispatch(ids.engineerAll, (context) =>
    editTicket(context, ticketAt(engineer, ids.ticketA), fields),
  );
  await lead.sync();
  await engineer.sync();
  await lead.sync();
  expect(ticketAt(lead, ids.ticketA)).toMatchObject({
    subject: 'By the lead',
    category: 'Printer',
    description: 'Other text',
  });
  const proposals = [...lead.table('entries').values()].filter(
    (entry) => 'type' in entry && entry.type === 'proposal',
  );
  const data = proposals.map((entry) => (entry as { data: Record<string, unknown> }).data);
  expect(new Map(data.map(({ field, value }) => [field, value]))).toEqual(
    new Map([
      ['subject', 'By the engineer'],
      ['category', 'Scanner'],
    ]),
  );
  // Both are of one deed, so that one click settles them.
  expect(new Set(data.map(({ group }) => group)).size).toBe(1);
  expect(proposals).toMatchObject([{ author: ids.engineerAll }, { author: ids.engineerAll }]);
});
