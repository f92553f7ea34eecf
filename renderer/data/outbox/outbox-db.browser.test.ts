import { Dexie } from 'dexie';
import { afterEach, expect, test } from 'vitest';
import type { GroupState, OutboxContents, OutboxGroup, RecordName } from '../../../shared/sync/op.ts';
import type { OutboxChange, OutboxStore } from '../../../shared/sync/ports.ts';
import { changed, outboxReads } from '../../../test/support/outbox-reads.ts';
import { OutboxDb } from './outbox-db.ts';
import { watchOutbox } from './watch-outbox.ts';

const open: OutboxDb[] = [];
afterEach(() => {
  for (const outbox of open.splice(0)) outbox.close();
});

function opened(name: string): OutboxDb {
  const outbox = new OutboxDb(name);
  open.push(outbox);
  return outbox;
}

/** Groups of two ops each, spread over twenty tickets. */
function group(order: number, state: GroupState = 'pending'): OutboxGroup {
  const op = (kind: RecordName['kind'], id: string) => ({
    opId: crypto.randomUUID(),
    kind,
    id,
    base: 3,
    change: { subject: `S${order}` },
    before: { subject: 'S' },
    revision: null,
  });
  const ops = [op('tickets', `ticket-${order % 20}`), op('entries', `entry-${order}`)];
  return { group: `group-${order}`, order, at: order, state, ops };
}

const names: RecordName[] = [
  ...Array.from({ length: 20 }, (_, n): RecordName => ({ kind: 'tickets', id: `ticket-${n}` })),
  ...Array.from({ length: 60 }, (_, n): RecordName => ({ kind: 'entries', id: `entry-${n}` })),
  { kind: 'assets', id: 'asset-1' },
];

/** Everything that happens to groups: written, sent, acknowledged, refused, retried, settled, taken back. */
function changes(): OutboxChange[] {
  const all = Array.from({ length: 60 }, (_, order) => group(order + 1));
  const bases = names.slice(0, 40).map((record) => ({ ...record, record: null }));
  const { group: id, at, ops } = all[30]!;
  return [
    ...all.slice(0, 50).map((one, index) => ({ put: [one], putBases: bases.slice(index, index + 1) })),
    { update: all.slice(0, 30).map((one) => ({ ...one, state: 'sending' as const })) },
    { update: all.slice(0, 20).map((one) => ({ ...one, state: 'acknowledged' as const })) },
    { remove: [id], park: [{ group: id, at, ops, parkedAt: 9, code: 'forbidden', message: 'no' }] },
    { remove: all.slice(0, 10).map((one) => one.group), dropBases: bases.slice(0, 5) },
    { put: all.slice(50), unpark: [id] },
    { remove: [all[55]!.group] },
  ];
}

/** What every part of an outbox says, in an order of its own where the outbox has none. */
async function partsOf(outbox: Omit<OutboxStore, 'commit' | 'settled'>) {
  const lists = [names, names.slice(0, 3), names.slice(-2), []];
  return {
    counts: await outbox.counts(),
    lastOrder: await outbox.lastOrder(),
    acknowledged: await outbox.acknowledged(),
    unsent: [await outbox.unsent(0, 7), await outbox.unsent(12, 100)],
    groupsOn: await Promise.all(lists.map((asked) => outbox.groupsOn(asked))),
    basesOf: (await Promise.all(lists.map((asked) => outbox.basesOf(asked)))).map(sorted),
    found: await Promise.all(['group-1', 'group-31', 'group-50'].map((id) => outbox.find(id))),
  };
}

function sorted(rows: readonly RecordName[]): RecordName[] {
  return [...rows].sort((a, b) => a.id.localeCompare(b.id));
}

test('S4 parts of the outbox say the same as the whole, whatever happened to its groups', async () => {
  const outbox = opened(crypto.randomUUID());
  let contents: OutboxContents = { groups: [], parked: [], bases: [] };
  expect(await partsOf(outbox)).toEqual(await partsOf(outboxReads(() => contents)));
  for (const [index, change] of changes().entries()) {
    await outbox.commit(change);
    contents = changed(contents, change);
    if (index % 10 !== 0 && index < 49) continue;
    expect(await partsOf(outbox)).toEqual(await partsOf(outboxReads(() => contents)));
  }
});

test('S11 an outbox of an earlier version opens with everything in it', async () => {
  const name = crypto.randomUUID();
  const old = new Dexie(name);
  old.version(3).stores({
    groups: 'group, order',
    parked: 'group, parkedAt',
    bases: '[kind+id]',
    drafts: 'key',
    outcomes: 'opId, at',
    settled: 'group',
  });
  const groups = [1, 2, 3].map((order) => group(order));
  await old.table('groups').bulkPut(groups);
  old.close();
  const whole = outboxReads(() => ({ groups, parked: [], bases: [] }));
  expect(await partsOf(opened(name))).toEqual(await partsOf(whole));
});

test('S16 every window shows what waits and what was refused, whichever of them wrote it', async () => {
  const name = crypto.randomUUID();
  const [one, other] = [opened(name), opened(name)];
  const view = watchOutbox(other);
  for (const change of changes()) await one.commit(change);
  const { groups, parked } = await one.read();
  await expect.poll(() => view.pending.get()).toEqual(groups);
  await expect.poll(() => view.parked.get()).toEqual(parked);
  view.stop();
});

test('S16 what a window shows of the outbox keeps the groups that have not changed', async () => {
  const outbox = opened(crypto.randomUUID());
  await outbox.commit({ put: [group(1), group(2), group(3)] });
  const before = await outbox.follow({ groups: [], parked: [] });
  await outbox.commit({ update: [group(2, 'sending')], put: [group(4)], remove: ['group-1'] });
  const after = await outbox.follow(before);
  expect(after.groups.map(({ order, state }) => [order, state])).toEqual([
    [2, 'sending'],
    [3, 'pending'],
    [4, 'pending'],
  ]);
  expect(after.groups[1]).toBe(before.groups[2]);
});
