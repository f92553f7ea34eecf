import { kinds, type AnyRecord, type Kind } from '../../../shared/records/kinds.ts';
import type { Head } from '../../../shared/sync/digest.ts';
import type { OutboxContents } from '../../../shared/sync/op.ts';
import { recordKey } from '../../../shared/sync/op.ts';
import type { OutboxChange, PullProgress } from '../../../shared/sync/ports.ts';
import type { SettledGroup } from '../../../shared/sync/settled.ts';

/**
 * What a device's disk holds. Every write is whole or not at all. The outbox and the checkpoints are written through
 * (strict), and everything before them with them; records written since may be lost when the power goes (S11).
 */
export class MemoryDisk {
  outbox: OutboxContents = { groups: [], parked: [], bases: [] };
  /** What the server took and gave back, in case it is restored. */
  settled: SettledGroup[] = [];
  readonly records = new Map<Kind, Map<string, AnyRecord>>(kinds.map((kind) => [kind, new Map()]));
  progress: PullProgress = { after: {}, filled: [], rereading: [] };
  /** What undoes the writes that are not through yet, oldest first. */
  #relaxed: (() => void)[] = [];

  commit(change: OutboxChange): void {
    this.#relaxed = [];
    const { groups, parked, bases } = this.outbox;
    const put = byKey(structuredClone(change.put ?? []), (group) => group.group);
    const park = byKey(structuredClone(change.park ?? []), (group) => group.group);
    const putBases = byKey(structuredClone(change.putBases ?? []), (base) => recordKey(base.kind, base.id));
    const removed = new Set(change.remove);
    const unparked = new Set(change.unpark);
    const settle = byKey(structuredClone(change.settle ?? []), (group) => group.group);
    const unsettled = new Set(change.unsettle);
    this.settled = [...byKey(this.settled, (group) => group.group, settle).values()].filter(
      (group) => !unsettled.has(group.group),
    );
    const dropped = new Set((change.dropBases ?? []).map((base) => recordKey(base.kind, base.id)));
    this.outbox = {
      groups: [...byKey(groups, (group) => group.group, put).values()]
        .filter((group) => !removed.has(group.group))
        .sort((a, b) => a.order - b.order),
      parked: [...byKey(parked, (group) => group.group, park).values()].filter(
        (group) => !unparked.has(group.group),
      ),
      bases: [...byKey(bases, (base) => recordKey(base.kind, base.id), putBases).values()].filter(
        (base) => !dropped.has(recordKey(base.kind, base.id)),
      ),
    };
  }

  saveProgress(progress: PullProgress): void {
    this.#relaxed = [];
    this.progress = structuredClone(progress);
  }

  table(kind: Kind): Map<string, AnyRecord> {
    return this.records.get(kind)!;
  }

  heads(kind: Kind): Head[] {
    return [...this.table(kind).values()].map(({ id, revision }) => ({ id, revision }));
  }

  found(kind: Kind, ids: readonly string[]): Map<string, AnyRecord> {
    const present = ids.flatMap((id) => this.table(kind).get(id) ?? []);
    return new Map(structuredClone(present).map((record) => [record.id, record]));
  }

  write(kind: Kind, records: readonly AnyRecord[], removed: readonly string[]): void {
    const before = new Map(this.table(kind));
    this.#relaxed.push(() => this.records.set(kind, before));
    for (const record of structuredClone(records)) this.table(kind).set(record.id, record);
    for (const id of removed) this.table(kind).delete(id);
  }

  /** The power goes: the last `share` (0 to 1) of what was not through is lost. */
  lose(share: number): void {
    const count = Math.ceil(this.#relaxed.length * share);
    for (let left = count; left > 0; left -= 1) this.#relaxed.pop()?.();
    this.#relaxed = [];
  }
}

function byKey<T>(list: readonly T[], key: (item: T) => string, over = new Map<string, T>()): Map<string, T> {
  return new Map([...list.map((item): [string, T] => [key(item), item]), ...over]);
}
