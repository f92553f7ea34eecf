import type { Table } from 'dexie';
import { DraftGone } from '../../../shared/sync/draft-gone.ts';
import type { DraftChange } from '../../../shared/sync/ports.ts';

/** A composer's text that was not sent. `savedAt` in UTC ms. */
export interface DraftRow {
  key: string;
  value: string;
  savedAt: number;
}

/** Bring stored texts about, inside the transaction of the caller. @throws DraftGone */
export async function changeDrafts(
  table: Table<DraftRow, string>,
  changes: readonly DraftChange[],
): Promise<void> {
  for (const { key, value, was, isNeeded } of changes) {
    const now = was === undefined && isNeeded === undefined ? undefined : await table.get(key);
    if (isNeeded && now === undefined) throw new DraftGone();
    // Somebody else may have gone on with it.
    if (was !== undefined && now?.value !== was) continue;
    if (value === null) await table.delete(key);
    else await table.put({ key, value, savedAt: Date.now() });
  }
}
