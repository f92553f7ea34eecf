import type { RxCollection } from 'rxdb';
import type { AnyRecord } from '../../../shared/records/kinds.ts';
import { nextFrame } from '../next-frame.ts';
import { docsTable, readAll, withoutInternals } from '../replica/docs-table.ts';
import type { HeaderCache, HeaderSnapshot } from './header-cache.ts';
import { headerOf, type Header, type HeaderKind } from './header-of.ts';

export interface HeaderSource {
  kind: HeaderKind;
  /** Resolves when the records are open. */
  collection: Promise<RxCollection<AnyRecord>>;
  cache: HeaderCache;
}

/** More dirty ids than this are slower to fetch one by one than to read everything. */
const MANY = 4_000;
const READ_PAGE = 2_000;

/** Takes the headers of a kind as they are read. */
export interface HeaderFill {
  /** May get a header again; the later one counts. */
  take: (headers: Header[]) => void;
  /** Ids that turned out to be gone. */
  drop: (ids: Iterable<string>) => void;
}

/**
 * Hand over all headers of a kind: those of the cache at once, before the records are open, then what changed since
 * they were folded. Where the cache is missing, far behind or does not hold as many as the replica, everything is
 * read from there.
 */
export async function fillHeaders(source: HeaderSource, fill: HeaderFill): Promise<void> {
  const { kind, cache } = source;
  // A cache that cannot be read is only a copy that is missing.
  const snapshot = await cache.snapshot(kind).catch(() => null);
  const ids = snapshot === null ? new Set<string>() : await takePages(source, snapshot, fill);
  const collection = await source.collection;
  if (snapshot !== null && (await correct(source, snapshot, ids, fill))) {
    if ((await (await docsTable(collection)).count()) === ids.size) return;
  }
  const present = new Set<string>();
  await readAll<AnyRecord>(collection, READ_PAGE, (records) => {
    for (const record of records) present.add(record.id);
    fill.take(records.map((record) => headerOf(kind, record as never)));
  });
  fill.drop([...ids].filter((id) => !present.has(id)));
}

/** Rows at the top of a list first, and the rest when they have been drawn. */
async function takePages({ kind, cache }: HeaderSource, snapshot: HeaderSnapshot, fill: HeaderFill) {
  const ids = new Set<string>();
  if (snapshot.first.length > 0) {
    fill.take(snapshot.first);
    await nextFrame();
  }
  await cache.readPages(kind, snapshot, (headers) => {
    for (const header of headers) ids.add(header.id);
    fill.take(headers);
  });
  return ids;
}

/** Bring a snapshot up to date by its dirty ids; `ids` follows. False where reading everything is better. */
async function correct(
  source: HeaderSource,
  snapshot: HeaderSnapshot,
  ids: Set<string>,
  fill: HeaderFill,
): Promise<boolean> {
  const since = await source.cache.dirtySince(source.kind, snapshot);
  if (since === null) return false;
  const dirty = new Set([...snapshot.dirty, ...since]);
  if (dirty.size > MANY) return false;
  const fresh = await freshHeaders(source, dirty);
  const gone = [...dirty].filter((id) => !fresh.has(id));
  for (const id of gone) ids.delete(id);
  for (const id of fresh.keys()) ids.add(id);
  fill.drop(gone);
  fill.take([...fresh.values()]);
  return true;
}

/** Headers of these ids as the replica has them now; ids that it does not have are left out. */
export async function freshHeaders(
  { kind, collection }: HeaderSource,
  ids: ReadonlySet<string>,
): Promise<Map<string, Header>> {
  if (ids.size === 0) return new Map();
  const { storageInstance } = await collection;
  const documents = await storageInstance.findDocumentsById([...ids], false);
  return new Map(
    documents.map((document) => [document.id, headerOf(kind, withoutInternals(document) as never)]),
  );
}
