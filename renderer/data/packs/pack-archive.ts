import type { ArchivePort } from '../../../shared/sync/archive-port.ts';
import { storageFaultOf } from '../durability/storage-fault.ts';
import type { ColdTickets } from './cold-tickets.ts';
import { demote, type TimelineIds } from './demote.ts';
import { headersOf, type PackSource } from './fetch-packs.ts';
import { DamagedPack } from './open-pack.ts';
import type { PackDb, PackRow } from './pack-db.ts';

/** Packs on their way at once. */
const AT_ONCE = 3;
/** Packs between two looks at what has come: each look lays out the whole list. */
const SHOWN_EVERY = 24;
/** A pack that arrives damaged so often is left for the next exchange. */
const ATTEMPTS = 2;

export interface PackArchiveSetup {
  db: PackDb;
  cold: ColdTickets;
  source: PackSource;
  /** Ids of the entries in the timelines of these tickets that are in the replica. */
  timelineIds: TimelineIds;
  /** Tell the other windows that packs have come or gone. */
  onChange: () => void;
}

/** The archive of one replica over its database of packs. */
export function packArchive(setup: PackArchiveSetup): ArchivePort {
  const { db, cold, source, onChange } = setup;
  const show = async () => {
    await cold.refresh();
    onChange();
  };
  return {
    tag: async () => (await db.state()).tag,
    async update(ports, between) {
      const { tag, packs } = await source.manifest();
      await ports.exclusive(() => db.follow(packs));
      await show();
      const isFull = await fetchMissing(setup, between, show);
      const isWhole = (await db.packs()).every(({ isHere }) => isHere);
      const { checkedAt } = await db.state();
      // Without room the rest is told of and left alone; what came damaged is asked for again.
      const isDone = isWhole || isFull;
      await db.saveState({ tag: isDone ? tag : null, isFull, checkedAt: isWhole ? ports.now() : checkedAt });
      await show();
      await demote(ports, cold, setup.timelineIds);
    },
    async clear() {
      await db.clear();
      await show();
    },
  };
}

/** The latest first, a few at once; a person's own writes go ahead in between. True when there was no room for more. */
async function fetchMissing(
  { db, source }: PackArchiveSetup,
  between: () => Promise<void>,
  show: () => Promise<void>,
): Promise<boolean> {
  const missing = (await db.packs()).filter(({ isHere }) => !isHere).sort((a, b) => b.to - a.to);
  for (let start = 0; start < missing.length; start += AT_ONCE) {
    const group = missing.slice(start, start + AT_ONCE);
    const contents = await Promise.all(group.map((pack) => fetchPack(source, pack)));
    for (const [index, fetched] of contents.entries()) {
      if (fetched === null) continue;
      try {
        await db.put(group[index]?.hash ?? '', fetched.content, fetched.headers);
      } catch (error) {
        if (storageFaultOf(error) !== 'full') throw error;
        return true;
      }
    }
    if (start % SHOWN_EVERY === 0) await show();
    await between();
  }
  return false;
}

interface Fetched {
  content: Uint8Array<ArrayBuffer>;
  headers: string;
}

/** `null`: the server has cut it anew meanwhile, or it arrives damaged. */
async function fetchPack(source: PackSource, { hash }: PackRow): Promise<Fetched | null> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const content = await source.content(hash);
    if (content === null) return null;
    try {
      return { content, headers: await headersOf(hash, content) };
    } catch (error) {
      if (!(error instanceof DamagedPack)) throw error;
    }
  }
  return null;
}
