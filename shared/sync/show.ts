import type { AnyRecord, Kind } from '../records/kinds.ts';
import { sameJson } from './json.ts';
import type { Shown } from './outbox.ts';
import type { ReplicaStore } from './ports.ts';

/**
 * Bring records to what is to be shown, one bulk write a kind. What already looks like that is not written again:
 * every write makes all windows look.
 */
export async function showRecords(replica: ReplicaStore, shown: readonly Shown[]): Promise<void> {
  for (const [kind, wanted] of byKind(shown)) {
    const present = await replica.read(kind, [...wanted.keys()]);
    const records: AnyRecord[] = [];
    const removed: string[] = [];
    for (const [id, record] of wanted) {
      if (record === null) {
        if (present.has(id)) removed.push(id);
      } else if (!sameJson(record, present.get(id))) {
        records.push(record);
      }
    }
    if (records.length + removed.length > 0) await replica.write(kind, records, removed);
  }
}

function byKind(shown: readonly Shown[]): Map<Kind, Map<string, AnyRecord | null>> {
  const kinds = new Map<Kind, Map<string, AnyRecord | null>>();
  for (const { kind, id, record } of shown) {
    const wanted = kinds.get(kind) ?? new Map<string, AnyRecord | null>();
    wanted.set(id, record);
    kinds.set(kind, wanted);
  }
  return kinds;
}
