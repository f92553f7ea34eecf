import { describe, expect, it } from 'vitest';
import { bestTranslation, translationRows, type Translatable } from './translations.ts';

const article = (id: string, language: string, translationGroup: string | null = null): Translatable => ({
  id,
  language,
  translationGroup,
});

const set = [article('ru', 'ru'), article('de', 'de'), article('en', 'en'), article('pl', 'pl-PL')];

describe('bestTranslation', () => {
  const cases: [string, string[], string][] = [
    ['the first language of the reader', ['pl', 'de'], 'pl'],
    ['the second where the first is missing', ['fr', 'de'], 'de'],
    ['English where none of the reader’s languages exists', ['fr', 'es'], 'en'],
    ['English for a reader without languages', [], 'en'],
    ['a regional tag counts as its language', ['de-AT'], 'de'],
  ];
  it.each(cases)('is %s', (_title, preferred, id) => {
    expect(bestTranslation(set, preferred)?.id).toBe(id);
  });

  it('is the first one when there is neither a preferred language nor English', () => {
    expect(bestTranslation([article('ru', 'ru'), article('pl', 'pl')], ['fr'])?.id).toBe('ru');
  });

  it('is nothing when there are no translations', () => {
    expect(bestTranslation([], ['pl'])).toBeUndefined();
  });
});

describe('translationRows', () => {
  it('makes one row per group, groups in order of first appearance', () => {
    const rows = translationRows(
      [article('a-ru', 'ru', 'a'), article('b-en', 'en', 'b'), article('a-pl', 'pl', 'a')],
      ['pl'],
    );
    expect(rows.map((row) => row.shown.id)).toEqual(['a-pl', 'b-en']);
    expect(rows[0]?.translations.map((one) => one.language)).toEqual(['pl', 'ru']);
  });

  it('keeps articles without a group apart', () => {
    expect(translationRows([article('a', 'en'), article('b', 'en')], ['en'])).toHaveLength(2);
  });
});
