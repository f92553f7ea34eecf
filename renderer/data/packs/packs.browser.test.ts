import { Dexie } from 'dexie';
import { afterEach, expect, test, vi } from 'vitest';
import { addNote } from '../../../shared/commands/entries.ts';
import { subjectOf } from '../../../shared/commands/subject.ts';
import { changeStatus, editTicket } from '../../../shared/commands/tickets.ts';
import { findFaults } from '../../../shared/sync/audit.ts';
import { emptyDigest } from '../../../shared/sync/digest.ts';
import { submit } from '../../../shared/sync/submit.ts';
import { openPackReplica, openWindow, type PackReplica } from '../../../test/support/pack-replica.ts';
import { endedTicket, ScriptedPacks } from '../../../test/support/scripted-packs.ts';
import { joinTimelines } from './join-timelines.ts';
import { PackDb } from './pack-db.ts';

const open: PackReplica[] = [];
afterEach(async () => {
  for (const replica of open.splice(0)) await replica.close();
});

async function opened(source: ScriptedPacks, key: string = crypto.randomUUID()): Promise<PackReplica> {
  const replica = await openPackReplica(key, source);
  open.push(replica);
  return replica;
}

/** End the console and start it again on the same databases. */
async function restarted(replica: PackReplica, source: ScriptedPacks): Promise<PackReplica> {
  open.splice(open.indexOf(replica), 1);
  await replica.close();
  return opened(source, replica.key);
}

const noBreak = () => Promise.resolve();
const context = { now: 1_700_000_500_000, personId: crypto.randomUUID(), newId: () => crypto.randomUUID() };
const old = (count: number) => Array.from({ length: count }, (_, n) => endedTicket(n));
const facts = (replica: PackReplica) => replica.facts.get();

test('S14 archived tickets are listed by their headers and opened from their pack, also after a restart', async () => {
  const source = new ScriptedPacks();
  const [first, second] = [old(3), [endedTicket(7)]];
  await source.cut(first);
  await source.cut(second);
  let one = await opened(source);
  await one.archive.update(one.ports, noBreak);
  for (let starts = 0; starts < 2; starts += 1) {
    if (starts > 0) one = await restarted(one, source);
    await one.cold.read();
    expect([...one.cold.state.get().byId.keys()].sort()).toEqual(
      [...first, ...second].map(({ ticket }) => ticket.id).sort(),
    );
    expect(one.cold.state.get().byId.get(second[0]!.ticket.id)).not.toHaveProperty('description');
    for (const { ticket, entries } of [...first, ...second]) {
      expect(await one.cold.ticket(ticket.id)).toEqual(ticket);
      expect(await one.cold.entries(ticket.id)).toEqual(entries);
    }
    expect(facts(one)).toMatchObject({ here: { packs: 2, tickets: 4, entries: 4 }, missing: { packs: 0 } });
    expect(await one.archive.tag()).toBe('first');
  }
});

test('S14 a pack that arrives damaged is not kept; what is missing is told, and comes with a later exchange', async () => {
  const source = new ScriptedPacks();
  const [whole, broken] = [await source.cut([endedTicket(1)]), await source.cut([endedTicket(2)])];
  const content = source.contents.get(broken.hash)!;
  source.contents.set(
    broken.hash,
    content.map((byte, index) => (index === 20 ? byte ^ 1 : byte)),
  );
  const replica = await opened(source);
  await replica.archive.update(replica.ports, noBreak);
  expect(facts(replica)).toMatchObject({
    here: { packs: 1 },
    missing: { packs: 1, tickets: 1 },
    checkedAt: 0,
  });
  expect(await replica.archive.tag()).toBeNull();
  source.contents.set(broken.hash, content);
  source.asked.length = 0;
  await replica.archive.update(replica.ports, noBreak);
  expect(source.asked).toEqual([broken.hash]);
  expect(source.asked).not.toContain(whole.hash);
  expect(facts(replica)).toMatchObject({ here: { packs: 2 }, missing: { packs: 0 } });
});

test.each([
  ['the content of another pack', async (source: ScriptedPacks) => source.contents.get(await other(source))!],
  ['no pack at all', async () => new TextEncoder().encode('<html>')],
])(
  'S14 %s in place of a pack is not kept, none of it is shown, and the pack is asked for again',
  async (_what, wrong) => {
    const source = new ScriptedPacks();
    const one = endedTicket(1);
    const { hash } = await source.cut([one]);
    source.contents.set(hash, await wrong(source));
    const replica = await opened(source);
    await replica.archive.update(replica.ports, noBreak);
    expect(replica.cold.state.get().byId.size).toBe(0);
    expect(await replica.cold.ticket(one.ticket.id)).toBeNull();
    const dexie = await new Dexie(replica.names.packs).open();
    expect(await dexie.table('contents').count()).toBe(0);
    dexie.close();
    expect(await replica.archive.tag()).toBeNull();
  },
);

/** A pack that the manifest does not name, well-formed in itself. */
async function other(source: ScriptedPacks): Promise<string> {
  const { packs } = source;
  const { hash } = await source.cut([endedTicket(2)]);
  source.packs = packs;
  return hash;
}

test('S14 a pack that is damaged on the disk is put away, never shown, and fetched again', async () => {
  const source = new ScriptedPacks();
  const one = endedTicket(1);
  const { hash } = await source.cut([one]);
  const replica = await opened(source);
  await replica.archive.update(replica.ports, noBreak);
  const dexie = await new Dexie(replica.names.packs).open();
  await dexie.table('contents').put({ hash, content: new Uint8Array([1, 2, 3]) });
  dexie.close();
  const again = await restarted(replica, source);
  expect(await again.cold.ticket(one.ticket.id)).toBeNull();
  expect(again.cold.state.get().byId.size).toBe(0);
  expect(facts(again).missing.packs).toBe(1);
  expect(await again.archive.tag()).toBeNull();
  await again.archive.update(again.ports, noBreak);
  expect(await again.cold.ticket(one.ticket.id)).toEqual(one.ticket);
});

test('S14 a load that is cut short goes on where it was: what has come is in use and is not asked for again', async () => {
  const source = new ScriptedPacks();
  const tickets = old(7);
  for (const one of tickets) await source.cut([one]);
  source.linkEndsAfter = 4;
  const replica = await opened(source);
  await expect(replica.archive.update(replica.ports, noBreak)).rejects.toThrow('cut');
  expect(await replica.archive.tag()).toBeNull();
  const asked = source.asked.slice(0, 4);
  // The latest come first.
  expect(asked.sort()).toEqual(
    source.packs
      .slice(-4)
      .map(({ hash }) => hash)
      .sort(),
  );
  const again = await restarted(replica, source);
  await again.cold.read();
  expect(again.cold.state.get().byId.size).toBe(4);
  source.linkEndsAfter = Number.POSITIVE_INFINITY;
  source.asked.length = 0;
  await again.archive.update(again.ports, noBreak);
  expect(source.asked).toHaveLength(3);
  expect(again.cold.state.get().byId.size).toBe(7);
});

test('S14 without room for more the latest are here, and what is not here is told', async () => {
  const source = new ScriptedPacks();
  const old5 = old(5);
  for (const one of old5) await source.cut([one]);
  const replica = await opened(source);
  // oxlint-disable-next-line typescript/unbound-method -- called with the `this` of the call
  const { put } = PackDb.prototype;
  let room = 2;
  vi.spyOn(PackDb.prototype, 'put').mockImplementation(function (this: PackDb, ...pack) {
    room -= 1;
    if (room < 0) return Promise.reject(new DOMException('full', 'QuotaExceededError'));
    return put.apply(this, pack);
  });
  await replica.archive.update(replica.ports, noBreak);
  const latest = old5.slice(-2).map(({ ticket }) => ticket.id);
  expect([...replica.cold.state.get().byId.keys()].sort()).toEqual(latest.sort());
  expect(facts(replica)).toMatchObject({
    isFull: true,
    here: { packs: 2 },
    missing: { packs: 3, tickets: 3 },
    missingUpTo: old5[2]!.ticket.activityAt,
  });
  // It is not asked for with every exchange, only when somebody wants it.
  expect(await replica.archive.tag()).toBe('first');
  vi.restoreAllMocks();
  await replica.askAgain();
  await replica.archive.update(replica.ports, noBreak);
  expect(facts(replica)).toMatchObject({ isFull: false, missing: { packs: 0 } });
});

test('S14 what the manifest no longer names is gone, and a ticket that has left a pack is not shown from it', async () => {
  const source = new ScriptedPacks();
  const [a, b] = [old(2), [endedTicket(5)]];
  const first = await source.cut(a, 'account:a');
  await source.cut(b, 'account:b');
  const replica = await opened(source);
  await replica.archive.update(replica.ports, noBreak);
  source.packs = [{ ...first, left: [a[0]!.ticket.id] }];
  source.tag = 'second';
  await replica.archive.update(replica.ports, noBreak);
  expect([...replica.cold.state.get().byId.keys()]).toEqual([a[1]!.ticket.id]);
  expect(await replica.cold.ticket(b[0]!.ticket.id)).toBeNull();
  expect(await replica.cold.ticket(a[0]!.ticket.id)).toBeNull();
  const dexie = await new Dexie(replica.names.packs).open();
  expect(await dexie.table('contents').count()).toBe(1);
  expect(await dexie.table('headers').count()).toBe(1);
  dexie.close();
});

test('S14 S16 an archived ticket is edited from the state in its pack, without a network, and shows old and new lines', async () => {
  const source = new ScriptedPacks();
  const { ticket, entries } = endedTicket(1, 40);
  await source.cut([{ ticket, entries }]);
  const replica = await opened(source);
  await replica.archive.update(replica.ports, noBreak);
  const read = await replica.ports.replica.read('tickets', [ticket.id]);
  expect(read.get(ticket.id)).toEqual(ticket);
  const changes = [
    ...changeStatus(context, ticket, { to: 'in-progress' }),
    ...addNote(context, subjectOf('tickets', ticket), { text: 'it is back' }),
  ];
  const submitted = await submit(replica.ports, changes);
  const op = submitted?.group.ops.find(({ kind }) => kind === 'tickets');
  expect(op).toMatchObject({ base: 40, before: { status: 'closed' } });
  const shown = (await replica.ports.replica.read('tickets', [ticket.id])).get(ticket.id);
  expect(shown).toMatchObject({ status: 'in-progress', subject: ticket.subject });
  const work = await replica.timeline(ticket.id);
  const lines = joinTimelines(work, await replica.cold.entries(ticket.id)).map(({ text }) => text);
  expect(lines).toContain('it is back');
  expect(lines).toContain('line of 1');
});

test('S14 S16 an archived ticket with unsent work stays at work until nothing of it waits, and a comparison leaves it alone', async () => {
  const source = new ScriptedPacks();
  const { ticket, entries } = endedTicket(1, 40);
  await source.cut([{ ticket, entries }]);
  const replica = await opened(source);
  await replica.archive.update(replica.ports, noBreak);
  const { ports } = replica;
  const submitted = await submit(ports, editTicket(context, ticket, { subject: 'Mine' }));
  await replica.archive.update(ports, noBreak);
  expect(await ports.replica.ids('tickets')).toEqual([ticket.id]);
  // The server's digests are of what is not in packs: of nothing.
  expect(await findFaults(ports, new Map([['tickets', emptyDigest()]]))).toEqual([]);
  await ports.outbox.commit({
    remove: [submitted!.group.group],
    dropBases: [{ kind: 'tickets', id: ticket.id }],
  });
  await ports.replica.write('tickets', [ticket], []);
  await replica.archive.update(ports, noBreak);
  expect(await ports.replica.ids('tickets')).toEqual([]);
  expect((await ports.replica.read('tickets', [ticket.id])).get(ticket.id)).toEqual(ticket);
});

test.each([
  ['the same revision: it goes cold, with its lines', 40, true],
  ['a later revision in the pack: it goes cold', 41, true],
  ['an earlier revision in the pack: it stays at work', 39, false],
])('S14 a ticket that is at work and in a pack with %s', async (_what, inPack, goes) => {
  const source = new ScriptedPacks();
  const { ticket, entries } = endedTicket(1, 40);
  await source.cut([{ ticket: { ...ticket, revision: inPack }, entries }]);
  const replica = await opened(source);
  const { replica: store } = replica.ports;
  await store.write('tickets', [ticket], []);
  await store.write('entries', entries, []);
  await replica.archive.update(replica.ports, noBreak);
  expect(await store.ids('tickets')).toEqual(goes ? [] : [ticket.id]);
  expect(await store.ids('entries')).toEqual(goes ? [] : entries.map(({ id }) => id));
  const revision = ((await store.read('tickets', [ticket.id])).get(ticket.id) as { revision: number })
    .revision;
  expect(revision).toBe(Math.max(inPack, 40));
});

test('S14 two windows: what one fetches the other shows, and both read the same pack', async () => {
  const source = new ScriptedPacks();
  const one = endedTicket(1);
  await source.cut([one]);
  const first = await opened(source);
  const second = openWindow(first.key);
  await second.cold.read();
  expect(second.cold.state.get().byId.size).toBe(0);
  await first.archive.update(first.ports, noBreak);
  await vi.waitFor(() => expect(second.cold.state.get().byId.size).toBe(1));
  expect(await second.cold.ticket(one.ticket.id)).toEqual(one.ticket);
  second.close();
});

test('S14 when the server has no archive for this console any more, nothing of it stays', async () => {
  const source = new ScriptedPacks();
  await source.cut(old(2));
  const replica = await opened(source);
  await replica.archive.update(replica.ports, noBreak);
  await replica.archive.clear();
  expect(replica.cold.state.get().byId.size).toBe(0);
  expect(await replica.archive.tag()).toBeNull();
});
