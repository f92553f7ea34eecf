import type { RxCollection } from 'rxdb';
import type { AnyRecord } from '../../../shared/records/kinds.ts';
import { docsTable, readAll, withoutInternals } from '../replica/docs-table.ts';
import type { HeaderCache } from './header-cache.ts';
import { headerOf, type HeaderKind } from './header-of.ts';

export interface HeaderRow {
  id: string;
}

export interface HeaderSource {
  kind: HeaderKind;
  collection: RxCollection<AnyRecord>;
  cache: HeaderCache;
}

/** More dirty ids than this are slower to fetch one by one than to read everything. */
const MANY = 4_000;
const READ_PAGE = 2_000;

/**
 * Hand over all headers of a kind: from the cache and, for what changed since it was folded, from the replica.
 * Where the cache is missing, far behind or does not hold as many as the replica, everything is read from there.
 * `take` may get a header again; the later one counts.
 */
export async function fillHeaders(
  source: HeaderSource,
  fill: {
    take: (headers: HeaderRow[]) => void;
    drop: (ids: Iterable<string>) => void;
  },
): Promise<void> {
  const { kind, collection, cache } = source;
  const ids = new Set<string>();
  const take = (headers: HeaderRow[]) => {
    for (const header of headers) ids.add(header.id);
    fill.take(headers);
  };
  if (await cache.isBuilt(kind)) {
    await cache.readPages(kind, take);
    const dirty = await cache.dirtyIds(kind);
    if (dirty.size <= MANY) {
      const fresh = await freshHeaders(source, dirty);
      const gone = [...dirty].filter((id) => !fresh.has(id));
      for (const id of gone) ids.delete(id);
      fill.drop(gone);
      take([...fresh.values()]);
      if ((await (await docsTable(collection)).count()) === ids.size) return;
    }
  }
  const present = new Set<string>();
  await readAll<AnyRecord>(collection, READ_PAGE, (records) => {
    for (const record of records) present.add(record.id);
    fill.take(records.map((record) => headerOf(kind, record as never)));
  });
  fill.drop([...ids].filter((id) => !present.has(id)));
}

/** Headers of these ids as the replica has them now; ids that it does not have are left out. */
export async function freshHeaders(
  { kind, collection }: HeaderSource,
  ids: ReadonlySet<string>,
): Promise<Map<string, HeaderRow>> {
  if (ids.size === 0) return new Map();
  const documents = await collection.storageInstance.findDocumentsById([...ids], false);
  return new Map(
    documents.map((document) => [document.id, headerOf(kind, withoutInternals(document) as never)]),
  );
}
