import type { ColdState } from './cold-tickets.ts';
import type { PackRow } from './pack-files.ts';

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
  /** Named by the server and not here, not even in lists. */
  missing: PackSum;
  /** Tickets in what is missing, by the scope of their packs. */
  missingIn: ReadonlyMap<string, number>;
  /** The latest end of a ticket in what is missing, UTC ms; `null` when nothing is. */
  missingUpTo: number | null;
  /** Tickets that are listed and not here: only their headers are. */
  away: ReadonlySet<string>;
  /** The latest end of one of these, UTC ms; `null` when there is none. */
  awayUpTo: number | null;
  /** There was no room for what is missing. */
  isFull: boolean;
  /** When everything was here the last time that was looked; 0 never. UTC ms. */
  checkedAt: number;
}

export function archiveFacts({ packs, kept, away }: ColdState): ArchiveFacts {
  const missing = packs.filter(({ isHere, isAway }) => !isHere && isAway !== true);
  return {
    here: sumOf(packs.filter(({ isHere }) => isHere)),
    missing: sumOf(missing),
    missingIn: ticketsIn(missing),
    missingUpTo: latestOf(missing),
    away,
    awayUpTo: latestOf(packs.filter(({ isAway }) => isAway)),
    isFull: kept.isFull,
    checkedAt: kept.checkedAt,
  };
}

function ticketsIn(packs: readonly PackRow[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { scope, tickets, left } of packs)
    sums.set(scope, (sums.get(scope) ?? 0) + tickets - left.length);
  return sums;
}

function latestOf(packs: readonly PackRow[]): number | null {
  return packs.length === 0 ? null : Math.max(...packs.map(({ to }) => to));
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
