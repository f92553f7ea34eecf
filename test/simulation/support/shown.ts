import type { PackLines } from '../../../shared/packs/pack-text.ts';
import type { AnyRecord, Kind } from '../../../shared/records/kinds.ts';
import type { MemoryDisk } from './memory-disk.ts';
import { openNow } from './pack-shelf.ts';

const opened = new WeakMap<Uint8Array, PackLines>();

function linesOf(hash: string, content: Uint8Array): PackLines {
  const known = opened.get(content) ?? openNow(hash, content);
  opened.set(content, known);
  return known;
}

/**
 * Every record of a kind that a person finds on the device: those at work, and those of packs that are here, as docs/sync-spec.md
 * (S14) says it; worked out from the disk, past the console's own reading.
 */
export function shown(disk: MemoryDisk, kind: Kind): Map<string, AnyRecord> {
  return new Map([...archived(disk, kind), ...disk.table(kind)]);
}

/** Ids of what packs have that are here and that it has not left. */
export function archivedIds(disk: MemoryDisk, kind: Kind): ReadonlySet<string> {
  return new Set(archived(disk, kind).keys());
}

function archived(disk: MemoryDisk, kind: Kind): Map<string, AnyRecord> {
  const found = new Map<string, AnyRecord>();
  for (const { hash, isHere, left } of disk.packs.rows.values()) {
    const content = disk.packs.contents.get(hash);
    if (!isHere || content === undefined || (kind !== 'tickets' && kind !== 'entries')) continue;
    const { tickets, timelines } = linesOf(hash, content);
    for (const [index, line] of tickets.entries()) {
      const ticket = JSON.parse(line) as AnyRecord;
      if (left.includes(ticket.id)) continue;
      const records = kind === 'tickets' ? [ticket] : (JSON.parse(timelines[index] ?? '[]') as AnyRecord[]);
      for (const record of records) found.set(record.id, record);
    }
  }
  return found;
}
