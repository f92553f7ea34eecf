import { expect, test } from 'vitest';
import { parseRecord, type AnyRecord, type Kind } from '../records/kinds.ts';
import { changed, outboxReads } from '../../test/support/outbox-reads.ts';
import type { OutboxContents, OutboxOp } from '../sync/op.ts';
import type { OutboxChange, SyncPorts } from '../sync/ports.ts';
import { adopt } from './adopt.ts';
import type { UnsentWork } from './unsent-work.ts';

const uuid = (n: number) => `01890000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const ticketId = uuid(1);

/** One device: an outbox and a replica in memory. */
function device(records: AnyRecord[]) {
  let outbox: OutboxContents = { groups: [], parked: [], bases: [] };
  const replica = new Map(records.map((record) => [record.id, record]));
  const commit = (change: OutboxChange) => {
    outbox = changed(outbox, change);
    return Promise.resolve();
  };
  const ports = {
    outbox: { ...outboxReads(() => outbox), commit },
    replica: {
      read: (_kind: Kind, ids: readonly string[]) =>
        Promise.resolve(
          new Map(ids.flatMap((id) => (replica.has(id) ? [[id, replica.get(id)]] : [])) as never),
        ),
      write: (_kind: Kind, put: readonly AnyRecord[], removed: readonly string[]) => {
        for (const record of put) replica.set(record.id, record);
        for (const id of removed) replica.delete(id);
        return Promise.resolve();
      },
    },
    exclusive: <T>(run: () => Promise<T>) => run(),
  } as unknown as SyncPorts;
  return { outbox: () => outbox, replica, ports };
}

const ticket = parseRecord('tickets', {
  id: ticketId,
  revision: 7,
  subject: 'Gate',
  openedAt: 1,
  activityAt: 1,
  priority: 3,
});
const op = (n: number, fields: Partial<OutboxOp>): OutboxOp => ({
  opId: uuid(100 + n),
  kind: 'tickets',
  id: ticketId,
  base: 7,
  change: { priority: 1 },
  before: { priority: 3 },
  revision: null,
  ...fields,
});
const note = op(2, {
  kind: 'entries',
  id: uuid(3),
  base: null,
  change: { type: 'note', subjectKind: 'tickets', subjectId: ticketId, author: uuid(9), at: 5, text: 'x' },
  before: null,
});
const work: UnsentWork = {
  format: 'fieldfare-unsent',
  version: 1,
  savedAt: 5,
  person: { id: uuid(9), name: 'P' },
  device: 'D',
  groups: [{ group: uuid(50), at: 4, ops: [op(1, {}), note] }],
  parked: [{ group: uuid(51), at: 4, ops: [op(3, {})], parkedAt: 5, code: 'invalid', message: 'm' }],
  drafts: [],
};

test('S4 work of another device enters with its op ids, cannot be undone here, and is shown', async () => {
  const { outbox, replica, ports } = device([ticket]);
  expect(await adopt(ports, work)).toEqual({ added: 2, known: 0 });
  expect(outbox().groups).toMatchObject([
    { group: uuid(50), state: 'sending', order: 1, ops: work.groups[0]?.ops },
  ]);
  expect(outbox().parked.map(({ group }) => group)).toEqual([uuid(51)]);
  expect(replica.get(ticketId)).toMatchObject({ priority: 1 });
  expect(replica.get(uuid(3))).toMatchObject({ text: 'x', revision: 0 });
  expect(outbox().bases).toContainEqual({ kind: 'tickets', id: ticketId, record: ticket });
});

test('S4 taking the same work again adds nothing', async () => {
  const { outbox, ports } = device([ticket]);
  await adopt(ports, work);
  expect(await adopt(ports, work)).toEqual({ added: 0, known: 2 });
  expect(outbox().groups).toHaveLength(1);
});

test('S16 a change of a record that is not on this device waits without being shown', async () => {
  const { outbox, replica, ports } = device([]);
  await adopt(ports, work);
  expect(replica.has(ticketId)).toBe(false);
  expect(outbox().groups).toHaveLength(1);
});

test('S16 what the other device has sent meanwhile and is here already stays as the server has it', async () => {
  const arrived = parseRecord('entries', { ...note.change, id: note.id, revision: 9 });
  const { replica, ports } = device([ticket, arrived]);
  await adopt(ports, work);
  expect(replica.get(note.id)).toMatchObject({ revision: 9 });
});
