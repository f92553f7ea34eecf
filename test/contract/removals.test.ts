import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { addNote } from '../../shared/commands/entries.ts';
import { subjectOf } from '../../shared/commands/subject.ts';
import type { Ticket } from '../../shared/records/ticket.ts';
import type { MemoryReplica } from '../support/memory-replica.ts';
import { ids, item, uuid } from './support/organisation.ts';
import { replicaOf } from './support/replica.ts';
import { startServer, type TestServer } from './support/server.ts';

const ticket = (n: number) => item('tickets', { id: uuid(n), subject: `T${n}`, account: ids.accountB });
const many = (count: number) => Array.from({ length: count }, (_, n) => ticket(1_000 + n));

/** Deletes tickets as a lead does, in one push. */
async function deleteTickets(server: TestServer, from: number, count: number): Promise<void> {
  const lead = await server.signIn('lead');
  const ops = Array.from({ length: count }, (_, n) => ({
    opId: randomUUID(),
    kind: 'tickets' as const,
    id: uuid(from + n),
    base: 1,
    change: { deleted: true },
  }));
  for (const result of await lead.push(...ops)) expect(result.status).toBe('applied');
}

async function filled(server: TestServer, count: number): Promise<MemoryReplica> {
  await server.store.importBatch(many(count));
  return (await replicaOf(server, 'engineer')).sync();
}

const tickets = (device: MemoryReplica) => device.table('tickets').size;

test('S9 a few deletions, or a small share of many, are taken over without a question', async () => {
  const server = await startServer();
  const device = await filled(server, 600);
  await deleteTickets(server, 1_000, 100);
  await device.sync();
  expect(tickets(device)).toBe(503);
  expect(device.status).toMatchObject({ removals: [], problem: null });
});

test('S9 more than a fifth and more than 100 stop that kind and ask; other kinds and own work go on', async () => {
  const server = await startServer();
  const device = await filled(server, 300);
  await deleteTickets(server, 1_000, 150);
  await device.sync();
  expect(tickets(device)).toBe(303);
  expect(device.status).toMatchObject({
    removals: [{ kind: 'tickets', missing: 150, present: 303 }],
    problem: { code: 'mass-removal' },
  });
  await server.store.importBatch([
    ticket(2_000),
    item('assets', { id: uuid(2_001), name: 'A', type: 'other' }),
  ]);
  const visible = device.table('tickets').get(ids.ticketA) as Ticket;
  await device.dispatch(ids.engineerAll, (context) =>
    addNote(context, subjectOf('tickets', visible), { text: 'still working' }),
  );
  await device.sync();
  expect([tickets(device), device.table('assets').has(uuid(2_001))]).toEqual([303, true]);
  // The server has it; it settles once the tickets are read again.
  expect(device.outbox.groups.map(({ state }) => state)).toEqual(['acknowledged']);
  expect(device.status.removals).toHaveLength(1);
});

test('S9 the question outlives a restart; the answer "remove" takes the records out, and the next question is asked again', async () => {
  const server = await startServer();
  const device = await filled(server, 600);
  await deleteTickets(server, 1_000, 200);
  await device.sync();
  await device.stop();
  await device.sync();
  expect(device.status.removals).toHaveLength(1);
  await device.answer('tickets', 'remove');
  expect(tickets(device)).toBe(403);
  expect(device.status).toMatchObject({ removals: [], problem: null });
  await deleteTickets(server, 1_200, 150);
  await device.sync();
  expect(device.status.removals).toHaveLength(1);
  expect(tickets(device)).toBe(403);
});

test('S9 the answer "keep" reads the kind again and asks again while the records are missing', async () => {
  const server = await startServer();
  const device = await filled(server, 300);
  await deleteTickets(server, 1_000, 150);
  await device.sync();
  await server.store.importBatch([ticket(2_000)]);
  await device.answer('tickets', 'keep');
  await device.sync();
  expect(tickets(device)).toBe(304);
  expect(device.status.removals).toMatchObject([{ kind: 'tickets', missing: 150, present: 304 }]);
  await device.answer('tickets', 'remove');
  await device.sync();
  expect(tickets(device)).toBe(154);
  expect(device.status.problem).toBeNull();
});

test('S9 deletions that come a few at a time are counted together for an hour', async () => {
  const server = await startServer();
  const device = await filled(server, 300);
  for (const from of [1_000, 1_060]) {
    await deleteTickets(server, from, 60);
    await device.sync();
  }
  expect(device.status.removals).toMatchObject([{ missing: 120, present: 303 }]);
  expect(tickets(device)).toBe(243);
});

test('S9 an hour later they are not', async () => {
  const server = await startServer();
  const device = await filled(server, 300);
  await deleteTickets(server, 1_000, 60);
  await device.sync();
  device.clock = () => Date.now() + 3_700_000;
  await deleteTickets(server, 1_060, 60);
  await device.sync();
  expect(tickets(device)).toBe(183);
  expect(device.status.removals).toEqual([]);
});

test('S8 S9 records that the person may no longer see go without a question, however many', async () => {
  const server = await startServer();
  const device = await filled(server, 300);
  const person = { id: ids.engineerAll, name: 'Engineer', login: 'engineer', roles: ['engineer'] };
  await server.store.importBatch([item('people', { ...person, accounts: [ids.accountA] })]);
  await device.sync();
  expect([...device.table('tickets').keys()].sort()).toEqual([ids.ticketA, ids.ticketHanded].sort());
  expect(device.status).toMatchObject({ removals: [], problem: null });
});

test('S9 a replica older than what the server remembers reads everything again, and sends its work', async () => {
  const server = await startServer();
  const device = await filled(server, 20);
  await deleteTickets(server, 1_000, 3);
  await server.store.forgetTombstones(Date.now() + 1);
  const visible = device.table('tickets').get(ids.ticketA) as Ticket;
  await device.dispatch(ids.engineerAll, (context) =>
    addNote(context, subjectOf('tickets', visible), { text: 'typed in the cellar' }),
  );
  await device.sync();
  expect(tickets(device)).toBe(20);
  expect(device.outbox).toEqual({ groups: [], parked: [], bases: [] });
  const lead = await (await server.signIn('lead')).sync();
  const notes = [...lead.records.values()].filter((record) => record['text'] === 'typed in the cellar');
  expect(notes).toHaveLength(1);
});

test('S9 a reading that began after the deletions is not sent back to its beginning', async () => {
  const server = await startServer();
  await server.store.importBatch(many(20));
  await deleteTickets(server, 1_000, 3);
  const engineer = await server.signIn('engineer');
  const before = await engineer.pullPage('tickets', null, 2);
  await deleteTickets(server, 1_010, 1);
  await server.store.forgetTombstones(Date.now() + 1);
  await expect(engineer.pullPage('tickets', before.after, 2)).rejects.toThrow('invalid-checkpoint');
  const after = await engineer.pullPage('tickets', null, 2);
  const next = await engineer.pullPage('tickets', after.after, 100);
  expect([...after.records, ...next.records].length).toBe(3 + 16);
});

test('S9 a deleted record does not come back to life, whatever was forgotten', async () => {
  const server = await startServer();
  await server.store.importBatch(many(3));
  await deleteTickets(server, 1_000, 1);
  await server.store.forgetTombstones(Date.now() + 1);
  const lead = await server.signIn('lead');
  const op = { kind: 'tickets' as const, id: uuid(1_000), base: 1, change: { subject: 'late' } };
  expect(await lead.push(op)).toMatchObject([{ status: 'rejected', code: 'deleted' }]);
  expect(await server.store.importBatch([ticket(1_000)])).toMatchObject({ written: 0 });
});
