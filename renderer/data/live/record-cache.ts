import type { RxChangeEventBulk, RxCollection } from 'rxdb';
import { withoutInternals } from '../replica/docs-table.ts';
import { isOpen } from './is-open.ts';
import type { Readable } from '../replica-context.ts';
import { createStore, type Store } from '../store.ts';

export interface RecordCache<R> {
  /** One record, live: `undefined` while reading, `null` when it is not there. */
  record(id: string): Readable<R | null | undefined>;
}

/**
 * Single records by id. Ids asked for in the same tick are read together: a screen with forty names makes one
 * request. Followed by change events, so a record is read once.
 */
export function recordCache<R extends { id: string }>(collection: Promise<RxCollection<R>>): RecordCache<R> {
  const stores = new Map<string, Store<R | null | undefined>>();
  let wanted = new Set<string>();

  const read = async () => {
    const ids = [...wanted];
    wanted = new Set();
    const { storageInstance } = await collection;
    const documents = await storageInstance.findDocumentsById(ids, false);
    const found = new Map(documents.map((document) => [document.id, document]));
    for (const id of ids) {
      const store = stores.get(id);
      // An event that came while reading has already set a newer state.
      if (store === undefined || store.get() !== undefined) continue;
      const document = found.get(id);
      store.set(document === undefined ? null : withoutInternals<R>(document));
    }
  };
  const reading = async () => {
    try {
      await read();
    } catch (error) {
      // Records that cannot be opened are reported where they are opened.
      if (await isOpen(collection)) reportError(error);
    }
  };
  const onBulk = (bulk: RxChangeEventBulk<R>) => {
    for (const event of bulk.events) {
      const store = stores.get(event.documentId);
      store?.set(event.operation === 'DELETE' ? null : withoutInternals<R>(event.documentData));
    }
  };
  // Followed before anything is read.
  collection.then(({ eventBulks$ }) => eventBulks$.subscribe(onBulk)).catch(() => undefined);
  return {
    record: (id) => {
      const known = stores.get(id);
      if (known !== undefined) return known;
      const store = createStore<R | null | undefined>(undefined);
      stores.set(id, store);
      if (wanted.size === 0) queueMicrotask(() => void reading());
      wanted.add(id);
      return store;
    },
  };
}
