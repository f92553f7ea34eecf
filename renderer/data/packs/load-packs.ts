import type { ArchiveProgress } from '../../../shared/sync/archive-port.ts';
import type { SyncPorts } from '../../../shared/sync/ports.ts';
import type { PackSource } from './fetch-packs.ts';
import { storageFaultOf } from '../durability/storage-fault.ts';
import type { ColdTickets } from './cold-tickets.ts';
import type { HeaderMaker } from './header-maker.ts';
import { DamagedPack } from './open-pack.ts';
import type { PackFiles, PackRow } from './pack-files.ts';
import { RESERVE } from './plan-room.ts';

/** Packs on their way at once. */
const AT_ONCE = 4;
/** Packs until what has come is shown for the first time; each look lays out the whole list, so the next comes later. */
const SHOWN_FIRST = 8;
const SHOWN_LATER = 4;
/** A pack that arrives damaged so often is left for the next exchange. */
const ATTEMPTS = 2;

/** What loading needs of the replica. */
export interface LoadSetup {
  db: PackFiles;
  cold: ColdTickets;
  source: PackSource;
  /** Begins to make headers; closed after each load. */
  maker: () => HeaderMaker;
  /** Bytes left on this device; `null` where nobody says. */
  free: () => Promise<number | null>;
}

export interface Loading {
  ports: SyncPorts;
  between: () => Promise<void>;
  show: () => Promise<void>;
  tell: (progress: ArchiveProgress) => void;
}

interface Fetched {
  pack: PackRow;
  /** `null`: the server has cut it anew meanwhile, or it arrives damaged. */
  parts: { content: Uint8Array<ArrayBuffer>; headers: string } | null;
}

/**
 * Fetch the packs that are missing, the latest first, a few at once. One is written at a time, and a person's own writes go
 * ahead of each.
 * @returns was there no room for all of them?
 */
export async function loadPacks(setup: LoadSetup, loading: Loading): Promise<boolean> {
  const { db, cold, source, free } = setup;
  const { ports, between, show, tell } = loading;
  const packs = await db.packs();
  const missing = packs.filter(isMissing).sort((a, b) => b.to - a.to);
  if (missing.length === 0) return false;
  const maker = setup.maker();
  const progress = { done: 0, total: sizeOf(missing) };
  let left = await free();
  let nextShow = SHOWN_FIRST;
  tell(progress);
  try {
    const coming = ahead(missing, (pack) => fetchPack(source, maker, pack));
    for (const [index, pack] of missing.entries()) {
      const { parts } = await coming(index);
      await ports.breathe();
      if (parts !== null) {
        const hasRoom = left === null || left - pack.bytes > RESERVE;
        const kept = await keep(db, pack, parts, hasRoom);
        if (kept === 'nothing') return true;
        if (kept === 'all' && left !== null) left -= pack.bytes;
        cold.learn(pack.hash, parts.headers);
      }
      progress.done += sizeOf([pack]);
      tell({ ...progress });
      await between();
      if (index + 1 < nextShow || index + 1 === missing.length) continue;
      nextShow *= SHOWN_LATER;
      await show();
    }
  } finally {
    maker.close();
  }
  return false;
}

function isMissing({ isHere, isAway }: PackRow): boolean {
  return !isHere && isAway !== true;
}

/** Records in them. */
function sizeOf(packs: readonly PackRow[]): number {
  return packs.reduce((sum, { tickets, entries }) => sum + tickets + entries, 0);
}

/** Begins with the next few before they are asked for. Asked for in order. */
function ahead<T, R>(list: readonly T[], begin: (item: T) => Promise<R>): (index: number) => Promise<R> {
  const begun: Promise<R>[] = [];
  return (index) => {
    for (const item of list.slice(begun.length, index + AT_ONCE)) {
      const result = begin(item);
      // Told when its turn comes.
      result.catch(() => undefined);
      begun.push(result);
    }
    const own = begun[index];
    if (own === undefined) throw new Error('Packs are asked for one after the other.');
    return own;
  };
}

async function fetchPack(source: PackSource, maker: HeaderMaker, pack: PackRow): Promise<Fetched> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const content = await source.content(pack.hash);
    if (content === null) break;
    try {
      return { pack, parts: { content, headers: await maker.headers(pack.hash, content) } };
    } catch (error) {
      if (!(error instanceof DamagedPack)) throw error;
    }
  }
  return { pack, parts: null };
}

/** Where there is no room for a pack, its headers are kept, so that its tickets stand in lists; or not even those. */
async function keep(
  db: PackFiles,
  { hash }: PackRow,
  { content, headers }: { content: Uint8Array<ArrayBuffer>; headers: string },
  hasRoom: boolean,
): Promise<'all' | 'headers' | 'nothing'> {
  for (const [what, part] of [['all', hasRoom ? content : null] as const, ['headers', null] as const]) {
    try {
      await db.put(hash, part, headers);
      return part === null ? 'headers' : what;
    } catch (error) {
      if (storageFaultOf(error) !== 'full') throw error;
    }
  }
  return 'nothing';
}
