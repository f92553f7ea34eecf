import { useCallback, useMemo, useState } from 'react';
import type { Article } from '../../../shared/records/article.ts';
import { sameJson } from '../../../shared/sync/json.ts';
import { useKeptForm } from '../register/use-kept-form.ts';
import { useRestored } from '../register/use-restored.ts';
import {
  fieldsOf,
  readArticleDraft,
  untouched,
  type ArticleDraft,
  type ArticleFields,
} from './article-fields.ts';
import type { ArticleFormState } from './ArticleForm.tsx';
import { rebaseArticle } from './rebase-article.ts';

/**
 * The form of an article that is changed: kept while it is typed, also in several windows (docs/sync-spec.md, S11), and
 * always on the article as it is at that moment.
 */
export function useArticleDraft(article: Article): ArticleFormState {
  const now = useMemo(() => fieldsOf(article), [article]);
  const [rules] = useState(() => ({
    blank: untouched(now),
    read: (stored: string) => readArticleDraft(stored, now),
    isEmpty: ({ start, fields }: ArticleDraft) => sameJson(start, fields),
  }));
  const { form, update, sending: send, ...kept } = useKeptForm(`article/${article.id}`, rules);
  const draft = useMemo(() => rebaseArticle(form, now), [form, now]);
  const set = useCallback(
    (part: Partial<ArticleFields>) => {
      update((before) => {
        const latest = rebaseArticle(before, now);
        return { ...latest, fields: { ...latest.fields, ...part } };
      });
    },
    [update, now],
  );
  const sending = useCallback(() => send(), [send]);
  return { ...kept, ...draft, sending, isRestored: useRestored(kept), set };
}
