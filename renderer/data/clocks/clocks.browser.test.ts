import { afterEach, expect, test } from 'vitest';
import type { RxCollection } from 'rxdb';
import { parseRecord, type AnyRecord, type Kind } from '../../../shared/records/kinds.ts';
import type { Entry } from '../../../shared/records/entry.ts';
import {
  openStores,
  ScriptedServer,
  someTickets,
  type OpenStores,
} from '../../../test/support/browser-replica.ts';
import { headerSources, openTables } from '../replica/open-tables.ts';
import { openClocks } from './open-clocks.ts';

const closings: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closings.splice(0)) await close();
});

const HOUR = 3_600_000;

/** Clocks over a real IndexedDB, as a console has them; `time` is what its computer's clock shows. */
async function opened(key: string, archived: readonly Entry[] = []) {
  const stores = await openStores(key, new ScriptedServer());
  const time = { now: Date.UTC(2026, 10, 23, 8) };
  const late = {
    collection: (kind: Kind) =>
      Promise.resolve(stores.collections[kind] as unknown as RxCollection<AnyRecord>),
  };
  const tables = openTables(headerSources(late, stores.cache));
  const clocks = openClocks({
    tables,
    tickets: tables.get('tickets') as never,
    records: late,
    packs: {
      cold: { entries: async (id: string) => archived.filter(({ subjectId }) => subjectId === id) } as never,
    },
    idle: () => Promise.resolve(),
    now: () => time.now,
  });
  closings.push(async () => {
    clocks.stop();
    for (const table of tables.values()) table.stop();
    await stores.close();
  });
  let changes = 0;
  clocks.subscribe(() => (changes += 1));
  return { stores, clocks, time, changes: () => changes };
}

async function addTicket({ collections }: OpenStores, fields: Record<string, unknown> = {}) {
  const [made] = someTickets(1);
  const openedAt = Date.UTC(2026, 10, 23, 7);
  const ticket = parseRecord('tickets', {
    ...made,
    account: null,
    priority: 1,
    openedAt,
    activityAt: openedAt,
    ...fields,
  });
  await collections.tickets.bulkInsert([ticket] as never);
  return ticket;
}

let made = 0;
const entryOf = (ticket: string, at: number, to: string, waitingFor: string | null = null): Entry => {
  made += 1;
  return parseRecord('entries', {
    id: `019a0000-0000-7000-9000-${String(made).padStart(12, '0')}`,
    type: 'status',
    subjectKind: 'tickets',
    subjectId: ticket,
    ticket,
    at,
    data: { from: 'in-progress', to, waitingFor },
  });
};

test('an open ticket has its standing from its own timeline, and an edit is shown at once', async () => {
  const { stores, clocks, time } = await opened('clocks-edit');
  const ticket = await addTicket(stores, { status: 'in-progress' });
  await expect.poll(() => clocks.of(ticket)?.state).toBe('running');
  // Four hours around the clock: the usual times of priority 1.
  expect(clocks.of(ticket)?.lead?.dueAt).toBe(ticket.openedAt + 4 * HOUR);

  const waits = entryOf(ticket.id, time.now - HOUR / 2, 'waiting', 'customer');
  await stores.collections.entries.bulkInsert([waits] as never);
  await stores.collections.tickets.bulkUpsert([
    { ...ticket, status: 'waiting', waitingFor: 'customer' },
  ] as never);
  await expect.poll(() => clocks.of(ticket)?.state).toBe('waiting');
});

test('a standing stays the same object until something of its own ticket changes', async () => {
  const { stores, clocks } = await opened('clocks-same');
  const ticket = await addTicket(stores, { status: 'in-progress' });
  await expect.poll(() => clocks.of(ticket)?.state).toBe('running');
  const before = clocks.of(ticket);
  const other = await addTicket(stores, {
    id: '019a0000-0000-7000-8000-00000000ffff',
    status: 'in-progress',
  });
  await expect.poll(() => clocks.of(other)?.state).toBe('running');
  expect(clocks.of(ticket)).toBe(before);
});

test('an ended ticket is read when it is wanted, from the archive too', async () => {
  const id = '019a0000-0000-7000-8000-00000000eeee';
  const openedAt = Date.UTC(2026, 10, 20, 7);
  const past = [
    entryOf(id, openedAt + HOUR, 'waiting', 'customer'),
    entryOf(id, openedAt + 11 * HOUR, 'in-progress'),
    entryOf(id, openedAt + 13 * HOUR, 'resolved'),
  ];
  const { stores, clocks } = await opened('clocks-ended', past);
  const ticket = await addTicket(stores, {
    id,
    openedAt,
    status: 'resolved',
    resolvedAt: openedAt + 13 * HOUR,
  });
  const open = await addTicket(stores, { id: '019a0000-0000-7000-8000-00000000dddd', status: 'new' });
  await expect.poll(() => clocks.of(open)?.state).toBe('running');
  expect(clocks.of(ticket)).toBeUndefined();
  clocks.want([id]);
  // Thirteen hours, ten of which were a pause: within four.
  await expect.poll(() => clocks.of(ticket)?.state).toBe('met');
});

test('a contract of an account that is not on the device is not guessed', async () => {
  const { stores, clocks } = await opened('clocks-partner');
  const ticket = await addTicket(stores, {
    account: '019a0000-0000-7000-8000-00000000aaaa',
    status: 'in-progress',
  });
  await expect.poll(() => clocks.of(ticket)?.state).toBe('none');
  expect(clocks.of(ticket)?.targets).toEqual([]);
});
