import { expect, test } from 'vitest';
import { MemoryReplica } from '../../test/support/memory-replica.ts';
import { addNote } from '../commands/entries.ts';
import { subjectOf } from '../commands/subject.ts';
import type { Op } from '../protocol/push.ts';
import { kinds, parseRecord } from '../records/kinds.ts';
import { TransportFailure, type FailureKind } from './failure.ts';
import type { Transport } from './ports.ts';
import { undo } from './withdraw.ts';

const person = '01890000-0000-7000-8000-000000000009';
const ticket = parseRecord('tickets', {
  id: '01890000-0000-7000-8000-000000000001',
  revision: 7,
  subject: 'Gate',
  openedAt: 1,
  activityAt: 1,
});

/** A device with one ticket that has exchanged once, with a link that can fail. */
async function device() {
  const link: { failure: FailureKind | null; pushed: Op[]; answer: Promise<void> } = {
    failure: null,
    pushed: [],
    answer: Promise.resolve(),
  };
  const through = () => {
    if (link.failure !== null) throw new TransportFailure(link.failure, 'No way.');
  };
  const transport: Transport = {
    pull: async (request) => {
      await link.answer;
      through();
      const pages = kinds
        .filter((kind) => request.kinds[kind] !== undefined)
        .map((kind) => {
          const isNew = kind === 'tickets' && request.kinds[kind]?.after === null;
          return [kind, { records: isNew ? [ticket] : [], removed: [], after: '7', hasMore: false }];
        });
      return { serverTime: 0, kinds: Object.fromEntries(pages) };
    },
    push: async ({ ops }) => {
      link.pushed.push(...ops);
      through();
      const results = ops.map(({ opId }) => ({ opId, status: 'applied' as const, revision: 8 }));
      return { serverTime: 0, results };
    },
  };
  const replica = new MemoryReplica(transport);
  replica.clock = () => 1_000_000;
  await replica.sync();
  const note = () =>
    replica.dispatch(person, (context) => addNote(context, subjectOf('tickets', ticket), { text: 'Seen' }));
  return { replica, link, note };
}

test.each(['unreachable', 'captive-portal'] as const)(
  'S4 what waits at a start without a network (%s) can be undone until something was heard from the server',
  async (failure) => {
    const { replica, link, note } = await device();
    await replica.stop();
    link.failure = failure;
    const [first, second] = [await note(), await note()];
    await replica.sync();
    await replica.sync('now');
    expect(replica.outbox.groups.map(({ state }) => state)).toEqual(['pending', 'pending']);
    await undo(replica.ports, first);
    link.failure = null;
    await replica.sync('online');
    expect(new Set(link.pushed.map(({ group }) => group))).toEqual(new Set([second]));
  },
);

test('S4 a push that may have arrived is never taken back', async () => {
  const { replica, link, note } = await device();
  const group = await note();
  link.failure = 'unreachable';
  await replica.sync('local');
  await expect(undo(replica.ports, group)).rejects.toMatchObject({ code: 'already-sent' });
});

test('a start without a network knows the last exchange before it, since when there is none, and what is here', async () => {
  const { replica, link } = await device();
  await replica.stop();
  link.failure = 'unreachable';
  replica.clock = () => 9_000_000;
  await replica.sync();
  expect(replica.status).toMatchObject({
    link: 'offline',
    lastExchangeAt: 1_000_000,
    offlineSince: 1_000_000,
  });
  await replica.sync('now');
  expect(replica.status.counts).toMatchObject({ tickets: 1, entries: 0 });
});

test.each(['link-lost', 'now'] as const)(
  'S4 what is saved while a request waits that will fail (%s) shows as unsent when it has failed',
  async (reason) => {
    const { replica, link, note } = await device();
    const { promise, resolve } = Promise.withResolvers<void>();
    link.answer = promise;
    link.failure = 'unreachable';
    const rested = replica.sync(reason);
    await note();
    resolve();
    await rested;
    expect(replica.status).toMatchObject({ link: 'offline', pending: 1 });
  },
);
