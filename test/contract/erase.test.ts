import { execFile } from 'node:child_process';
import path from 'node:path';
import { expect, inject, test } from 'vitest';
import { addNote } from '../../shared/commands/entries.ts';
import { subjectOf } from '../../shared/commands/subject.ts';
import { editTicket } from '../../shared/commands/tickets.ts';
import type { Ticket } from '../../shared/records/ticket.ts';
import { eraseTicket } from '../../sync-server/erase/erase-ticket.ts';
import { openStore } from '../../sync-server/store/open-store.ts';
import { archiveNow, endedTicket, endedTickets, unpacked } from './support/archived.ts';
import { ids, item, organisation, uuid } from './support/organisation.ts';
import { replicaOf } from './support/replica.ts';
import { startServer } from './support/server.ts';
import { tempDir } from './support/temp-dir.ts';

const OLD = 1_000;
const WORD = 'Kowalski';
const erased = (id: string) => ({ id, now: Date.now() });

test('S9 an erased ticket is deleted with its timeline, and nothing of both is in the store, its history or its answers', async () => {
  const server = await startServer();
  const { store } = server;
  const [lead, engineer] = [await server.signIn('lead'), await server.signIn('engineer')];
  const { revision } = (await store.get('tickets', ids.ticketA))!;
  const edit = (fields: object) => ({
    kind: 'tickets' as const,
    id: ids.ticketA,
    base: revision,
    opId: crypto.randomUUID(),
    change: { ...fields },
  });
  const [first, second] = [edit({ subject: `${WORD} calls` }), edit({ description: `Ask ${WORD}` })];
  await lead.push(first);
  expect(await engineer.push(second)).toMatchObject([{ status: 'merged' }]);
  expect(await store.get('tickets', ids.ticketB)).not.toBeNull();
  const other = await store.get('tickets', ids.ticketB);
  const lines = await store.lookup('entries', ids.ticketA);
  expect(lines.length).toBeGreaterThan(0);

  expect(await eraseTicket(store, null, erased(ids.ticketA))).toBe(true);

  for (const [kind, id] of [
    ['tickets', ids.ticketA],
    ...lines.map((line) => ['entries', line] as const),
  ] as const) {
    const stored = await store.get(kind, id);
    expect(stored?.deleted).toBe(true);
    const history = await store.history(kind, id, null, 100);
    expect(history.length).toBeGreaterThan(1);
    expect(history.map(({ before, change }) => [before ?? {}, change])).toEqual(
      history.map(() => [{}, null]),
    );
    expect(JSON.stringify(stored)).not.toContain(WORD);
  }
  expect(await engineer.push(second)).toEqual([
    { opId: second.opId, status: 'applied', revision: expect.any(Number) as number },
  ]);
  expect(await store.get('tickets', ids.ticketB)).toEqual(other);
  expect(await eraseTicket(store, null, erased(ids.ticketA))).toBe(false);
});

test('S9 S14 an erased ticket leaves the archive, and the file of the pack that held it goes with the next cut', async () => {
  const { store } = await startServer();
  await store.importBatch([
    ...endedTickets(60, OLD),
    ...endedTicket(OLD + 60, ids.accountA, { subject: WORD }),
  ]);
  await archiveNow(store);
  const [before] = (await store.packs()).packs;
  expect(await eraseTicket(store, null, erased(uuid(OLD + 60)))).toBe(true);
  await archiveNow(store);
  const { packs } = await store.packs();
  expect(packs).toHaveLength(1);
  const held = unpacked((await store.packContent(packs[0]!.hash))!);
  expect(held.map(({ ticket }) => ticket.id)).not.toContain(uuid(OLD + 60));
  expect(held).toHaveLength(60);
  expect(await store.packContent(before!.hash)).toBeNull();
});

test('S9 a device keeps nothing of an erased ticket, nor of its own work on it that it kept for a restore', async () => {
  const server = await startServer();
  const device = await replicaOf(server, 'lead');
  await device.sync();
  const ticket = device.table('tickets').get(ids.ticketA) as Ticket;
  await device.dispatch(ids.lead, (context) => [
    ...editTicket(context, ticket, { subject: WORD }),
    ...addNote(context, subjectOf('tickets', ticket), { text: WORD }),
  ]);
  await device.sync();
  const everything = () =>
    JSON.stringify([[...device.records].map(([, table]) => [...table]), [...device.settled], device.outbox]);
  expect(device.settled.size).toBe(1);
  expect(everything()).toContain(WORD);
  await eraseTicket(server.store, null, erased(ids.ticketA));
  await device.sync();
  expect(everything()).not.toContain(WORD);
  expect(
    [...device.table('entries').values()].map((entry) => (entry as { subjectId?: string }).subjectId),
  ).not.toContain(ids.ticketA);
});

test('S9 nobody is asked about an erased ticket, however many lines it had', async () => {
  const server = await startServer();
  const of = { subjectKind: 'tickets', subjectId: ids.ticketA, ticket: ids.ticketA, account: ids.accountA };
  const lines = Array.from({ length: 150 }, (_, n) =>
    item('entries', { id: uuid(5_000 + n), type: 'note', ...of }),
  );
  await server.store.importBatch(lines);
  const device = await replicaOf(server, 'lead');
  await device.sync();
  expect(device.table('entries').size).toBeGreaterThan(150);
  await eraseTicket(server.store, null, erased(ids.ticketA));
  await device.sync();
  expect(device.status).toMatchObject({ removals: [], problem: null });
  expect(device.table('entries').has(uuid(5_000))).toBe(false);
});

test.skipIf(inject('postgres') !== undefined)(
  'the command says what would be erased and does it only when that is meant',
  async () => {
    const { dir, remove } = tempDir();
    const store = await openStore(dir);
    await store.importBatch(organisation());
    await store.close();
    const command = (...args: string[]) =>
      new Promise<{ code: number; out: string }>((resolve) => {
        const script = path.resolve(import.meta.dirname, '../../sync-server/cli/erase.ts');
        const flags = ['--disable-warning=ExperimentalWarning', script, '--data', dir, ...args];
        execFile(process.execPath, flags, (error, out) => {
          resolve({ code: typeof error?.code === 'number' ? error.code : 0, out });
        });
      });
    const isThere = async () => {
      const again = await openStore(dir);
      const stored = await again.get('tickets', ids.ticketA);
      await again.close();
      return stored?.deleted === false;
    };
    expect((await command()).code).toBe(2);
    expect((await command('--ticket', uuid(9_999), '--yes')).code).toBe(1);
    expect(await command('--ticket', ids.ticketA)).toMatchObject({ code: 0 });
    expect(await isThere()).toBe(true);
    expect(await command('--ticket', ids.ticketA, '--yes')).toMatchObject({ code: 0 });
    expect(await isThere()).toBe(false);
    expect((await command('--ticket', ids.ticketA, '--yes')).code).toBe(1);
    remove();
  },
);
