import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { lend } from '../../shared/commands/loans.ts';
import { usePart } from '../../shared/commands/parts.ts';
import { countStock, moveStock } from '../../shared/commands/stock.ts';
import { subjectOf } from '../../shared/commands/subject.ts';
import type { Asset } from '../../shared/records/asset.ts';
import type { Entry } from '../../shared/records/entry.ts';
import type { Ticket } from '../../shared/records/ticket.ts';
import { TransportFailure } from '../../shared/sync/failure.ts';
import type { MemoryReplica } from '../support/memory-replica.ts';
import { ids, item, uuid } from './support/organisation.ts';
import { replicaOf } from './support/replica.ts';
import { startServer, type TestServer } from './support/server.ts';

const depot = uuid(60);
const van = uuid(61);
const fuse = uuid(62);
const printer = uuid(63);
const stock = (id: string, fields: object) =>
  item('assets', { id, status: 'in-stock', place: depot, ...fields });

async function withStock(pieces: number): Promise<TestServer> {
  const server = await startServer();
  await server.store.importBatch([
    item('assets', { id: depot, name: 'Depot', type: 'location' }),
    item('assets', { id: van, name: 'Van', type: 'location', holder: ids.engineerAll }),
    stock(fuse, { name: 'Fuse', type: 'spare-part', quantity: pieces }),
    stock(printer, { name: 'Loan printer', type: 'loan', serialNumber: 'L-1', quantity: 1 }),
  ]);
  return server;
}

const asset = (device: MemoryReplica, id = fuse) => device.table('assets').get(id) as Asset;
const entriesOf = (device: MemoryReplica, type: string, subjectId?: string) =>
  ([...device.table('entries').values()] as Entry[]).filter(
    (entry) => entry.type === type && (subjectId === undefined || entry.subjectId === subjectId),
  );
const ticketOf = (device: MemoryReplica, id: string) =>
  subjectOf('tickets', device.table('tickets').get(id) as Ticket);
const use = (device: MemoryReplica, person: string, ticket: string, quantity = 1) =>
  device.dispatch(person, (context) =>
    usePart(context, ticketOf(device, ticket), { item: asset(device), quantity }),
  );

test('S18 two engineers take the last part without a network: both lines stand, and the depot sees what is missing', async () => {
  const server = await withStock(1);
  const one = await (await replicaOf(server, 'engineer')).sync();
  const other = await (await replicaOf(server, 'engineer-a')).sync();
  await use(one, ids.engineerAll, ids.ticketB);
  await use(other, ids.engineerA, ids.ticketA);
  expect(asset(one).quantity).toBe(0);
  await one.sync();
  await other.sync();
  await one.sync();
  const lead = await (await replicaOf(server, 'lead')).sync();
  expect(asset(lead)).toMatchObject({ quantity: 0, short: 1 });
  expect(entriesOf(lead, 'part', ids.ticketA)).toHaveLength(1);
  expect(entriesOf(lead, 'part', ids.ticketB)).toHaveLength(1);
  const [told] = entriesOf(lead, 'shortage', fuse);
  expect(told).toMatchObject({ author: ids.engineerA, internal: true, data: { quantity: 1 } });
  for (const device of [one, other]) {
    expect(asset(device)).toEqual(asset(lead));
    expect(device.outbox.groups).toEqual([]);
    expect(device.outbox.parked).toEqual([]);
  }
  await lead.dispatch(ids.lead, (context) => countStock(context, asset(lead), 3));
  await lead.sync();
  expect(asset(await one.sync())).toMatchObject({ quantity: 3, short: 0 });
});

test('S18 what several take of the same shelf, several times, adds up whoever is heard first', async () => {
  const server = await withStock(10);
  const one = await (await replicaOf(server, 'engineer')).sync();
  const other = await (await replicaOf(server, 'engineer-a')).sync();
  await use(one, ids.engineerAll, ids.ticketB, 2);
  await use(other, ids.engineerA, ids.ticketA, 3);
  await other.sync();
  // Before the first step is sent, the shelf has changed under it; the second one is taken from what is shown then.
  await one.dispatch(ids.engineerAll, (context) =>
    moveStock(context, {
      item: asset(one),
      to: one.table('assets').get(van) as Asset,
      line: null,
      quantity: 1,
    }),
  );
  await use(other, ids.engineerA, ids.ticketA, 1);
  await one.sync();
  await use(one, ids.engineerAll, ids.ticketB);
  await other.sync();
  await one.sync();
  await other.sync();
  expect(asset(one)).toMatchObject({ quantity: 10 - 2 - 3 - 1 - 1 - 1, short: 0 });
  expect(asset(other)).toEqual(asset(one));
  const inVan = ([...one.table('assets').values()] as Asset[]).filter(({ place }) => place === van);
  expect(inVan).toMatchObject([{ name: 'Fuse', quantity: 1 }]);
});

test('S18 S4 a step whose answer was lost is sent again and has one effect', async () => {
  const server = await withStock(5);
  const device = await (await replicaOf(server, 'engineer')).sync();
  const real = device.ports.transport;
  let isLost = true;
  device.ports.transport = {
    pull: (request) => real.pull(request),
    push: async (request) => {
      const answer = await real.push(request);
      if (!isLost) return answer;
      isLost = false;
      throw new TransportFailure('unreachable', 'lost');
    },
  };
  await use(device, ids.engineerAll, ids.ticketB);
  await device.sync();
  await device.sync('online');
  await device.sync();
  expect(asset(device)).toMatchObject({ quantity: 4 });
  expect(asset(await (await replicaOf(server, 'lead')).sync())).toMatchObject({ quantity: 4, short: 0 });
  expect(entriesOf(device, 'part', fuse)).toHaveLength(1);
});

test('S18 a piece that two lend has two commitments and one shortage', async () => {
  const server = await withStock(1);
  const one = await (await replicaOf(server, 'engineer')).sync();
  const other = await (await replicaOf(server, 'engineer-a')).sync();
  const lending = (device: MemoryReplica, person: string, ticket: string) =>
    device.dispatch(person, (context) =>
      lend(context, ticketOf(device, ticket), {
        item: asset(device, printer),
        dueAt: context.now + 86_400_000,
        what: 'Bring back the printer',
      }),
    );
  await lending(one, ids.engineerAll, ids.ticketB);
  await lending(other, ids.engineerA, ids.ticketA);
  await one.sync();
  await other.sync();
  const lead = await (await replicaOf(server, 'lead')).sync();
  expect(asset(lead, printer)).toMatchObject({ quantity: 0, short: 1, status: 'in-use' });
  expect([...lead.table('commitments').values()]).toMatchObject([{ asset: printer }, { asset: printer }]);
  expect(entriesOf(lead, 'shortage', printer)).toHaveLength(1);
});

test.each([
  ['below nothing', { quantity: -1 }],
  ['half a piece', { quantity: { add: 0.5 } }],
  ['a step of a name', { name: { add: 1 } }],
  ['more than there can be', { quantity: { add: 2_000_000 } }],
  ['something beside the step', { quantity: { add: 1, by: 'x' } }],
])('S18 an amount of %s is refused', async (_title, change) => {
  const server = await withStock(2);
  const engineer = await (await server.signIn('engineer')).sync();
  const { revision: base } = engineer.get(fuse);
  const [result] = await engineer.push({ kind: 'assets', id: fuse, base, change });
  expect(result).toMatchObject({ status: 'rejected', code: 'invalid' });
});

test('S18 a new record has amounts, no steps', async () => {
  const server = await withStock(2);
  const engineer = await server.signIn('engineer');
  const change = { name: 'x', type: 'spare-part', quantity: { add: 1 } };
  const [result] = await engineer.push({ kind: 'assets', id: randomUUID(), base: null, change });
  expect(result).toMatchObject({ status: 'rejected', code: 'invalid' });
});
