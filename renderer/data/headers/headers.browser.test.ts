import { afterEach, expect, test } from 'vitest';
import type { RxCollection } from 'rxdb';
import type { AnyRecord, Kind } from '../../../shared/records/kinds.ts';
import type { Ticket } from '../../../shared/records/ticket.ts';
import {
  openStores,
  ScriptedServer,
  someTickets,
  type OpenStores,
} from '../../../test/support/browser-replica.ts';
import { seeded } from '../../../test/simulation/support/seeded.ts';
import { headerSources, openTables } from '../replica/open-tables.ts';
import { readAll } from '../replica/docs-table.ts';
import { foldHeaders } from './fold-headers.ts';
import { headerOf } from './header-of.ts';

const open: OpenStores[] = [];
afterEach(async () => {
  for (const stores of open.splice(0)) await stores.close();
});

async function opened(key: string): Promise<OpenStores> {
  const stores = await openStores(key, new ScriptedServer());
  open.push(stores);
  return stores;
}

const collectionOf = (stores: OpenStores, kind: Kind) =>
  Promise.resolve(stores.collections[kind] as unknown as RxCollection<AnyRecord>);

function ticketTable(stores: OpenStores) {
  const late = { collection: (kind: Kind) => collectionOf(stores, kind) };
  return openTables(headerSources(late, stores.cache)).get('tickets')!;
}

/** Headers as a console that starts now gets them. */
async function headersOf(stores: OpenStores) {
  const table = ticketTable(stores);
  await expect.poll(() => table.get().complete).toBe(true);
  const { byId, rows } = table.get();
  table.stop();
  expect(rows).toHaveLength(byId.size);
  return byId;
}

/** Headers of a fresh start, and what they should be. */
async function bothOf(stores: OpenStores) {
  const truth = new Map<string, unknown>();
  await readAll<Ticket>(stores.collections.tickets, 1_000, (records) => {
    for (const record of records) truth.set(record.id, headerOf('tickets', record));
  });
  return { headers: await headersOf(stores), truth };
}

/** Nobody does anything meanwhile. */
const locksOf = ({ ports }: OpenStores) => ({ exclusive: ports.exclusive, idle: () => Promise.resolve() });

const sourceOf = (stores: OpenStores) => ({
  kind: 'tickets' as const,
  collection: collectionOf(stores, 'tickets'),
  cache: stores.cache,
});

test('headers equal the replica after random edits, folds and restarts', async () => {
  const random = seeded(7);
  const key = crypto.randomUUID();
  let stores = await opened(key);
  const tickets = someTickets(300);
  await stores.ports.replica.write('tickets', tickets, []);
  for (let step = 0; step < 25; step += 1) {
    const some = tickets.filter(() => random.chance(0.05));
    const edited = some.map((ticket) => ({ ...ticket, subject: `Step ${step}` }));
    const removed = random.chance(0.3) ? [random.pick(tickets).id] : [];
    await stores.ports.exclusive(() =>
      stores.ports.replica.write(
        'tickets',
        edited.filter((ticket) => !removed.includes(ticket.id)),
        removed,
      ),
    );
    if (random.chance(0.4)) await foldHeaders(sourceOf(stores), locksOf(stores));
    if (random.chance(0.3)) {
      open.splice(open.indexOf(stores), 1);
      await stores.close();
      stores = await opened(key);
    }
    const { headers, truth } = await bothOf(stores);
    expect(headers).toEqual(truth);
  }
});

test('headers follow writes by change events, without being read again, and keep their array until then', async () => {
  const key = crypto.randomUUID();
  const stores = await opened(key);
  const [ticket, other] = someTickets(2);
  await stores.ports.replica.write('tickets', [ticket!], []);
  const table = ticketTable(stores);
  await expect.poll(() => table.get().complete).toBe(true);
  const { version, rows } = table.get();
  expect(table.get().rows).toBe(rows);
  await stores.ports.replica.write('tickets', [{ ...ticket!, subject: 'Edited' }, other!], []);
  expect(table.get().version).toBeGreaterThan(version);
  expect([...table.get().byId.values()].map((row) => (row as unknown as Ticket).subject).sort()).toEqual([
    'Edited',
    'Ticket 1',
  ]);
  expect(table.get().rows[0]).not.toHaveProperty('description');
  table.stop();
});

test('a cache that was lost or says another number of records is read anew from the replica', async () => {
  const key = crypto.randomUUID();
  const stores = await opened(key);
  await stores.ports.replica.write('tickets', someTickets(40), []);
  await foldHeaders(sourceOf(stores), locksOf(stores));
  await stores.cache.rebuild('tickets', someTickets(3), Number.MAX_SAFE_INTEGER);
  const { headers, truth } = await bothOf(stores);
  expect(headers).toEqual(truth);
});

test('rows of the cache are there before the records are open, and are set right when they are', async () => {
  const stores = await opened(crypto.randomUUID());
  const tickets = someTickets(60);
  await stores.ports.replica.write('tickets', tickets, []);
  await foldHeaders(sourceOf(stores), locksOf(stores));
  const [edited, removed, ...others] = tickets;
  await stores.ports.replica.write('tickets', [{ ...edited!, subject: 'Edited' }], [removed!.id]);
  const gate = Promise.withResolvers<RxCollection<AnyRecord>>();
  const late = {
    collection: (kind: Kind) => (kind === 'tickets' ? gate.promise : collectionOf(stores, kind)),
  };
  await stores.cache.begin(['tickets']);
  const table = openTables(headerSources(late, stores.cache)).get('tickets')!;
  await expect.poll(() => table.get().rows.length).toBe(60);
  expect(table.get().complete).toBe(false);
  gate.resolve(await collectionOf(stores, 'tickets'));
  await expect.poll(() => table.get().complete).toBe(true);
  expect(table.get().rows).toHaveLength(others.length + 1);
  expect(table.get().byId.get(edited!.id)).toMatchObject({ subject: 'Edited' });
  expect(table.get().byId.has(removed!.id)).toBe(false);
  table.stop();
});

test('what was folded while the records opened is not missed', async () => {
  const stores = await opened(crypto.randomUUID());
  const [ticket] = someTickets(1);
  await stores.ports.replica.write('tickets', [ticket!], []);
  await foldHeaders(sourceOf(stores), locksOf(stores));
  await stores.cache.begin(['tickets']);
  await stores.ports.replica.write('tickets', [{ ...ticket!, subject: 'By another window' }], []);
  await foldHeaders(sourceOf(stores), locksOf(stores));
  const { headers, truth } = await bothOf(stores);
  expect(headers).toEqual(truth);
});
