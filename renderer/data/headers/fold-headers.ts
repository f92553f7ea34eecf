import type { AnyRecord } from '../../../shared/records/kinds.ts';
import { readAll } from '../replica/docs-table.ts';
import { headerOf, type Header } from './header-of.ts';
import { freshHeaders, type HeaderSource } from './header-source.ts';

/** Dirty ids from which on a kind is folded by reading all of it. */
const MANY = 4_000;
/** Records read at once: a few hundredths of a second. */
const PAGE = 500;

export interface FoldLocks {
  /** Waits for writes under way; see `SyncPorts.exclusive`. */
  exclusive: <T>(work: () => Promise<T>) => Promise<T>;
  /** Resolves when nobody would feel a little work; see `idleMoments`. */
  idle: () => Promise<void>;
}

/**
 * Bring the pages of a kind up to date. One window at a time; call it when nothing is being written.
 *
 * The lock makes sure that everything noted so far is also written: an id noted but not written yet would be folded
 * in its old state and then forgotten.
 */
export async function foldHeaders(source: HeaderSource, { exclusive, idle }: FoldLocks): Promise<void> {
  const { kind, cache, collection } = source;
  const seq = await exclusive(() => cache.lastSeq());
  const dirty = await cache.dirtyIds(kind, seq);
  const isBuilt = await cache.isBuilt(kind);
  if (isBuilt && dirty.size === 0) return;
  if (isBuilt && dirty.size <= MANY) {
    await cache.fold(kind, dirty, await freshHeaders(source, dirty), seq);
    return;
  }
  const headers: Header[] = [];
  await readAll<AnyRecord>(await collection, PAGE, async (records) => {
    for (const record of records) headers.push(headerOf(kind, record as never));
    await idle();
  });
  await cache.rebuild(kind, headers, seq);
}
