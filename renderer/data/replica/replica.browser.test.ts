import { afterEach, expect, test } from 'vitest';
import { addNote } from '../../../shared/commands/entries.ts';
import { subjectOf } from '../../../shared/commands/subject.ts';
import { editTicket } from '../../../shared/commands/tickets.ts';
import type { Ticket } from '../../../shared/records/ticket.ts';
import { SyncLoop } from '../../../shared/sync/loop.ts';
import type { SyncPorts } from '../../../shared/sync/ports.ts';
import { pullAll } from '../../../shared/sync/pull-round.ts';
import { recover } from '../../../shared/sync/settle.ts';
import { initialStatus, type SyncStatus } from '../../../shared/sync/status.ts';
import { submit } from '../../../shared/sync/submit.ts';
import {
  openStores,
  ScriptedServer,
  someTickets,
  type OpenStores,
} from '../../../test/support/browser-replica.ts';
import { docsTable } from './docs-table.ts';

const open: OpenStores[] = [];
afterEach(async () => {
  for (const stores of open.splice(0)) await stores.close();
});

const context = { now: 1_700_000_500_000, personId: crypto.randomUUID(), newId: () => crypto.randomUUID() };

async function opened(key: string, server: ScriptedServer): Promise<OpenStores> {
  const stores = await openStores(key, server);
  open.push(stores);
  return stores;
}

async function reopened(stores: OpenStores, key: string, server: ScriptedServer): Promise<OpenStores> {
  open.splice(open.indexOf(stores), 1);
  await stores.close();
  return opened(key, server);
}

const quietly = {
  onAnswer: () => undefined,
  onReopened: () => undefined,
  onPage: () => undefined,
  onStopped: (_kind: string, error: unknown) => {
    throw error;
  },
  between: () => Promise.resolve(),
  seen: new Map(),
};

async function filled(server: ScriptedServer): Promise<{ key: string; stores: OpenStores; ticket: Ticket }> {
  const key = crypto.randomUUID();
  const [ticket] = someTickets(1);
  server.records.set('tickets', [ticket!]);
  const stores = await opened(key, server);
  await pullAll(stores.ports, quietly);
  return { key, stores, ticket: ticket! };
}

const subjectAt = async (stores: OpenStores, id: string) =>
  ((await stores.ports.replica.read('tickets', [id])).get(id) as Ticket | undefined)?.subject;

test('S11 what was saved is there after the databases were closed and opened again', async () => {
  const server = new ScriptedServer();
  const { key, stores, ticket } = await filled(server);
  await submit(stores.ports, editTicket(context, ticket, { subject: 'Mine' }));
  const again = await reopened(stores, key, server);
  expect((await again.outbox.read()).groups).toHaveLength(1);
  expect(await subjectAt(again, ticket.id)).toBe('Mine');
});

test('S16 an op that reached the outbox but not the replica is shown at the next start', async () => {
  const server = new ScriptedServer();
  const { key, stores, ticket } = await filled(server);
  const broken: SyncPorts = {
    ...stores.ports,
    replica: { ...stores.ports.replica, write: () => Promise.reject(new Error('crash')) },
  };
  const submitted = await submit(broken, editTicket(context, ticket, { subject: 'Mine' }));
  expect(submitted?.isShown).toBe(false);
  expect(await subjectAt(stores, ticket.id)).toBe('Ticket 0');
  const again = await reopened(stores, key, server);
  await recover(again.ports);
  expect(await subjectAt(again, ticket.id)).toBe('Mine');
});

test('S15 a write that fails in the middle of a pull moves no checkpoint, and the page comes again', async () => {
  const server = new ScriptedServer();
  server.records.set('tickets', someTickets(1_200));
  const stores = await opened(crypto.randomUUID(), server);
  let writes = 0;
  const failing: SyncPorts = {
    ...stores.ports,
    replica: {
      ...stores.ports.replica,
      write: async (kind, records, removed) => {
        writes += 1;
        if (kind === 'tickets' && records.length > 0 && writes > 1) throw new Error('disk full');
        await stores.ports.replica.write(kind, records, removed);
      },
    },
  };
  const stopped: string[] = [];
  await pullAll(failing, { ...quietly, onStopped: (kind) => stopped.push(kind) });
  expect(stopped).toEqual(['tickets']);
  const progress = await stores.ports.replica.progress();
  expect([undefined, '100']).toContain(progress.after.tickets);
  expect(progress.filled).not.toContain('tickets');
  await pullAll(stores.ports, quietly);
  expect(await stores.ports.replica.count('tickets')).toBe(1_200);
});

test('S16 a pulled record with waiting work is rebased, and settles once it was sent and came back', async () => {
  const server = new ScriptedServer();
  const { stores, ticket } = await filled(server);
  await submit(stores.ports, editTicket(context, ticket, { subject: 'Mine' }));
  server.records.set('tickets', [{ ...ticket, revision: 50, team: 'Second line' }]);
  await pullAll(stores.ports, quietly);
  const shown = (await stores.ports.replica.read('tickets', [ticket.id])).get(ticket.id);
  expect(shown).toMatchObject({ subject: 'Mine', team: 'Second line', revision: 50 });

  let status: SyncStatus = initialStatus;
  const loop = new SyncLoop({
    ...stores.ports,
    after: (ms, call) => {
      const timer = setTimeout(call, ms);
      return () => clearTimeout(timer);
    },
    report: (next) => {
      status = next;
    },
  });
  loop.start();
  await expect.poll(async () => (await stores.outbox.read()).groups.length).toBe(0);
  await loop.stop();
  expect((await stores.outbox.read()).bases).toEqual([]);
  expect(status).toMatchObject({ link: 'online', pending: 0, problem: null });
  expect(await subjectAt(stores, ticket.id)).toBe('Mine');
});

test('S8 a record that may no longer be seen leaves the storage below, and unsent work on it stays', async () => {
  const server = new ScriptedServer();
  const { stores, ticket } = await filled(server);
  await submit(stores.ports, addNote(context, subjectOf('tickets', ticket), { text: 'Seen on site' }));
  server.removed.set('tickets', [ticket.id]);
  await pullAll(stores.ports, quietly);
  const table = await docsTable(stores.collections.tickets);
  expect(await table.get(ticket.id)).toBeUndefined();
  expect((await stores.outbox.read()).groups).toHaveLength(1);
});

test('S8 a record that comes back after it was removed is shown again', async () => {
  const server = new ScriptedServer();
  const { stores, ticket } = await filled(server);
  server.removed.set('tickets', [ticket.id]);
  await pullAll(stores.ports, quietly);
  server.removed.clear();
  server.records.set('tickets', [{ ...ticket, revision: 60, subject: 'Back' }]);
  await pullAll(stores.ports, quietly);
  expect(await subjectAt(stores, ticket.id)).toBe('Back');
});
