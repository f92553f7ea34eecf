import type { BulkWriteRow, RxCollection, RxDocumentData, RxStorageWriteError } from 'rxdb';
import type { AnyRecord, Kind } from '../../../shared/records/kinds.ts';
import { rxSchemaOf } from '../../../shared/records/rx-schema.ts';
import { docsTable } from './docs-table.ts';
import { insertRecords } from './insert-records.ts';
import { replaceRecords } from './replace-records.ts';

type Row = BulkWriteRow<AnyRecord>;

/** From so many on, records are a load, and most of them are new. */
const LOAD_SIZE = 20;

/** The device could not store records. */
export class ReplicaWriteError extends Error {
  override readonly name = 'ReplicaWriteError';
}

/**
 * Put records whole, whether they are there or not. Goes to the storage below the collection: `bulkUpsert` builds
 * a document object for each record, and reports a failed write only in a list that is easily passed over.
 * @throws what the storage throws when any of them was not written
 */
export async function putRecords(
  collection: RxCollection<AnyRecord>,
  records: readonly AnyRecord[],
): Promise<void> {
  const wanted = new Map(records.map((record) => [record.id, record]));
  if (wanted.size === 0) return;
  if (wanted.size < LOAD_SIZE) return replaceRecords(collection, [...wanted.values()]);
  const present = await insertRecords(collection, [...wanted.values()]);
  const others = [...wanted.values()].filter(({ id }) => present.has(id));
  if (others.length > 0) await replaceRecords(collection, others);
}

/** Take records out for good, also from the storage below. Ids that are not there are passed over. */
export async function removeRecords(
  kind: Kind,
  collection: RxCollection<AnyRecord>,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  const present = await collection.storageInstance.findDocumentsById([...ids], false);
  const kept = rxSchemaOf(kind).required;
  const rows = present.map((previous) => ({ previous, document: tombstone(previous, kept) }));
  if (rows.length > 0) {
    const [failed] = await bulkWrite(collection, rows);
    if (failed !== undefined) throw failure(failed);
  }
  // RxDB keeps deleted documents; what a person may no longer see must leave the device.
  await (await docsTable(collection)).bulkDelete([...ids]);
}

function tombstone(previous: RxDocumentData<AnyRecord>, kept: readonly string[]): RxDocumentData<AnyRecord> {
  const { _meta, _rev, _attachments } = previous;
  const fields = Object.entries(previous).filter(([field]) => kept.includes(field));
  const stripped = Object.fromEntries(fields) as unknown as AnyRecord;
  return { ...stripped, _meta, _rev, _attachments, _deleted: true };
}

async function bulkWrite(collection: RxCollection<AnyRecord>, rows: Row[]) {
  const { error } = await collection.storageInstance.bulkWrite(rows, 'fieldfare');
  return error;
}

function failure(error: RxStorageWriteError<AnyRecord>): ReplicaWriteError {
  return new ReplicaWriteError(`Record ${error.documentId} was not stored (status ${error.status}).`);
}
