import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { MemoryReplica } from '../../test/support/memory-replica.ts';
import type { ArchivePort } from './archive-port.ts';
import type { Transport } from './ports.ts';
import { parseRecord } from '../records/kinds.ts';
import { settle } from './settle.ts';
import { writePage } from './write-page.ts';

const MANY = 2_000;
const ticket = (id: string) =>
  parseRecord('tickets', { id, revision: 1, subject: 'Old', openedAt: 1, activityAt: 1 });

test('S8 S14 of all that is lost with an account only what the device has outside of packs is looked for, and all of that goes', async () => {
  const replica = new MemoryReplica({} as Transport);
  const lost = Array.from({ length: MANY }, () => randomUUID());
  const [atWork, onlyBase, onlySettled] = lost as [string, string, string];
  replica.table('tickets').set(atWork, ticket(atWork));
  replica.outbox.bases.push({ kind: 'tickets', id: onlyBase, record: null });
  const op = { opId: 'o', kind: 'tickets' as const, id: onlySettled, change: {}, before: {} };
  const group = { group: 'g', order: 1, at: 1, state: 'acknowledged' as const, settledAt: 1 };
  replica.settled.set('g', { ...group, ops: [{ ...op, base: 1, revision: 1 }] });
  const looked: string[] = [];
  const store = { ...replica.ports.replica };
  replica.ports.replica.write = (kind, records, removed) => {
    looked.push(...removed);
    return store.write(kind, records, removed);
  };
  await writePage(replica.ports, 'tickets', { records: [], removed: lost, after: 'a', hasMore: false });
  expect(looked.sort()).toEqual([atWork, onlyBase, onlySettled].sort());
  expect(replica.table('tickets').size).toBe(0);
  expect(replica.outbox.bases).toEqual([]);
  expect(replica.settled.size).toBe(0);
});

test('S9 S14 a ticket that is deleted or out of sight leaves its pack before anything of the page is written', async () => {
  const replica = new MemoryReplica({} as Transport);
  const [deleted, lost] = [randomUUID(), randomUUID()];
  const done: string[] = [];
  const store = { ...replica.ports.replica };
  replica.ports.replica.write = (kind, records, removed) => {
    done.push(...removed.map((id) => `write ${id}`));
    return store.write(kind, records, removed);
  };
  const leave = async (ids: readonly string[]) => void done.push(...ids.map((id) => `leave ${id}`));
  const ports = { ...replica.ports, archive: { leave } as unknown as ArchivePort };
  const records = [{ id: deleted, revision: 2, deleted: true as const }];
  await writePage(ports, 'tickets', { records, removed: [lost], after: 'a', hasMore: false });
  expect(done).toEqual([`leave ${deleted}`, `leave ${lost}`, `write ${deleted}`, `write ${lost}`]);
});

test.each([
  ['out of sight', { records: [], removed: ['x'] }],
  [
    'erased',
    { records: [{ id: 'x', revision: 9, deleted: true as const, erased: true as const }], removed: [] },
  ],
])(
  'S8 S9 work under way on a record that is %s is not kept for a restore when it comes to its end',
  async (_what, page) => {
    const replica = new MemoryReplica({} as Transport);
    const op = { opId: 'o', kind: 'tickets' as const, id: 'x', change: {}, before: {}, base: 1, revision: 2 };
    const group = { group: 'g', order: 1, at: 1, state: 'acknowledged' as const, ops: [op] };
    replica.outbox.groups.push(group, { ...group, group: 'other', order: 2, ops: [{ ...op, id: 'y' }] });
    replica.outbox.bases.push({ kind: 'tickets', id: 'y', record: { ...ticket(randomUUID()), revision: 2 } });
    await writePage(replica.ports, 'tickets', { ...page, after: 'a', hasMore: false });
    await replica.ports.outbox.commit({
      putBases: [{ kind: 'tickets', id: 'x', record: { ...ticket(randomUUID()), revision: 9 } }],
    });
    await settle(replica.ports);
    expect(replica.outbox.groups).toEqual([]);
    expect([...replica.settled.keys()]).toEqual(['other']);
  },
);
