import type { ColdState } from './cold-tickets.ts';
import type { PackRow } from './pack-db.ts';

/** Some packs, summed up. */
export interface PackSum {
  packs: number;
  tickets: number;
  entries: number;
  /** Compressed. */
  bytes: number;
}

/** What a device has of the archive, for people (S14). */
export interface ArchiveFacts {
  here: PackSum;
  /** Named by the server and not here. */
  missing: PackSum;
  /** The latest end of a ticket in what is missing, UTC ms; `null` when nothing is. */
  missingUpTo: number | null;
  /** There was no room for what is missing. */
  isFull: boolean;
  /** When everything was here the last time that was looked; 0 never. UTC ms. */
  checkedAt: number;
}

export function archiveFacts({ packs, kept }: ColdState): ArchiveFacts {
  const missing = packs.filter(({ isHere }) => !isHere);
  return {
    here: sumOf(packs.filter(({ isHere }) => isHere)),
    missing: sumOf(missing),
    missingUpTo: missing.length === 0 ? null : Math.max(...missing.map(({ to }) => to)),
    isFull: kept.isFull,
    checkedAt: kept.checkedAt,
  };
}

function sumOf(packs: readonly PackRow[]): PackSum {
  const sum = { packs: packs.length, tickets: 0, entries: 0, bytes: 0 };
  for (const { tickets, left, entries, bytes } of packs) {
    sum.tickets += tickets - left.length;
    sum.entries += entries;
    sum.bytes += bytes;
  }
  return sum;
}
