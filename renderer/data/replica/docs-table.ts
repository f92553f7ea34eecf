import type { RxCollection, RxDocumentData } from 'rxdb';
import type { Table } from 'dexie';
import type { Head } from '../../../shared/sync/digest.ts';

interface DexieInternals {
  dexieTable: Table<Record<string, unknown>, string>;
}

/**
 * The table below a collection. Read directly where a whole kind is wanted: RxDB would build its queries, sort and
 * keep every document twice. Never written directly except to purge what RxDB already reported as deleted.
 */
export async function docsTable<R>(
  collection: RxCollection<R>,
): Promise<Table<Record<string, unknown>, string>> {
  const { originalStorageInstance } = collection.storageInstance;
  const internals: Promise<DexieInternals> = originalStorageInstance.internals as never;
  return (await internals).dexieTable;
}

const internal = ['_deleted', '_meta', '_rev', '_attachments'];

/** A stored document without what RxDB adds to it. */
export function withoutInternals<R>(document: RxDocumentData<R>): R {
  const record: Record<string, unknown> = { ...document };
  for (const field of internal) delete record[field];
  return record as R;
}

/** Read all live documents in pages of this many by ascending id; each page is handed over as it comes. */
export async function readAll<R>(
  collection: RxCollection<R>,
  page: number,
  take: (records: R[]) => void | Promise<void>,
): Promise<void> {
  await readRows(collection, page, (rows) =>
    take(rows.map((row) => withoutInternals(row as unknown as RxDocumentData<R>))),
  );
}

/** The ids and revisions of all live documents, in pages by ascending id. */
export async function readHeads<R>(
  collection: RxCollection<R>,
  page: number,
  take: (heads: Head[]) => Promise<void>,
): Promise<void> {
  await readRows(collection, page, (rows) =>
    take(rows.map((row) => ({ id: row['id'] as string, revision: row['revision'] as number }))),
  );
}

async function readRows<R>(
  collection: RxCollection<R>,
  page: number,
  take: (rows: Record<string, unknown>[]) => void | Promise<void>,
): Promise<void> {
  const table = await docsTable(collection);
  let last = '';
  for (;;) {
    const rows = await table.where(':id').above(last).limit(page).toArray();
    const end = rows.at(-1)?.['id'];
    await take(rows.filter((row) => row['_deleted'] !== '1'));
    if (typeof end !== 'string' || rows.length < page) return;
    last = end;
  }
}

/** The ids of all documents, deleted ones of RxDB's own too, in pages by ascending id. */
export async function readIds<R>(
  collection: RxCollection<R>,
  page: number,
  take: (ids: string[]) => Promise<void>,
): Promise<void> {
  const table = await docsTable(collection);
  let last = '';
  for (;;) {
    const ids = await table.where(':id').above(last).limit(page).primaryKeys();
    await take(ids);
    const end = ids.at(-1);
    if (end === undefined || ids.length < page) return;
    last = end;
  }
}
