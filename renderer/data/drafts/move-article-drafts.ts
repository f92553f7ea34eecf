import type { Table } from 'dexie';
import { articleDrafts, keptArticleDraft } from '../unsent/article-drafts.ts';
import type { OutboxDb } from '../outbox/outbox-db.ts';
import type { DraftRow } from './change-drafts.ts';

/** Resolves when the outbox can be used, with all drafts in it; rejects with what the browser says against it. */
export async function openOutbox(outbox: OutboxDb, personId: string): Promise<void> {
  await outbox.opened();
  await moveArticleDrafts(localStorage, personId, outbox.drafts);
}

/**
 * Texts of articles that an earlier version kept outside of the outbox come to the other drafts. What cannot be stored now
 * stays where it is for the next start.
 */
async function moveArticleDrafts(
  storage: Storage,
  personId: string,
  table: Table<DraftRow, string>,
): Promise<void> {
  try {
    for (const draft of articleDrafts(storage, personId)) {
      const row = keptArticleDraft(draft);
      // One that is being written in the meantime is not replaced.
      if ((await table.get(row.key)) === undefined) await table.put(row);
      storage.removeItem(draft.key);
    }
  } catch {
    // The disk may have room again at the next start.
  }
}
