import { expect, test } from 'vitest';
import { MemoryReplica } from '../../test/support/memory-replica.ts';
import { addNote } from '../commands/entries.ts';
import { subjectOf } from '../commands/subject.ts';
import type { PullPage } from '../protocol/pull.ts';
import { parseRecord } from '../records/kinds.ts';
import type { Ticket } from '../records/ticket.ts';
import type { OutboxGroup } from './op.ts';
import type { OutboxStore, SyncPorts, Transport } from './ports.ts';
import { pushAll } from './push-round.ts';
import { submit } from './submit.ts';
import { undo } from './withdraw.ts';
import { writePage } from './write-page.ts';

const uuid = (n: number) => `01890000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const ticket = parseRecord('tickets', {
  id: uuid(1),
  revision: 7,
  subject: 'Gate',
  openedAt: 1,
  activityAt: 1,
});

/** How many rows an answer of the outbox has. */
function rowsIn(answer: unknown): number {
  if (Array.isArray(answer)) return answer.length;
  if (typeof answer !== 'object' || answer === null) return 0;
  return Object.values(answer).reduce<number>(
    (sum, part) =>
      sum + (Array.isArray(part) ? part.length : part !== null && typeof part === 'object' ? 1 : 0),
    0,
  );
}

/** A device with one ticket, which counts the rows that are read from its outbox. */
function device(transport: Partial<Transport> = {}) {
  const replica = new MemoryReplica(transport as Transport);
  replica.table('tickets').set(ticket.id, ticket);
  let rows = 0;
  const counted =
    (name: keyof OutboxStore) =>
    async (...asked: never[]) => {
      const read = replica.ports.outbox[name] as (...asked: never[]) => Promise<unknown>;
      const answer = await read(...asked);
      rows += rowsIn(answer);
      return answer;
    };
  const names = Object.keys(replica.ports.outbox) as (keyof OutboxStore)[];
  const outbox = Object.fromEntries(names.map((name) => [name, counted(name)])) as unknown as OutboxStore;
  const ports: SyncPorts = { ...replica.ports, outbox };
  const rowsReadBy = async (work: () => Promise<unknown>) => {
    rows = 0;
    await work();
    return rows;
  };
  const write = async (): Promise<OutboxGroup> => {
    const seen = replica.table('tickets').get(ticket.id) as Ticket;
    const context = { now: 5, personId: uuid(9), newId: () => replica.ports.newId() };
    const written = await submit(ports, addNote(context, subjectOf('tickets', seen), { text: 'Seen' }));
    if (written === null) throw new Error('Nothing was written.');
    return written.group;
  };
  /** Write so many notes without counting. */
  const writeMany = async (count: number) => {
    for (let number = 0; number < count; number += 1) await write();
  };
  return { replica, ports, rowsReadBy, write, writeMany };
}

test('S4 the 1,001st group that is written reads no more of the outbox than the second', async () => {
  const { replica, rowsReadBy, write, writeMany } = device();
  await write();
  const second = await rowsReadBy(write);
  await writeMany(998);
  expect(await rowsReadBy(write)).toBe(second);
  expect(replica.outbox.groups.map(({ order }) => order)).toEqual(
    Array.from({ length: 1_001 }, (_, index) => index + 1),
  );
});

test('S4 taking back a note among 300 reads the groups of its own records alone', async () => {
  const { replica, ports, rowsReadBy, writeMany } = device();
  const other = { ...ticket, id: uuid(2) };
  replica.table('tickets').set(other.id, other);
  await writeMany(300);
  const context = { now: 5, personId: uuid(9), newId: () => replica.ports.newId() };
  const last = await submit(ports, addNote(context, subjectOf('tickets', other), { text: 'Elsewhere' }));
  const rows = await rowsReadBy(() => undo(ports, last?.group.group ?? ''));
  expect(rows).toBeLessThan(10);
  expect(replica.outbox.groups).toHaveLength(300);
  expect(replica.table('tickets').get(other.id)).toEqual(other);
});

test('S4 a push reads each group about once, however many batches wait behind it', async () => {
  let revision = 100;
  const { replica, ports, rowsReadBy, writeMany } = device({
    push: ({ ops }) => {
      const results = ops.map(({ opId }) => ({
        opId,
        status: 'applied' as const,
        revision: (revision += 1),
      }));
      return Promise.resolve({ serverTime: 5, results });
    },
  });
  // Two ops each: three batches.
  await writeMany(1_500);
  const quiet = { onAnswer: () => undefined, onOutboxChange: () => Promise.resolve() };
  const rows = await rowsReadBy(() => pushAll(ports, quiet));
  expect(replica.outbox.groups.every(({ state }) => state === 'acknowledged')).toBe(true);
  expect(rows).toBeLessThan(1.5 * 1_500);
});

test('S16 a pulled page reads what waits on its own records, and nothing else', async () => {
  const { replica, ports, rowsReadBy, writeMany } = device();
  await writeMany(300);
  const page: PullPage = { records: [], removed: [], after: 'a', hasMore: false };
  const others = Array.from({ length: 50 }, (_, n) => ({ ...ticket, id: uuid(100 + n), revision: 20 + n }));
  const records = others as unknown as PullPage['records'];
  expect(await rowsReadBy(() => writePage(ports, 'tickets', { ...page, records }))).toBe(0);

  const newer = { ...ticket, revision: 99, subject: 'Gate 7' } as unknown as PullPage['records'][number];
  await writePage(ports, 'tickets', { ...page, records: [newer] });
  expect(replica.table('tickets').get(ticket.id)).toMatchObject({ subject: 'Gate 7', activityAt: 5 });
});
