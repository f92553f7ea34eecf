import { hasWordPrefix, wordsOf } from '../../../shared/text/words.ts';
import { numberKey, searchKinds, type SearchDocument, type SearchKind } from './search-document.ts';

/** One record that a query found. */
export interface Hit {
  kind: SearchKind;
  id: string;
  number: string | null;
  title: string;
  account: string | null;
  /** Larger is better; 1,000 and more: the number was typed exactly. */
  score: number;
  at: number;
}

export interface SearchOptions {
  kinds?: readonly SearchKind[];
  /** Most hits of each kind. */
  limit?: number;
}

/**
 * What screens know of search. The first engine compares words and beginnings of words of headers in memory;
 * one that reads long texts can take its place behind the same three members.
 */
export interface SearchIndex {
  /** Best hits first. A query without a letter or digit finds nothing. */
  search(query: string, options?: SearchOptions): Hit[];
  /** Records that are searched. */
  readonly size: number;
}

export type Documents = Readonly<Partial<Record<SearchKind, readonly SearchDocument[]>>>;

const EXACT_NUMBER = 1_000;
const NUMBER_BEGINS = 500;
const TITLE_BEGINS = 300;
const TITLE_HAS_ALL = 200;
const ELSEWHERE = 100;
const SETTLED_PENALTY = 20;

/** Search over documents in memory. Measured with 31,000: `npm run bench -- search`. */
export function createSearchIndex(documents: Documents): SearchIndex {
  const size = searchKinds.reduce((sum, kind) => sum + (documents[kind]?.length ?? 0), 0);
  return {
    size,
    search(query, { kinds = searchKinds, limit = 8 } = {}) {
      const question = questionOf(query);
      if (question.words.length === 0) return [];
      const hits = kinds.flatMap((kind) => best(documents[kind] ?? [], question, limit));
      return hits.sort(byRank);
    },
  };
}

interface Question {
  words: readonly string[];
  /** The whole query without punctuation; empty when it holds no digit and so can be no number. */
  key: string;
  /** The query as a beginning of a title. */
  start: string;
}

function questionOf(query: string): Question {
  const words = wordsOf(query);
  return { words, key: /\d/.test(query) ? numberKey(query) : '', start: words.join(' ') };
}

function best(documents: readonly SearchDocument[], question: Question, limit: number): Hit[] {
  const hits: Hit[] = [];
  for (const document of documents) {
    const score = scoreOf(document, question);
    if (score === 0) continue;
    const worst = hits.at(-1);
    // Thousands match a single letter: keep a short sorted list instead of sorting them all.
    if (hits.length === limit && worst !== undefined && !isBetter(score, document, worst)) continue;
    const at = hits.findIndex((hit) => isBetter(score, document, hit));
    hits.splice(at === -1 ? hits.length : at, 0, hitOf(document, score));
    if (hits.length > limit) hits.pop();
  }
  return hits;
}

/** 0 when the document does not answer the question. */
export function scoreOf(document: SearchDocument, { words, key, start }: Question): number {
  if (key !== '' && document.keys.some((own) => own === key || isTail(own, key))) return EXACT_NUMBER;
  if (!words.every((word) => hasWordPrefix(document.foldedText, word))) return 0;
  const penalty = document.settled ? SETTLED_PENALTY : 0;
  if (key !== '' && document.keys.some((own) => own.startsWith(key))) return NUMBER_BEGINS - penalty;
  if (document.foldedTitle.startsWith(start)) return TITLE_BEGINS - penalty;
  if (words.every((word) => hasWordPrefix(document.foldedTitle, word))) return TITLE_HAS_ALL - penalty;
  return ELSEWHERE - penalty;
}

/** Is the key the digits at the end of a number, without the letters in front: `10482` of `ff10482`? */
function isTail(number: string, key: string): boolean {
  if (!number.endsWith(key) || !/^\d+$/.test(key)) return false;
  return /^\p{L}+0*$/u.test(number.slice(0, number.length - key.length));
}

function hitOf({ kind, id, number, title, account, at }: SearchDocument, score: number): Hit {
  return { kind, id, number, title, account, at, score };
}

function isBetter(score: number, document: { at: number; title: string }, than: Hit): boolean {
  return byRank({ score, at: document.at, title: document.title }, than) < 0;
}

function byRank(a: Pick<Hit, 'score' | 'at' | 'title'>, b: Pick<Hit, 'score' | 'at' | 'title'>): number {
  return b.score - a.score || b.at - a.at || (a.title < b.title ? -1 : a.title > b.title ? 1 : 0);
}
