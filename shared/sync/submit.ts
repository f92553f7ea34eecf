import type { Change } from '../commands/context.ts';
import type { AnyRecord, Kind } from '../records/kinds.ts';
import { parseRecord } from '../records/kinds.ts';
import { valueAt, type Json } from './json.ts';
import { applyChange } from './merge.ts';
import { recordKey, type BaseCopy, type OutboxGroup, type OutboxOp } from './op.ts';
import { basesByKey, type Shown } from './outbox.ts';
import type { DraftChange, SyncPorts } from './ports.ts';
import { showRecords } from './show.ts';

export interface Submitted {
  group: OutboxGroup;
  /** False when the outbox has it but the replica refused the write: the loop has to show it (`wake('repair')`). */
  isShown: boolean;
}

/**
 * Take what a command did: into the outbox first, durably and as one group, then into the replica (S4). When this
 * rejects, nothing was kept. When it resolves, the work is kept and will be sent, also where showing it failed:
 * rejecting then would make the person do it a second time.
 * @param leave called just before the outbox takes it: what becomes of the text that this was written as
 */
export async function submit(
  ports: SyncPorts,
  changes: readonly Change[],
  leave?: () => DraftChange[],
): Promise<Submitted | null> {
  if (changes.length === 0) return null;
  return ports.exclusive(async () => {
    const [seen, last, known] = await Promise.all([
      readSeen(ports, changes),
      ports.outbox.lastOrder(),
      ports.outbox.basesOf(changes),
    ]);
    const { group, bases, shown } = groupOf(ports, { last, known: basesByKey(known) }, changes, seen);
    const drafts = leave === undefined ? {} : { drafts: leave() };
    await ports.outbox.commit({ put: [group], putBases: bases, ...drafts });
    const isShown = await showRecords(ports.replica, shown, seen).then(
      () => true,
      () => false,
    );
    return { group, isShown };
  }, 'person');
}

/** The records that are changed as this device has them, by key. */
async function readSeen(ports: SyncPorts, changes: readonly Change[]): Promise<Map<string, AnyRecord>> {
  const ids = new Map<Kind, string[]>();
  for (const { kind, id, base } of changes) {
    if (base !== null) ids.set(kind, [...(ids.get(kind) ?? []), id]);
  }
  const read = await Promise.all(
    [...ids].map(async ([kind, own]) => [kind, await ports.replica.read(kind, own)] as const),
  );
  return new Map(
    read.flatMap(([kind, found]) => [...found].map(([id, record]) => [recordKey(kind, id), record] as const)),
  );
}

/** What a new group has to know of the outbox: its last place, and the base copies of the records that it changes. */
interface Surroundings {
  last: number;
  known: Map<string, BaseCopy>;
}

function groupOf(
  ports: SyncPorts,
  { last, known }: Surroundings,
  changes: readonly Change[],
  seen: ReadonlyMap<string, AnyRecord>,
): { group: OutboxGroup; bases: BaseCopy[]; shown: Shown[] } {
  const bases: BaseCopy[] = [];
  const shown = new Map<string, Shown>();
  const ops: OutboxOp[] = [];
  for (const change of changes) {
    const { kind, id } = change;
    const key = recordKey(kind, id);
    const before = shown.get(key)?.record ?? seen.get(key) ?? null;
    ops.push(opOf(ports.newId(), change, before));
    if (before === null && change.base !== null) continue;
    if (!known.has(key)) {
      const base = { kind, id, record: change.base === null ? null : before };
      known.set(key, base);
      bases.push(base);
    }
    shown.set(key, { kind, id, record: after(change, before) });
  }
  const group: OutboxGroup = {
    group: ports.newId(),
    order: last + 1,
    at: ports.now(),
    state: 'pending',
    ops,
  };
  return { group, bases, shown: [...shown.values()] };
}

function opOf(opId: string, change: Change, seen: AnyRecord | null): OutboxOp {
  const base = change.base === 0 ? (seen?.revision ?? 0) : change.base;
  const before: Record<string, Json> = {};
  for (const field of Object.keys(change.change)) {
    if (seen !== null) before[field] = valueAt(seen, field) ?? null;
  }
  const { kind, id } = change;
  return {
    opId,
    kind,
    id,
    base,
    change: change.change,
    before: base === null ? null : before,
    revision: null,
  };
}

function after(change: Change, before: AnyRecord | null): AnyRecord | null {
  if (change.change['deleted'] === true) return null;
  if (before === null) return parseRecord(change.kind, { ...change.change, id: change.id, revision: 0 });
  return applyChange(change.kind, before, change.change);
}
