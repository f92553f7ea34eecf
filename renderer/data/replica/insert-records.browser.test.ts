import { afterEach, expect, test } from 'vitest';
import type { Entry } from '../../../shared/records/entry.ts';
import { parseRecord } from '../../../shared/records/kinds.ts';
import type { Ticket } from '../../../shared/records/ticket.ts';
import {
  openStores,
  ScriptedServer,
  someTickets,
  type OpenStores,
} from '../../../test/support/browser-replica.ts';

const open: OpenStores[] = [];
afterEach(async () => {
  for (const stores of open.splice(0)) await stores.close();
});

async function opened(): Promise<OpenStores> {
  const stores = await openStores(crypto.randomUUID(), new ScriptedServer());
  open.push(stores);
  return stores;
}

const subjects = async ({ ports }: OpenStores, tickets: readonly Ticket[]) => {
  const found = await ports.replica.read(
    'tickets',
    tickets.map(({ id }) => id),
  );
  return tickets.map(({ id }) => (found.get(id) as Ticket | undefined)?.subject);
};

test('S15 a load adds what is new and replaces what was there; screens hear of every record', async () => {
  const stores = await opened();
  const { replica } = stores.ports;
  const tickets = someTickets(60);
  await replica.write('tickets', tickets.slice(0, 30), []);
  const heard: string[] = [];
  stores.collections.tickets.eventBulks$.subscribe((bulk) =>
    heard.push(...bulk.events.map((event) => event.operation)),
  );
  await replica.write(
    'tickets',
    tickets.map((ticket) => ({ ...ticket, subject: 'Second time' })),
    [],
  );
  expect(await subjects(stores, tickets)).toEqual(tickets.map(() => 'Second time'));
  expect(await replica.count('tickets')).toBe(60);
  expect(heard.toSorted()).toEqual([...Array(30).fill('INSERT'), ...Array(30).fill('UPDATE')]);
});

test('S15 a load of which one record cannot be stored rejects, and nothing of it is there', async () => {
  const stores = await opened();
  const tickets = someTickets(40);
  const last = { ...tickets.at(-1), subject: () => 'not to be stored' } as unknown as Ticket;
  await expect(stores.ports.replica.write('tickets', [...tickets.slice(0, -1), last], [])).rejects.toThrow(
    'could not be cloned',
  );
  expect(await stores.ports.replica.count('tickets')).toBe(0);
});

test('what came with a load can be edited and taken out like any record', async () => {
  const stores = await opened();
  const { replica } = stores.ports;
  const tickets = someTickets(40);
  await replica.write('tickets', tickets, []);
  const [first, second] = tickets as [Ticket, Ticket];
  await replica.write('tickets', [{ ...first, subject: 'Edited' }], [second.id]);
  expect(await subjects(stores, [first, second])).toEqual(['Edited', undefined]);
});

test.each([
  ['the timeline of a ticket', { selector: { subjectId: 'S' }, sort: [{ at: 'asc' }] }],
  ['all of one type since a time', { selector: { type: 'note', at: { $gte: 20 } } }],
])('a query for %s finds its index', async (_title, query) => {
  const stores = await opened();
  const base = { subjectKind: 'tickets', text: 'x' };
  const entries = Array.from({ length: 40 }, (_, at) =>
    parseRecord('entries', {
      ...base,
      id: crypto.randomUUID(),
      subjectId: crypto.randomUUID(),
      type: at < 30 ? 'reply' : 'note',
      at,
    }),
  );
  await stores.ports.replica.write('entries', entries, []);
  const subjectId = entries[35]?.subjectId;
  const wanted = 'subjectId' in query.selector ? { ...query, selector: { subjectId } } : query;
  const found = await stores.collections.entries.find(wanted as never).exec();
  const ats = found.map((document) => (document as unknown as Entry).at).toSorted((a, b) => a - b);
  expect(ats).toEqual('subjectId' in query.selector ? [35] : [30, 31, 32, 33, 34, 35, 36, 37, 38, 39]);
});

test.each([
  ['a few', 3],
  ['a load', 40],
])('S15 where one of %s cannot be stored nothing is, and nobody hears of any', async (_title, count) => {
  const stores = await opened();
  const { replica } = stores.ports;
  const tickets = someTickets(count);
  await replica.write('tickets', tickets, []);
  const heard: unknown[] = [];
  stores.collections.tickets.eventBulks$.subscribe((bulk) => heard.push(bulk));
  const again = tickets.map((ticket) => ({ ...ticket, subject: 'Second time' }));
  const broken = { ...again.at(-1)!, description: (() => 'no text') as unknown as string };
  await expect(replica.write('tickets', [...again.slice(0, -1), broken], [])).rejects.toThrow(/clone/i);
  expect(await subjects(stores, tickets)).toEqual(tickets.map(({ subject }) => subject));
  expect(heard).toEqual([]);
});

test('S16 an edit is told to screens with what was there before, and can be edited again', async () => {
  const stores = await opened();
  const { replica } = stores.ports;
  const [ticket] = someTickets(1);
  const told: (string | undefined)[][] = [];
  stores.collections.tickets.$.subscribe((event) => {
    const before = event.operation === 'UPDATE' ? (event.previousDocumentData as Ticket).subject : undefined;
    told.push([event.operation, before, event.documentData.subject]);
  });
  for (const subject of ['First', 'Second', 'Third']) {
    await replica.write('tickets', [{ ...ticket!, subject }], []);
  }
  expect(told).toEqual([
    ['INSERT', undefined, 'First'],
    ['UPDATE', 'First', 'Second'],
    ['UPDATE', 'Second', 'Third'],
  ]);
});
