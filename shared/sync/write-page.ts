import type { PullPage, PulledRecord } from '../protocol/pull.ts';
import type { AnyRecord, Kind } from '../records/kinds.ts';
import { recordKey, type BaseCopy, type OutboxGroup, type OutboxOp } from './op.ts';
import { opsByKey } from './outbox.ts';
import type { SyncPorts } from './ports.ts';
import { Pace } from './pace.ts';
import { parsePulled } from './parse-pulled.ts';
import { rebase } from './rebase.ts';

/** Ids taken out at once. */
const CHUNK = 500;

/**
 * Write a pulled page: records with waiting ops are rebased on their new server state, everything else as it came.
 * Rejects when a write fails; what was written until then is harmless, because the checkpoint has not moved and
 * the page comes again (S15).
 */
export async function writePage(
  ports: SyncPorts,
  kind: Kind,
  page: PullPage,
  pace = new Pace(),
): Promise<void> {
  await leavePacks(ports, kind, page);
  let start = 0;
  const ready = async (): Promise<ReadyChunk> => {
    await ports.breathe();
    pace.hurry(ports.isHurried());
    const pulled = page.records.slice(start, start + pace.size);
    start += pulled.length;
    return { ...chunkOf(kind, pulled), count: pulled.length, isFull: pulled.length === pace.size };
  };
  let chunk = page.records.length === 0 ? null : await ready();
  while (chunk !== null) {
    const { count, isFull }: ReadyChunk = chunk;
    let next: Promise<ReadyChunk | null> = Promise.resolve(null);
    // The storage works in a process of its own: what follows is made ready meanwhile.
    const ms = await writeChunk(ports, kind, chunk, () => {
      if (start < page.records.length) next = ready();
      next.catch(() => undefined);
    });
    if (isFull) pace.took(count, ms);
    chunk = await next;
  }
  await purge(ports, kind, await held(ports, kind, page.removed), { isTold: true });
}

/** Before anything is written: a ticket that goes must not come back out of an older pack (S14). */
async function leavePacks(ports: SyncPorts, kind: Kind, { records, removed }: PullPage): Promise<void> {
  if (kind !== 'tickets' || ports.archive === undefined) return;
  const deleted = records.filter((record) => record.deleted === true).map(({ id }) => id);
  const gone = [...deleted, ...removed];
  if (gone.length > 0) await ports.exclusive(async () => ports.archive?.leave(gone));
}

/**
 * Of these ids, those that this device has anything of outside of packs. With an account goes all that ever happened in it,
 * most of which lies in packs (S14): to look for each in the replica would take seconds.
 */
async function held(ports: SyncPorts, kind: Kind, ids: readonly string[]): Promise<readonly string[]> {
  if (ids.length <= CHUNK) return ids;
  const [present, { groups, bases }] = await Promise.all([ports.replica.ids(kind), ports.outbox.read()]);
  const settled = (await ports.outbox.settled?.()) ?? [];
  const named = [...bases, ...[...groups, ...settled].flatMap(({ ops }) => ops)];
  const known = new Set([...present, ...named.filter((one) => one.kind === kind).map(({ id }) => id)]);
  return ids.filter((id) => known.has(id));
}

/** Records of a page that are written together. */
interface Chunk {
  present: readonly AnyRecord[];
  /** Ids that leave: what was deleted, and ... */
  gone: readonly string[];
  /** ... what this person may no longer see, or what was erased: nothing of it may be kept. */
  lost: readonly string[];
  /** Of these, what the server said so of, or that it was erased: work on its way is not kept either when it comes to its end. */
  told: readonly string[];
}

interface ReadyChunk extends Chunk {
  count: number;
  /** As many as the pace allowed: the last one of a page says less about the device. */
  isFull: boolean;
}

function chunkOf(kind: Kind, pulled: readonly PulledRecord[]): Chunk {
  const present = parsePulled(
    kind,
    pulled.filter((record) => record.deleted !== true),
  );
  const erased = pulled.filter((record) => record.erased === true).map((record) => record.id);
  const gone = pulled.filter((record) => record.deleted === true).map((record) => record.id);
  return { present, gone, lost: erased, told: erased };
}

/**
 * Take records out that this person may no longer see, with their base copies; unsent ops on them stay.
 * @param isTold the server has said so: not only that they did not come
 */
export async function purge(
  ports: SyncPorts,
  kind: Kind,
  ids: readonly string[],
  { isTold } = { isTold: false },
): Promise<void> {
  for (let start = 0; start < ids.length; start += CHUNK) {
    const lost = ids.slice(start, start + CHUNK);
    await writeChunk(ports, kind, { present: [], gone: lost, lost, told: isTold ? lost : [] });
  }
}

/**
 * @param meanwhile called when the storage is at work
 * @returns in ms how long others had to wait for it
 */
async function writeChunk(
  ports: SyncPorts,
  kind: Kind,
  { present, gone, lost, told }: Chunk,
  meanwhile?: () => void,
): Promise<number> {
  return ports.exclusive(async () => {
    const began = ports.now();
    const names = [...present.map((record) => record.id), ...gone].map((id) => ({ kind, id }));
    const [groups, bases] = await Promise.all([ports.outbox.groupsOn(names), ports.outbox.basesOf(names)]);
    const waiting = opsByKey(groups);
    if (told.length > 0) await forgetLater(ports, kind, told, groups);
    // The base copies go first: after a crash in between, the next start shows them with the ops on top.
    await commitBases(ports, kind, { bases, waiting }, present, gone);
    const records = waiting.size === 0 ? present : present.flatMap((record) => shown(kind, record, waiting));
    const written = ports.replica.write(kind, records, gone);
    meanwhile?.();
    await written;
    if (lost.length > 0) await forgetSettled(ports, kind, lost);
    return ports.now() - began;
  });
}

/** Work under way on these records is not kept for a restore when the server has given it back. */
async function forgetLater(
  ports: SyncPorts,
  kind: Kind,
  ids: readonly string[],
  groups: readonly OutboxGroup[],
): Promise<void> {
  const told = new Set(ids);
  const own = groups.filter(({ ops }) => ops.some((op) => op.kind === kind && told.has(op.id)));
  if (own.length === 0) return;
  await ports.outbox.commit({ update: own.map((group) => ({ ...group, isForgotten: true })) });
}

/** Work that is kept in case of a restore holds values of its records: what is out of sight leaves it too (S8). */
async function forgetSettled(ports: SyncPorts, kind: Kind, removed: readonly string[]): Promise<void> {
  const lost = new Set(removed);
  const settled = (await ports.outbox.settled?.()) ?? [];
  const unsettle = settled.filter(({ ops }) => ops.some((op) => op.kind === kind && lost.has(op.id)));
  if (unsettle.length > 0) await ports.outbox.commit({ unsettle: unsettle.map(({ group }) => group) });
}

function shown(kind: Kind, record: AnyRecord, waiting: ReadonlyMap<string, OutboxOp[]>): AnyRecord[] {
  const ops = waiting.get(recordKey(kind, record.id));
  if (ops === undefined) return [record];
  const result = rebase(kind, record, ops);
  // A deletion that waits in the outbox keeps the record out of sight.
  return result === null ? [] : [result];
}

async function commitBases(
  ports: SyncPorts,
  kind: Kind,
  { bases, waiting }: { bases: readonly BaseCopy[]; waiting: ReadonlyMap<string, OutboxOp[]> },
  present: readonly AnyRecord[],
  gone: readonly string[],
): Promise<void> {
  const held = new Set(waiting.keys());
  // Also base copies whose last op was just withdrawn: a device that died in that still has to fall back to them.
  for (const base of bases) held.add(recordKey(base.kind, base.id));
  const putBases: BaseCopy[] = present
    .filter((record) => held.has(recordKey(kind, record.id)))
    .map((record) => ({ kind, id: record.id, record }));
  const lost = new Set(gone);
  const dropBases = bases.filter((base) => lost.has(base.id));
  if (putBases.length + dropBases.length > 0) await ports.outbox.commit({ putBases, dropBases });
}
