import type { Table } from 'dexie';
import { heldLocks } from './held-locks.ts';
import type { DraftRow } from './change-drafts.ts';

/** What a composer shows of the stored texts, oldest first, and whether this composer may replace their rows. */
export interface Chosen {
  rows: readonly DraftRow[];
  /** Nobody else has them open; false: another window is writing them, they are only shown. */
  isFree: boolean;
}

/** Composers of several windows keep a row each: `<key>@<composer>`. Rows from elsewhere have the key alone. */
export function rowKey(key: string, composer: string): string {
  return `${key}@${composer}`;
}

/** What the text is for, without whose it is. */
export function draftKey(row: string): string {
  return row.split('@')[0] ?? row;
}

/** The lock that a composer holds for as long as it may write its row. */
export function lockOf(row: string): string {
  return `fieldfare-draft-${row}`;
}

/** All texts that were begun under a key. */
export function rowsOf(table: Table<DraftRow, string>, key: string): Promise<DraftRow[]> {
  return table.where('key').equals(key).or('key').startsWith(`${key}@`).toArray();
}

/**
 * Texts that nobody has open come first: they would be nobody's. Where there are none, what is being written in
 * another window is shown.
 */
export async function chosenOf(stored: readonly DraftRow[]): Promise<Chosen> {
  const rows = stored.toSorted((a, b) => a.savedAt - b.savedAt);
  if (rows.length === 0) return { rows, isFree: true };
  const held = await heldLocks();
  const free = rows.filter(({ key }) => !held.has(lockOf(key)));
  return free.length > 0 ? { rows: free, isFree: true } : { rows, isFree: false };
}
