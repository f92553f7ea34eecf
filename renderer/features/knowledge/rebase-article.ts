import { mergeSet } from '../../../shared/sync/merge-set.ts';
import { sameJson } from '../../../shared/sync/json.ts';
import type { ArticleDraft, ArticleFields } from './article-fields.ts';
import { joinLine, joinText } from './join-text.ts';

/**
 * A draft on the article as it is now. A colleague, or another window of the same person, may have saved it since the
 * draft was begun: without this, saving the draft would take that back without a word.
 */
export function rebaseArticle(draft: ArticleDraft, now: ArticleFields): ArticleDraft {
  const { start, fields } = draft;
  if (sameJson(start, now)) return draft;
  const joined: ArticleFields = {
    ...choices(start, fields, now),
    title: joinLine(start.title, fields.title, now.title),
    summary: joinText(start.summary, fields.summary, now.summary),
    body: joinText(start.body, fields.body, now.body),
    tags: joinWords('tags', start, fields, now),
    appliesTo: joinWords('appliesTo', start, fields, now),
  };
  // Saving shows the very fields that are still in the form.
  const isChanged = !sameJson(fields, start) && !sameJson(fields, now);
  return { start: now, fields: joined, isJoined: draft.isJoined || isChanged };
}

/** Words that either added are in, words that either took out are out. */
function joinWords(
  field: 'tags' | 'appliesTo',
  start: ArticleFields,
  own: ArticleFields,
  now: ArticleFields,
): string[] {
  const words = { field, base: start[field], current: now[field], wanted: own[field] };
  return mergeSet(words).value as string[];
}

/** What is chosen rather than written: the choice made here, where one was made. */
function choices(start: ArticleFields, own: ArticleFields, now: ArticleFields): ArticleFields {
  const chosen = Object.entries(own).filter(
    ([name, value]) => !sameJson(value, start[name as keyof ArticleFields]),
  );
  return { ...now, ...Object.fromEntries(chosen) };
}
