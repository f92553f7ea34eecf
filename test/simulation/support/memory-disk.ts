import { kinds, type AnyRecord, type Kind } from '../../../shared/records/kinds.ts';
import type { Head } from '../../../shared/sync/digest.ts';
import type { OutboxContents } from '../../../shared/sync/op.ts';
import type { OutboxChange, PullProgress } from '../../../shared/sync/ports.ts';
import type { SettledGroup } from '../../../shared/sync/settled.ts';
import { changed } from '../../support/outbox-reads.ts';
import { EMPTY_SHELF, type PackShelf } from './pack-shelf.ts';

/**
 * What a device's disk holds. Every write is whole or not at all. The outbox and the checkpoints are written through
 * (strict), and everything before them with them; records written since may be lost when the power goes (S11).
 */
export class MemoryDisk {
  outbox: OutboxContents = { groups: [], parked: [], bases: [] };
  /** What the server took and gave back, in case it is restored. */
  settled: SettledGroup[] = [];
  readonly records = new Map<Kind, Map<string, AnyRecord>>(kinds.map((kind) => [kind, new Map()]));
  packs: PackShelf = EMPTY_SHELF;
  progress: PullProgress = { after: {}, filled: [], rereading: [] };
  /** What undoes the writes that are not through yet, oldest first. */
  #relaxed: (() => void)[] = [];

  commit(change: OutboxChange): void {
    this.#relaxed = [];
    this.outbox = changed(this.outbox, structuredClone(change));
    const settle = byKey(structuredClone(change.settle ?? []), (group) => group.group);
    const unsettled = new Set(change.unsettle);
    this.settled = [...byKey(this.settled, (group) => group.group, settle).values()].filter(
      (group) => !unsettled.has(group.group),
    );
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

  putPacks(packs: PackShelf): void {
    const before = this.packs;
    this.#relaxed.push(() => (this.packs = before));
    this.packs = packs;
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
