import type { PackRow } from './pack-files.ts';

const MIB = 1024 * 1024;

/** Room that the archive leaves to everything else, bytes: a day on site with photos takes some hundred MiB. */
export const RESERVE = 300 * MIB;

/** What the browser says is left changes only minutes after something was deleted: no more goes on its word by then, ms. */
const SETTLES_MS = 10 * 60_000;

/** What a device says of its room. */
export interface Room {
  /** Bytes left; `null` where nobody says. */
  free: number | null;
  /** UTC ms. */
  now: number;
  /** When contents last went to make room; UTC ms, 0 never. */
  clearedAt: number;
}

/**
 * Packs whose contents have to go so that the reserve is free again, those that ended the longest ago first; never more
 * than that takes.
 */
export function packsToEvict(
  packs: readonly PackRow[],
  { free, now, clearedAt }: Room,
  pinned: ReadonlySet<string> = new Set(),
): PackRow[] {
  if (free === null || free >= RESERVE || Math.abs(now - clearedAt) < SETTLES_MS) return [];
  return oldest(packs, RESERVE - free, pinned);
}

/** The oldest contents that are here and not pinned (by hash), as many as give back so many bytes. */
export function oldest(
  packs: readonly PackRow[],
  bytes: number,
  pinned: ReadonlySet<string> = new Set(),
): PackRow[] {
  const gone: PackRow[] = [];
  let left = bytes;
  for (const pack of packs
    .filter(({ hash, isHere }) => isHere && !pinned.has(hash))
    .sort((a, b) => a.to - b.to)) {
    if (left <= 0) break;
    gone.push(pack);
    left -= pack.bytes;
  }
  return gone;
}
