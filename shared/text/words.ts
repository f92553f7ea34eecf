/** Letters that Unicode does not take apart into a base letter and a mark, in lower case. */
const plainLetters: Readonly<Record<string, string>> = {
  ł: 'l',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

const isPlainAscii = /^[\0-\u007f]*$/;
const wordCharacter = /[\p{L}\p{N}]/u;

/**
 * Text as search compares it: lower case, without diacritics (`Łódź` is `lodz`, `Straße` is `strasse`, `ё` is `е`).
 * The Cyrillic `й` stays: nobody types `и` for it. Punctuation stays too, so the result can be longer but not
 * shorter in words than the text.
 */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  // Most rows are plain ASCII, and normalizing is what takes the time.
  if (isPlainAscii.test(lower)) return lower;
  return lower
    .normalize('NFD')
    .replaceAll('и\u0306', 'й')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[łßæœøđðþı]/g, (letter) => plainLetters[letter] ?? letter);
}

/** Folded words of a query or a text: runs of letters and digits, each once, in their order. */
export function wordsOf(text: string): string[] {
  return [...new Set(fold(text).match(/[\p{L}\p{N}]+/gu) ?? [])];
}

/** Is `word` the beginning of a word of `foldedText`? Both folded. */
export function hasWordPrefix(foldedText: string, word: string): boolean {
  let at = foldedText.indexOf(word);
  while (at > 0 && isWordCharacter(foldedText, at - 1)) at = foldedText.indexOf(word, at + 1);
  return at >= 0;
}

/**
 * Is every word of the query the beginning of some word of the text? An empty query matches everything.
 * @param foldedText text that went through {@link fold}
 * @param query as typed, or its {@link wordsOf}: split it once before walking over thousands of rows
 */
export function matchesWords(foldedText: string, query: string | readonly string[]): boolean {
  const words = typeof query === 'string' ? wordsOf(query) : query;
  return words.every((word) => hasWordPrefix(foldedText, word));
}

function isWordCharacter(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
  return wordCharacter.test(text.charAt(index));
}
