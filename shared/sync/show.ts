import type { AnyRecord, Kind } from '../records/kinds.ts';
import { sameJson } from './json.ts';
import { recordKey } from './op.ts';
import type { Shown } from './outbox.ts';
import type { ReplicaStore } from './ports.ts';

/**
 * Bring records to what is to be shown, one bulk write a kind. What already looks like that is not written again:
 * every write makes all windows look.
 * @param known what the replica has of them, where the caller has just read it
 * @throws what the replica says; by then every kind was tried
 */
export async function showRecords(
  replica: ReplicaStore,
  shown: readonly Shown[],
  known?: ReadonlyMap<string, AnyRecord>,
): Promise<void> {
  const outcomes = await Promise.allSettled(
    [...byKind(shown)].map(([kind, wanted]) => showKind(replica, kind, wanted, known)),
  );
  const failed = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}

async function showKind(
  replica: ReplicaStore,
  kind: Kind,
  wanted: ReadonlyMap<string, AnyRecord | null>,
  known: ReadonlyMap<string, AnyRecord> | undefined,
): Promise<void> {
  const present = known === undefined ? await replica.read(kind, [...wanted.keys()]) : null;
  const records: AnyRecord[] = [];
  const removed: string[] = [];
  for (const [id, record] of wanted) {
    const before = present === null ? known?.get(recordKey(kind, id)) : present.get(id);
    if (record === null) {
      if (before !== undefined) removed.push(id);
    } else if (!sameJson(record, before)) {
      records.push(record);
    }
  }
  if (records.length + removed.length > 0) await replica.write(kind, records, removed);
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
