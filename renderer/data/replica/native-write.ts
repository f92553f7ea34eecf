import type { RxCollection, RxDocumentData, RxStorageChangeEvent } from 'rxdb';
import type { AnyRecord } from '../../../shared/records/kinds.ts';
import { docsTable } from './docs-table.ts';

/** A record as RxDB keeps it. */
export type Stored = RxDocumentData<AnyRecord>;
export type StoredEvent = RxStorageChangeEvent<Stored>;

/** What RxDB's storage tells its change events with; all windows hear of it. */
interface Announcer {
  changes$: { next(bulk: object): void };
}

/**
 * One transaction on the object store below a collection. RxDB reads every record before it writes it, and Dexie keeps
 * account of each key, which takes longer than the writing.
 * @param write asks for everything; `guarded` surrounds what happens later, when an answer comes
 * @throws what the storage or `write` throws; then nothing was written
 */
export async function inTransaction(
  collection: RxCollection<AnyRecord>,
  write: (store: IDBObjectStore, guarded: (work: () => void) => void) => void,
): Promise<void> {
  const table = await docsTable(collection);
  const database = table.db.backendDB();
  const transaction = database.transaction(table.name, 'readwrite', { durability: 'relaxed' });
  await new Promise<void>((resolve, reject) => {
    let failure: unknown = null;
    const guarded = (work: () => void) => {
      try {
        work();
      } catch (error) {
        failure ??= error;
        transaction.abort();
      }
    };
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => {
      const reason = failure ?? transaction.error;
      reject(reason instanceof Error ? reason : new Error(`Writing to ${database.name} was broken off.`));
    });
    guarded(() => write(transaction.objectStore(table.name), guarded));
  });
}

/** Tell screens, in all windows, what was written past RxDB. */
export function announce(
  collection: RxCollection<AnyRecord>,
  events: readonly StoredEvent[],
  lwt: number,
): void {
  const last = events.at(-1);
  if (last === undefined) return;
  const { originalStorageInstance } = collection.storageInstance;
  (originalStorageInstance as unknown as Announcer).changes$.next({
    id: crypto.randomUUID(),
    events,
    checkpoint: { id: last.documentId, lwt },
    context: 'fieldfare',
  });
}

/** The form in which a record lies in its object store: IndexedDB has no index over truth values. */
export function rowOf(document: Stored): object {
  return { ...document, _deleted: document._deleted ? '1' : '0' };
}
