import type { BulkWriteRow, RxCollection, RxDocumentData, RxStorageWriteError } from 'rxdb';
import { getDefaultRevision, getDefaultRxDocumentMeta } from 'rxdb';
import type { AnyRecord, Kind } from '../../../shared/records/kinds.ts';
import { rxSchemaOf } from '../../../shared/records/rx-schema.ts';
import { docsTable } from './docs-table.ts';
import { insertRecords } from './insert-records.ts';

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
 * @throws ReplicaWriteError, or what the storage throws, when any of them was not written
 */
export async function putRecords(
  collection: RxCollection<AnyRecord>,
  records: readonly AnyRecord[],
): Promise<void> {
  const wanted = new Map(records.map((record) => [record.id, record]));
  if (wanted.size < LOAD_SIZE) return upsert(collection, [...wanted.values()]);
  const present = await insertRecords(collection, [...wanted.values()]);
  await upsert(
    collection,
    [...wanted.values()].filter(({ id }) => present.has(id)),
  );
}

async function upsert(collection: RxCollection<AnyRecord>, records: readonly AnyRecord[]): Promise<void> {
  if (records.length === 0) return;
  const rows = new Map(records.map((record) => [record.id, { document: storedForm(record) }]));
  const errors = await bulkWrite(collection, [...rows.values()]);
  const updates = errors.map((error) => updateRow(error, rows.get(error.documentId)));
  if (updates.length === 0) return;
  const [failed] = await bulkWrite(collection, updates);
  if (failed !== undefined) throw failure(failed);
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

function storedForm(record: AnyRecord): RxDocumentData<AnyRecord> {
  return {
    ...record,
    _deleted: false,
    _meta: getDefaultRxDocumentMeta(),
    _rev: getDefaultRevision(),
    _attachments: {},
  };
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

function updateRow(error: RxStorageWriteError<AnyRecord>, row: Row | undefined): Row {
  if (error.status !== 409 || row === undefined || error.documentInDb === undefined) throw failure(error);
  return { previous: error.documentInDb, document: row.document };
}

function failure(error: RxStorageWriteError<AnyRecord>): ReplicaWriteError {
  return new ReplicaWriteError(`Record ${error.documentId} was not stored (status ${error.status}).`);
}
