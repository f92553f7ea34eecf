import { createRevision, type RxCollection } from 'rxdb';
import type { AnyRecord } from '../../../shared/records/kinds.ts';
import { announce, inTransaction, rowOf, type Stored, type StoredEvent } from './native-write.ts';

/**
 * Put records whole, whether they are there or not, each looked up and written in the same transaction, and announce
 * them as RxDB would. Somebody waits for it: RxDB would try to add them in one transaction and replace them in another.
 * @throws what the storage throws; then nothing was written
 */
export async function replaceRecords(
  collection: RxCollection<AnyRecord>,
  records: readonly AnyRecord[],
): Promise<void> {
  const lwt = Date.now();
  const events: StoredEvent[] = [];
  await inTransaction(collection, (store, guarded) => {
    for (const record of records) {
      const looking = store.get(record.id);
      const put = () => {
        const previous = previousOf(looking.result);
        const event = eventOf(record, previous, { lwt, token: collection.database.token });
        events.push(event);
        store.put(rowOf(event.documentData));
      };
      looking.addEventListener('success', () => guarded(put));
    }
  });
  announce(collection, events, lwt);
}

function previousOf(row: unknown): Stored | undefined {
  const known = row as (Stored & { _deleted: unknown }) | undefined;
  return known === undefined ? undefined : { ...known, _deleted: (known._deleted as unknown) === '1' };
}

function eventOf(
  record: AnyRecord,
  previous: Stored | undefined,
  { lwt, token }: { lwt: number; token: string },
): StoredEvent {
  const documentData: Stored = {
    ...record,
    _deleted: false,
    _meta: { lwt },
    _rev: createRevision(token, previous),
    _attachments: {},
  };
  const { id: documentId } = record;
  if (previous === undefined || previous._deleted) {
    return { documentId, operation: 'INSERT', documentData } as never;
  }
  return { documentId, operation: 'UPDATE', documentData, previousDocumentData: previous } as never;
}
