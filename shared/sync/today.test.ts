import { expect, test } from 'vitest';
import { MemoryReplica } from '../../test/support/memory-replica.ts';
import { parseRecord } from '../records/kinds.ts';
import type { Ticket } from '../records/ticket.ts';
import type { ArchivePort } from './archive-port.ts';
import type { Transport } from './ports.ts';
import { fetchToday } from './today.ts';

const ids = ['a1', 'a2'].map((end) => `01890000-0000-7000-8000-0000000000${end}`);

/** An archive whose packs have these tickets. */
function archiveOf(packed: ReadonlySet<string>): ArchivePort {
  return {
    tag: () => Promise.resolve('tag'),
    update: () => Promise.resolve(),
    ticket: () => Promise.resolve(null),
    demote: (ports, tickets) =>
      ports.replica.write(
        'tickets',
        [],
        [...(tickets ?? [])].filter((id) => packed.has(id)),
      ),
    leave: () => Promise.resolve(),
    clear: () => Promise.resolve(),
  };
}

test('S12 S14 what today brings and a pack here has already goes from the records at once, and is never counted as missing there', async () => {
  const records = ids.map((id, index) => ({
    ...parseRecord('tickets', { id, number: `FF-${index}`, subject: 'Cold', openedAt: 1, activityAt: 1 }),
    revision: index + 1,
  })) as Ticket[];
  const page = { records, removed: [], after: 'beginning', hasMore: false };
  const answer = { serverTime: 5, kinds: { tickets: page }, today: { isComplete: true } };
  const replica = new MemoryReplica({
    pull: () => Promise.resolve(answer),
  } as Partial<Transport> as Transport);
  const [cold = '', atWork = ''] = ids;
  const outcome = await fetchToday({ ...replica.ports, archive: archiveOf(new Set([cold])) });
  expect(outcome).toBe('complete');
  expect([...replica.table('tickets').keys()]).toEqual([atWork]);
});

test.each([
  ['no checkpoint', {}, 'sending'],
  ['checkpoints', { tickets: 'one' }, 'acknowledged'],
])(
  'S2 S12 a device with %s sends again what was acknowledged only where a restore could not be told',
  async (_what, after, state) => {
    const page = { records: [], removed: [], after: 'of another epoch', hasMore: false };
    const answer = { serverTime: 5, kinds: { people: page }, today: { isComplete: true } };
    const replica = new MemoryReplica({
      pull: () => Promise.resolve(answer),
    } as Partial<Transport> as Transport);
    replica.progress = { after, filled: [], rereading: [] };
    const op = {
      opId: 'o',
      kind: 'tickets' as const,
      id: ids[0] ?? '',
      change: {},
      before: {},
      base: 1,
      revision: 9,
    };
    replica.outbox.groups.push({ group: 'g', order: 1, at: 1, state: 'acknowledged', ops: [op] });
    await fetchToday(replica.ports);
    expect(replica.outbox.groups.map((group) => group.state)).toEqual([state]);
  },
);
