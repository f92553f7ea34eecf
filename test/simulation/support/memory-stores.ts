import { kinds, type AnyRecord, type Kind } from '../../../shared/records/kinds.ts';
import type { OutboxContents } from '../../../shared/sync/op.ts';
import { recordKey } from '../../../shared/sync/op.ts';
import type { OutboxChange, PullProgress } from '../../../shared/sync/ports.ts';

/** What a device's disk holds. Survives crashes; every write is whole or not at all. */
export class MemoryDisk {
  outbox: OutboxContents = { groups: [], parked: [], bases: [] };
  readonly records = new Map<Kind, Map<string, AnyRecord>>(kinds.map((kind) => [kind, new Map()]));
  progress: PullProgress = { after: {}, filled: [], rereading: [] };

  commit(change: OutboxChange): void {
    const { groups, parked, bases } = structuredClone(this.outbox);
    const put = new Map(structuredClone(change.put ?? []).map((group) => [group.group, group]));
    const remove = new Set(change.remove);
    const known = groups.map((group) => put.get(group.group) ?? group);
    const added = [...put.values()].filter((group) => !groups.some((old) => old.group === group.group));
    const putBases = new Map(
      structuredClone(change.putBases ?? []).map((base) => [recordKey(base.kind, base.id), base]),
    );
    const dropped = new Set((change.dropBases ?? []).map((base) => recordKey(base.kind, base.id)));
    const keptBases = bases.filter((base) => !putBases.has(recordKey(base.kind, base.id)));
    this.outbox = {
      groups: [...known, ...added]
        .filter((group) => !remove.has(group.group))
        .sort((a, b) => a.order - b.order),
      parked: [...parked, ...structuredClone(change.park ?? [])].filter(
        (group) => !(change.unpark ?? []).includes(group.group),
      ),
      bases: [...keptBases, ...putBases.values()].filter(
        (base) => !dropped.has(recordKey(base.kind, base.id)),
      ),
    };
  }

  table(kind: Kind): Map<string, AnyRecord> {
    return this.records.get(kind)!;
  }

  write(kind: Kind, records: readonly AnyRecord[], removed: readonly string[]): void {
    for (const record of structuredClone(records)) this.table(kind).set(record.id, record);
    for (const id of removed) this.table(kind).delete(id);
  }
}
