import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { addNote } from '../../shared/commands/entries.ts';
import { subjectOf } from '../../shared/commands/subject.ts';
import { createTicket, editTicket } from '../../shared/commands/tickets.ts';
import type { Entry } from '../../shared/records/entry.ts';
import type { Ticket } from '../../shared/records/ticket.ts';
import { openStore } from '../../sync-server/store/open-store.ts';
import { FILE_NAME } from '../../sync-server/store/sqlite/database.ts';
import type { MemoryReplica } from '../support/memory-replica.ts';
import { fill, ids } from './support/organisation.ts';
import { replicaAt } from './support/replica.ts';
import { serve, type TestServer } from './support/server.ts';
import { tempDir } from './support/temp-dir.ts';

/** A server that can be put back to the backup that was made of it. */
interface Restorable {
  server: TestServer;
  backup: () => Promise<void>;
  /** The same store as it was, with a new epoch, at a new address. */
  restore: () => Promise<TestServer>;
}

async function restorable(): Promise<Restorable> {
  const [first, second] = [tempDir(), tempDir()];
  onTestFinished(first.remove);
  onTestFinished(second.remove);
  const store = await openStore(first.dir);
  await fill(store);
  const server = await serve(store);
  return {
    server,
    backup: () => store.backup(join(second.dir, FILE_NAME)),
    restore: async () => {
      await server.stop();
      const restored = await openStore(second.dir);
      await restored.newEpoch();
      return serve(restored);
    },
  };
}

/** A device that goes on with its databases at whatever server there is. */
async function deviceOf(server: TestServer, login: string, before?: MemoryReplica): Promise<MemoryReplica> {
  await before?.stop();
  const { token, replica } = await server.signIn(login);
  const device = replicaAt(server.url, { token, replica });
  if (before === undefined) return device;
  device.outbox = before.outbox;
  device.progress = before.progress;
  for (const [kind, table] of before.records)
    for (const [id, record] of table) device.table(kind).set(id, record);
  for (const [id, group] of before.settled) device.settled.set(id, group);
  return device;
}

const ticketAt = (device: MemoryReplica, id: string) => device.table('tickets').get(id) as Ticket;

test('S2 work that had settled after the backup is done again on the restored server, once', async () => {
  const { server, backup, restore } = await restorable();
  const device = await (await deviceOf(server, 'lead')).sync();
  const before = ticketAt(device, ids.ticketB);
  await device.dispatch(ids.lead, (context) => editTicket(context, before, { tags: ['before'] }));
  await device.sync();
  await backup();
  const ticket = ticketAt(device, ids.ticketA);
  await device.dispatch(ids.lead, (context) => editTicket(context, ticket, { subject: 'First try' }));
  await device.sync();
  const edited = ticketAt(device, ids.ticketA);
  await device.dispatch(ids.lead, (context) => editTicket(context, edited, { subject: 'After the backup' }));
  await device.dispatch(ids.lead, (context) =>
    createTicket(context, { subject: 'New', account: ids.accountA }),
  );
  await device.sync();
  const made = [...device.table('tickets').values()].find((record) => (record as Ticket).subject === 'New')!;
  await device.dispatch(ids.lead, (context) =>
    addNote(context, subjectOf('tickets', made as Ticket), { text: 'on the new one' }),
  );
  await device.sync();
  expect(device.outbox).toEqual({ groups: [], parked: [], bases: [] });
  expect(device.settled.size).toBe(5);

  const restored = await restore();
  const again = await (await deviceOf(restored, 'lead', device)).sync();
  expect(again.outbox).toEqual({ groups: [], parked: [], bases: [] });
  const other = await (await restored.signIn('admin')).sync();
  expect(other.get(ids.ticketA)).toMatchObject({ subject: 'After the backup' });
  expect(other.get(ids.ticketB)).toMatchObject({ tags: ['before'] });
  expect(other.get(made.id)).toMatchObject({ subject: 'New' });
  const records = [...other.records.values()] as unknown as Entry[];
  expect(records.filter(({ text }) => text === 'on the new one')).toHaveLength(1);
  expect(records.filter(({ type }) => type === 'proposal')).toEqual([]);
  expect(ticketAt(again, ids.ticketA)).toMatchObject({ subject: 'After the backup' });
  // Once more, as if yet another backup were put back: nothing happens twice.
  const { revision } = await restored.store.state();
  await restored.store.newEpoch();
  await again.sync();
  await again.sync();
  expect(again.outbox).toEqual({ groups: [], parked: [], bases: [] });
  expect((await restored.store.digests()).rows.reduce((sum, { count }) => sum + count, 0)).toBe(
    other.records.size,
  );
  expect((await restored.store.state()).revision).toBeGreaterThan(revision);
});

test('S2 two devices bring their work back; where both had changed a field, the second becomes a proposal', async () => {
  const { server, backup, restore } = await restorable();
  const engineer = await (await server.signIn('engineer')).sync();
  const { revision: base } = engineer.get(ids.ticketA);
  await engineer.push({
    kind: 'tickets',
    id: ids.ticketA,
    base,
    change: { subject: 'Long before the backup' },
  });
  const lead = await (await deviceOf(server, 'lead')).sync();
  const admin = await (await deviceOf(server, 'admin')).sync();
  await backup();
  await lead.dispatch(ids.lead, (context) =>
    editTicket(context, ticketAt(lead, ids.ticketA), { subject: 'First', tags: ['one'] }),
  );
  await lead.sync();
  await admin.sync();
  await admin.dispatch(ids.admin, (context) =>
    editTicket(context, ticketAt(admin, ids.ticketA), { subject: 'Second', tags: ['one', 'two'] }),
  );
  await admin.sync();

  const restored = await restore();
  // In the other order: the admin's device is back first.
  await (await deviceOf(restored, 'admin', admin)).sync();
  await (await deviceOf(restored, 'lead', lead)).sync();
  const all = await (await restored.signIn('admin')).sync();
  expect(all.get(ids.ticketA)).toMatchObject({ subject: 'Second', tags: ['one', 'two'] });
  const proposals = [...all.records.values()].filter((record) => record['type'] === 'proposal');
  expect(proposals).toMatchObject([{ author: ids.lead, data: { field: 'subject', value: 'First' } }]);
});

test('S2 a base of the lost time never passes for having seen what others did after the restore', async () => {
  const { server, backup, restore } = await restorable();
  const device = await (await deviceOf(server, 'engineer')).sync();
  await backup();
  await device.dispatch(ids.engineerAll, (context) =>
    editTicket(context, ticketAt(device, ids.ticketA), { priority: 1 }),
  );
  await device.sync();
  const offline = ticketAt(device, ids.ticketA);
  await device.dispatch(ids.engineerAll, (context) => editTicket(context, offline, { subject: 'Offline' }));

  const restored = await restore();
  const lead = await (await restored.signIn('lead')).sync();
  const { revision: base } = lead.get(ids.ticketA);
  await lead.push({ kind: 'tickets', id: ids.ticketA, base, change: { subject: 'After the restore' } });
  await (await deviceOf(restored, 'engineer', device)).sync();
  await lead.sync();
  expect(lead.get(ids.ticketA)).toMatchObject({ subject: 'After the restore', priority: 1 });
  const proposals = [...lead.records.values()].filter((record) => record['type'] === 'proposal');
  expect(proposals).toMatchObject([{ data: { field: 'subject', value: 'Offline' } }]);
});
