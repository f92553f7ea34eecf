import { afterEach, expect, test, vi } from 'vitest';
import { openPackReplica, openWindow, type PackReplica } from '../../../test/support/pack-replica.ts';
import { endedTicket, ScriptedPacks } from '../../../test/support/scripted-packs.ts';
import { createStore } from '../store.ts';
import { coldReaders } from './cold-readers.ts';
import { PackDb } from './pack-db.ts';
import { RESERVE } from './plan-room.ts';

const open: PackReplica[] = [];
afterEach(async () => {
  vi.restoreAllMocks();
  for (const replica of open.splice(0)) await replica.close();
});

const noBreak = () => Promise.resolve();
const tickets = Array.from({ length: 4 }, (_, n) => endedTicket(n, 40 + n));
const idAt = (n: number) => tickets[n]!.ticket.id;
const listed = (replica: PackReplica) => [...replica.cold.state.get().byId.keys()].sort();
const away = (replica: PackReplica) => [...replica.facts.get().away].sort();

/** A server with four packs of a ticket each, and a device with so much room. */
async function device(room: { free: number | null }) {
  const source = new ScriptedPacks();
  for (const one of tickets) await source.cut([one]);
  const replica = await openPackReplica(crypto.randomUUID(), source, () => Promise.resolve(room.free));
  open.push(replica);
  return { source, replica, update: () => replica.archive.update(replica.ports, noBreak) };
}

test('S14 on a device with little room the latest packs are here, and the tickets of all others are listed as not here', async () => {
  const room: { free: number | null } = { free: null };
  const { source, replica, update } = await device(room);
  room.free = RESERVE + source.packs[3]!.bytes + source.packs[2]!.bytes + 1;
  await update();
  expect(listed(replica)).toEqual(tickets.map(({ ticket }) => ticket.id).sort());
  expect(away(replica)).toEqual([idAt(0), idAt(1)].sort());
  expect(replica.facts.get()).toMatchObject({
    here: { packs: 2 },
    missing: { packs: 0 },
    awayUpTo: tickets[1]!.ticket.activityAt,
    isFull: true,
    checkedAt: 0,
  });
  expect(await replica.cold.ticket(idAt(0))).toBeNull();
  expect(await replica.cold.ticket(idAt(3))).toEqual(tickets[3]!.ticket);
  source.asked.length = 0;
  await update();
  expect(source.asked).toEqual([]);
});

test('S14 when room gets short the oldest contents go and stay listed, and come back when somebody asks for all of them', async () => {
  const room: { free: number | null } = { free: null };
  const { source, replica, update } = await device(room);
  await update();
  expect(away(replica)).toEqual([]);
  room.free = RESERVE - 1;
  await update();
  expect(away(replica)).toEqual([idAt(0)]);
  expect(listed(replica)).toHaveLength(4);
  // What the browser says does not change at once; that is no reason to take out more.
  await update();
  expect(away(replica)).toEqual([idAt(0)]);
  room.free = 2 * RESERVE;
  source.asked.length = 0;
  await replica.askAgain();
  await update();
  expect(source.asked).toEqual([source.packs[0]!.hash]);
  expect(away(replica)).toEqual([]);
  expect(await replica.cold.ticket(idAt(0))).toEqual(tickets[0]!.ticket);
});

test('S14 opening a ticket that is not here fetches its pack once; without a network it stays listed and is not shown', async () => {
  const room: { free: number | null } = { free: null };
  const { source, replica, update } = await device(room);
  await update();
  room.free = RESERVE - 1;
  await update();
  const nothing = createStore<null>(null);
  const empty = createStore<never[]>([]);
  const hot = { record: () => nothing, records: () => empty } as never;
  const { record, records } = coldReaders(hot, replica.cold, replica.bring);
  source.linkEndsAfter = 0;
  const ticket = record('tickets', idAt(0));
  const timeline = records('entries', { selector: { subjectId: idAt(0) } });
  const leave = [ticket.subscribe(() => undefined), timeline.subscribe(() => undefined)];
  await expect.poll(() => ticket.get()).toBeNull();
  expect(away(replica)).toEqual([idAt(0)]);
  source.linkEndsAfter = Number.POSITIVE_INFINITY;
  source.asked.length = 0;
  const brought = await Promise.all([replica.bring(idAt(0)), replica.bring(idAt(0))]);
  expect(brought).toEqual([true, true]);
  expect(source.asked).toEqual([source.packs[0]!.hash]);
  await expect.poll(() => ticket.get()).toEqual(tickets[0]!.ticket);
  await expect.poll(() => timeline.get()).toEqual(tickets[0]!.entries);
  expect(away(replica)).toEqual([]);
  for (const end of leave) end();
});

test('S14 a pack that somebody opens takes the place of the one that ended the longest ago where there is no room', async () => {
  const room: { free: number | null } = { free: RESERVE };
  const { source, replica, update } = await device(room);
  room.free = RESERVE + source.packs[3]!.bytes + source.packs[2]!.bytes + 1;
  await update();
  // oxlint-disable-next-line typescript/unbound-method -- called with the `this` of the call
  const { put } = PackDb.prototype;
  let failures = 1;
  vi.spyOn(PackDb.prototype, 'put').mockImplementation(function (this: PackDb, ...pack) {
    failures -= 1;
    if (failures >= 0) return Promise.reject(new DOMException('full', 'QuotaExceededError'));
    return put.apply(this, pack);
  });
  expect(await replica.bring(idAt(0))).toBe(true);
  expect(away(replica)).toEqual(expect.arrayContaining([idAt(1), idAt(2)]));
  expect(away(replica)).not.toContain(idAt(0));
  expect(await replica.cold.ticket(idAt(0))).toEqual(tickets[0]!.ticket);
});

test('S14 a ticket at work does not go cold into a pack that is not here', async () => {
  const room: { free: number | null } = { free: RESERVE };
  const { replica, update } = await device(room);
  const { replica: store } = replica.ports;
  const [{ ticket, entries } = tickets[0]!] = tickets;
  await store.write('tickets', [ticket], []);
  await store.write('entries', entries, []);
  await update();
  expect(away(replica)).toHaveLength(4);
  expect(await store.ids('tickets')).toEqual([ticket.id]);
  room.free = 2 * RESERVE;
  await replica.askAgain();
  await update();
  expect(await store.ids('tickets')).toEqual([]);
  expect(await replica.cold.ticket(ticket.id)).toEqual(ticket);
});

test('S14 S8 a ticket that is deleted or out of sight is not shown from an older pack, also after a restart', async () => {
  const { replica, update } = await device({ free: null });
  await update();
  await replica.archive.leave([idAt(1), crypto.randomUUID()]);
  expect(listed(replica)).not.toContain(idAt(1));
  expect(await replica.cold.ticket(idAt(1))).toBeNull();
  const again = openWindow(replica.key);
  await again.cold.read();
  expect([...again.cold.state.get().byId.keys()].sort()).toEqual(listed(replica));
  again.close();
});

test('S14 S8 a ticket that went out of sight and came back by the next exchange is listed again, though no pack has changed', async () => {
  const { replica, update } = await device({ free: null });
  await update();
  await replica.archive.leave([idAt(1)]);
  // The loop compares this with what the server says.
  expect(await replica.archive.tag()).toBeNull();
  await update();
  expect(listed(replica)).toContain(idAt(1));
  expect(await replica.cold.ticket(idAt(1))).toEqual(tickets[1]!.ticket);
});

test('S14 a load that was cut short is done again, also when the server is back at the packs that were here before', async () => {
  const { source, replica, update } = await device({ free: null });
  await update();
  const all = source.packs;
  source.packs = [];
  source.tag = 'second';
  vi.spyOn(PackDb.prototype, 'conclude').mockRejectedValueOnce(new Error('cut'));
  await expect(update()).rejects.toThrow('cut');
  expect(listed(replica)).toEqual([]);
  source.packs = all;
  source.tag = 'first';
  // The loop compares the server's tag with this one.
  expect(await replica.archive.tag()).toBeNull();
  await update();
  expect(listed(replica)).toHaveLength(4);
});
