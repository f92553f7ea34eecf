import type { StoredDraft } from '../../../shared/unsent/unsent-work.ts';
import { storedObject } from '../stored-object.ts';

/** Where an earlier version kept texts of articles: `<prefix><person>:<article or "new">`. */
const PREFIX = 'ff-article-draft:';

/** Article texts of one person that an earlier version kept and that were not moved yet. */
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

/** Is it of that kind? Files of unsent work and hand-ins from earlier versions hold some. */
export function isArticleDraft(key: string): boolean {
  return key.startsWith(PREFIX);
}

/** The same text as it is kept now. */
export function keptArticleDraft({ key, value, savedAt }: StoredDraft): StoredDraft {
  const article = key.split(':').at(-1) ?? 'new';
  if (article === 'new') return { key: 'new-article', value, savedAt };
  return { key: `article/${article}`, value: JSON.stringify({ fields: storedObject(value) }), savedAt };
}
