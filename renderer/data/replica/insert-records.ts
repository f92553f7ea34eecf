import type { RxCollection, RxDocumentData, RxStorageChangeEvent } from 'rxdb';
import type { AnyRecord } from '../../../shared/records/kinds.ts';
import { docsTable } from './docs-table.ts';

type Stored = RxDocumentData<AnyRecord>;

/** What RxDB's storage tells its change events with; all windows hear of it. */
interface Announcer {
  changes$: { next(bulk: object): void };
}

/**
 * Add records that are most likely not there, in one transaction, and announce them as RxDB would. RxDB itself reads
 * every record before it writes it, and Dexie keeps account of each key; during a first sync, when nothing is there,
 * that costs more than the writing.
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
  const table = await docsTable(collection);
  const present = await addAll(table.db.backendDB(), table.name, documents);
  const written = documents.filter(({ id }) => !present.has(id));
  const last = written.at(-1);
  if (last === undefined) return present;
  const events = written.map((document): RxStorageChangeEvent<Stored> => {
    return { documentId: document.id, operation: 'INSERT', documentData: document } as never;
  });
  const { originalStorageInstance } = collection.storageInstance;
  (originalStorageInstance as unknown as Announcer).changes$.next({
    id: crypto.randomUUID(),
    events,
    checkpoint: { id: last.id, lwt },
    context: 'fieldfare',
  });
  return present;
}

async function addAll(
  database: IDBDatabase,
  name: string,
  documents: readonly Stored[],
): Promise<Set<string>> {
  const transaction = database.transaction(name, 'readwrite', { durability: 'relaxed' });
  const present = new Set<string>();
  const done = new Promise<void>((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => {
      reject(transaction.error ?? new Error(`Writing to ${database.name} was broken off.`));
    });
  });
  try {
    addTo(transaction.objectStore(name), documents, present);
  } catch (error) {
    done.catch(() => undefined);
    transaction.abort();
    throw error;
  }
  await done;
  return present;
}

function addTo(store: IDBObjectStore, documents: readonly Stored[], present: Set<string>): void {
  for (const document of documents) {
    // IndexedDB has no index over truth values: RxDB stores a text instead.
    const request = store.add({ ...document, _deleted: '0' });
    request.addEventListener('error', (event) => {
      if (request.error?.name !== 'ConstraintError') return;
      // The others of the transaction go on.
      event.preventDefault();
      event.stopPropagation();
      present.add(document.id);
    });
  }
}
