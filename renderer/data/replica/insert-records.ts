import type { RxCollection } from 'rxdb';
import type { AnyRecord } from '../../../shared/records/kinds.ts';
import { announce, inTransaction, rowOf, type Stored, type StoredEvent } from './native-write.ts';

/**
 * Add records that are most likely not there, in one transaction, and announce them as RxDB would: during a first sync,
 * when nothing is there, looking first would cost more than the writing.
 * @returns ids of records that were there already and were left alone
 * @throws what the storage throws; then nothing was written
 */
export async function insertRecords(
  collection: RxCollection<AnyRecord>,
  records: readonly AnyRecord[],
): Promise<Set<string>> {
  const lwt = Date.now();
  const extras = {
    _deleted: false,
    _meta: { lwt },
    _rev: `1-${collection.database.token}`,
    _attachments: {},
  };
  const documents = records.map((record): Stored => ({ ...record, ...extras }));
  const present = new Set<string>();
  await inTransaction(collection, (store) => addTo(store, documents, present));
  const events = documents
    .filter(({ id }) => !present.has(id))
    .map((document): StoredEvent => {
      return { documentId: document.id, operation: 'INSERT', documentData: document } as never;
    });
  announce(collection, events, lwt);
  return present;
}

function addTo(store: IDBObjectStore, documents: readonly Stored[], present: Set<string>): void {
  for (const document of documents) {
    const request = store.add(rowOf(document));
    request.addEventListener('error', (event) => {
      if (request.error?.name !== 'ConstraintError') return;
      // The others of the transaction go on.
      event.preventDefault();
      event.stopPropagation();
      present.add(document.id);
    });
  }
}
