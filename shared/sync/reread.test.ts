import { expect, test } from 'vitest';
import { MemoryReplica } from '../../test/support/memory-replica.ts';
import type { PullPage } from '../protocol/pull.ts';
import { parseRecord, type AnyRecord } from '../records/kinds.ts';
import type { GroupState, OutboxGroup } from './op.ts';
import type { Transport } from './ports.ts';
import { pullAll } from './pull-round.ts';
import { sweep } from './reread.ts';
import { settle } from './settle.ts';

const id = '01890000-0000-7000-8000-000000000001';
const ticket = parseRecord('tickets', { id, revision: 7, subject: 'Gate', openedAt: 1, activityAt: 1 });

/** The group that made the ticket, sent again after a restore; what it once stood on was forgotten when it settled. */
function creation(state: GroupState, revision: number | null): OutboxGroup {
  const change = { subject: 'Gate' };
  const op = { opId: id, kind: 'tickets' as const, id, base: null, change, before: null, at: 1 };
  return { group: id, order: 1, at: 1, state, ops: [{ ...op, revision }] };
}

/** A re-reading of tickets has come to its end without the ticket. */
async function sweptDevice(copy: AnyRecord | null = null): Promise<MemoryReplica> {
  const replica = new MemoryReplica({} as Transport);
  replica.table('tickets').set(id, ticket);
  replica.outbox.groups = [creation('sending', null)];
  if (copy !== null) replica.outbox.bases = [{ kind: 'tickets', id, record: copy }];
  replica.progress = { after: {}, filled: [], rereading: ['tickets'] };
  const page: PullPage = { records: [], removed: [], after: 'end', hasMore: false };
  await sweep(replica.ports, replica.progress, new Map(), 'tickets', page);
  return replica;
}

test('S2 S4 a new record that goes out again stays when a re-reading does not bring it', async () => {
  const replica = await sweptDevice();
  expect([...replica.table('tickets').keys()]).toEqual([id]);
  expect(replica.outbox.bases).toEqual([{ kind: 'tickets', id, record: null }]);
});

test('S2 it is unknown to a restored server that does not bring it, also where a copy from before the restore is here', async () => {
  const replica = await sweptDevice({ ...ticket, revision: 40 });
  expect(replica.outbox.bases).toEqual([{ kind: 'tickets', id, record: null }]);
});

test('S8 it has not settled when the server acknowledges it: a pull has to bring it, or it is out of sight', async () => {
  const replica = await sweptDevice();
  replica.outbox.groups = [creation('acknowledged', 9)];
  await settle(replica.ports);
  expect(replica.outbox.groups).toHaveLength(1);
});

const ignore = () => undefined;
const between = () => Promise.resolve();

test.each([
  ['without a checkpoint is sent again, since nobody could tell of a restore', {}, 'sending'],
  ['with one stays acknowledged', { people: 'one' }, 'acknowledged'],
])('S2 what was acknowledged before a round %s', async (_title, after, state) => {
  const replica = new MemoryReplica({
    pull: () => Promise.resolve({ serverTime: 5, kinds: {} }),
  } as Partial<Transport> as Transport);
  replica.outbox.groups = [creation('acknowledged', 9)];
  replica.outbox.bases = [{ kind: 'tickets', id, record: null }];
  replica.progress = { after, filled: [], rereading: ['tickets'] };
  await pullAll(replica.ports, {
    onAnswer: ignore,
    onReopened: ignore,
    onPage: ignore,
    onStopped: ignore,
    between,
    seen: new Map(),
  });
  expect(replica.outbox.groups.map((group) => group.state)).toEqual([state]);
});

test('S2 what is sent again because nobody could tell of a restore goes out at once, whatever nobody asks for', async () => {
  const sent: string[] = [];
  let hasCheckpoint = false;
  const page: PullPage = { records: [], removed: [], after: 'one', hasMore: false };
  const replica = new MemoryReplica({
    pull: () => Promise.resolve({ serverTime: 5, kinds: hasCheckpoint ? { people: page } : {} }),
    push: ({ ops }) => {
      sent.push(...ops.map(({ opId }) => opId));
      const results = ops.map(({ opId }) => ({ opId, status: 'applied' as const, revision: 9 }));
      return Promise.resolve({ serverTime: 5, results });
    },
  });
  // A first round without a checkpoint; then the link is known to work, and pushes go first.
  await replica.sync();
  replica.outbox.groups = [creation('acknowledged', 9)];
  replica.outbox.bases = [{ kind: 'tickets', id, record: null }];
  hasCheckpoint = true;
  await replica.sync('poke');
  expect(sent).toEqual([id]);
});
