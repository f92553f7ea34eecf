import type { Article } from '../../../shared/records/article.ts';
import { fold, hasWordPrefix, matchesWords, wordsOf } from '../../../shared/text/words.ts';
import { baseLanguage, translationRows, type TranslationRow } from './translations.ts';

/** Fields of an article header that the list filters, searches and orders by. */
export type ArticleHeader = Pick<
  Article,
  | 'id'
  | 'title'
  | 'summary'
  | 'type'
  | 'language'
  | 'translationGroup'
  | 'status'
  | 'tags'
  | 'account'
  | 'updatedAt'
>;

/** What the list is narrowed to; `''` stands for no filter. */
export interface ArticleFilter {
  q: string;
  language: string;
  type: string;
  tag: string;
  /** `''` hides retired articles. */
  status: string;
}

/** An article with its folded texts, made once for thousands of keystrokes. */
export interface SearchableArticle<A> {
  readonly article: A;
  readonly title: string;
  readonly text: string;
}

/** Fold what word search looks at; newest first. */
export function searchableArticles<A extends ArticleHeader>(articles: readonly A[]): SearchableArticle<A>[] {
  return [...articles]
    .sort((a, b) => b.updatedAt - a.updatedAt)
    .map((article) => {
      const title = fold(article.title);
      return { article, title, text: `${title} ${fold(`${article.summary} ${article.tags.join(' ')}`)}` };
    });
}

/** A row of the list; `id` is that of the translation shown. */
export interface ArticleRow<A> extends TranslationRow<A> {
  readonly id: string;
}

/**
 * Rows that pass the filter: one per translation group, showing the best translation among those that match (a Polish
 * word finds the Polish text also for a reader who prefers English) and naming all that exist.
 * With a query, rows whose title has every word come first.
 */
export function articleRows<A extends ArticleHeader>(
  articles: readonly SearchableArticle<A>[],
  filter: ArticleFilter,
  preferred: readonly string[],
): ArticleRow<A>[] {
  const words = wordsOf(filter.q);
  const matching = articles.filter((one) => passes(one.article, filter) && matchesWords(one.text, words));
  const ordered =
    words.length === 0 ? matching : [...matching].sort((a, b) => titleRank(a, words) - titleRank(b, words));
  const all = groupsOf(articles);
  return translationRows(
    ordered.map((one) => one.article),
    preferred,
  ).map(({ shown }) => ({
    id: shown.id,
    shown,
    translations: all.get(groupKey(shown)) ?? [shown],
  }));
}

/** The most used tags, at most `limit`, by name. */
export function commonTags(articles: readonly Pick<Article, 'tags'>[], limit: number): string[] {
  const counts = new Map<string, number>();
  for (const { tags } of articles) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, limit)
    .map(([tag]) => tag)
    .sort((a, b) => a.localeCompare(b));
}

function passes(article: ArticleHeader, filter: ArticleFilter): boolean {
  if (filter.language !== '' && baseLanguage(article.language) !== filter.language) return false;
  if (filter.type !== '' && article.type !== filter.type) return false;
  if (filter.tag !== '' && !article.tags.includes(filter.tag)) return false;
  return filter.status === '' ? article.status !== 'retired' : article.status === filter.status;
}

function titleRank(one: SearchableArticle<unknown>, words: readonly string[]): number {
  return words.every((word) => hasWordPrefix(one.title, word)) ? 0 : 1;
}

function groupsOf<A extends ArticleHeader>(articles: readonly SearchableArticle<A>[]): Map<string, A[]> {
  const groups = new Map<string, A[]>();
  for (const { article } of articles) {
    const members = groups.get(groupKey(article));
    if (members === undefined) groups.set(groupKey(article), [article]);
    else members.push(article);
  }
  for (const members of groups.values()) members.sort((a, b) => a.language.localeCompare(b.language));
  return groups;
}

function groupKey(article: ArticleHeader): string {
  return article.translationGroup ?? article.id;
}
