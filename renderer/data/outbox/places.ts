import { Dexie, type Table } from 'dexie';
import type { Kind } from '../../../shared/records/kinds.ts';
import { recordKey, recordsOf, type OutboxGroup, type RecordName } from '../../../shared/sync/op.ts';

/** A group of the outbox changes a record. The table of these is read by its keys alone. */
export interface Place extends RecordName {
  group: string;
}

/** From more records on, one look at all keys of a kind is quicker than one for each record. */
const FEW = 8;

/** The records that a group changes. */
export function placesOf(group: OutboxGroup): Place[] {
  return recordsOf([group]).map((record) => ({ ...record, group: group.group }));
}

/** Keys in a table whose keys begin with kind and id that belong to these records; reads no row. */
export async function keysOf<Key extends [string, string, ...string[]]>(
  table: Table<unknown, Key>,
  records: readonly RecordName[],
): Promise<Key[]> {
  const ranges = records.length > FEW ? kindsIn(records).map((kind) => [kind]) : records.map(prefixOf);
  const found = await Promise.all(
    ranges.map((prefix) =>
      table
        .where(':id')
        .between(prefix, [...prefix, Dexie.maxKey], true, true)
        .primaryKeys(),
    ),
  );
  if (records.length <= FEW) return found.flat();
  const wanted = new Set(records.map(({ kind, id }) => recordKey(kind, id)));
  return found.flat().filter(([kind, id]) => wanted.has(recordKey(kind as Kind, id)));
}

/** Keys of all records of a kind in such a table; reads no row. */
export function keysOfKind<Key extends [string, string, ...string[]]>(
  table: Table<unknown, Key>,
  kind: Kind,
): Promise<Key[]> {
  return table.where(':id').between([kind], [kind, Dexie.maxKey], true, true).primaryKeys();
}

function prefixOf({ kind, id }: RecordName): string[] {
  return [kind, id];
}

function kindsIn(records: readonly RecordName[]): Kind[] {
  return [...new Set(records.map(({ kind }) => kind))];
}
