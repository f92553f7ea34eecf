import type { StoredDraft } from '../../../shared/unsent/unsent-work.ts';

/** Where texts of articles lie that are being written (features/knowledge/use-draft.ts). */
const PREFIX = 'ff-article-draft:';

/** Article texts of one person that were not saved. */
export function articleDrafts(storage: Storage, personId: string): StoredDraft[] {
  const drafts: StoredDraft[] = [];
  for (let index = 0; index < storage.length; index += 1) {
    const key = storage.key(index);
    const value = key === null ? null : storage.getItem(key);
    if (key?.startsWith(PREFIX) !== true || value === null || !key.includes(personId)) continue;
    drafts.push({ key, value, savedAt: 0 });
  }
  return drafts;
}

export function isArticleDraft(key: string): boolean {
  return key.startsWith(PREFIX);
}
