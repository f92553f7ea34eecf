import { fold, wordsOf } from './words.ts';

/** A piece of a text; `hit` when the query found it. */
export interface Segment {
  text: string;
  hit: boolean;
}

/**
 * Cut a text into pieces for highlighting what a query found: the beginnings of words that match one of its words.
 * @param query as typed, or its words
 */
export function highlight(text: string, query: string | readonly string[]): Segment[] {
  const words = typeof query === 'string' ? wordsOf(query) : query;
  if (words.length === 0) return [{ text, hit: false }];
  const segments: Segment[] = [];
  for (const part of text.split(/([\p{L}\p{N}\p{M}]+)/u)) {
    const length = hitLength(part, words);
    append(segments, part.slice(0, length), true);
    append(segments, part.slice(length), false);
  }
  return segments;
}

/** How many characters of this word, as written, the longest fitting query word covers. */
function hitLength(word: string, queryWords: readonly string[]): number {
  const folded = fold(word);
  const found = queryWords.filter((query) => folded.startsWith(query));
  const longest = found.reduce((most, query) => Math.max(most, query.length), 0);
  if (longest === 0) return 0;
  // Folding changes lengths (`ß` becomes two letters), so count by folding ever longer beginnings.
  for (let length = 1; length < word.length; length += 1) {
    const isMark = /\p{M}/u.test(word.charAt(length));
    if (!isMark && fold(word.slice(0, length)).length >= longest) return length;
  }
  return word.length;
}

function append(segments: Segment[], text: string, hit: boolean): void {
  if (text === '') return;
  const last = segments.at(-1);
  if (last?.hit === hit) last.text += text;
  else segments.push({ text, hit });
}
