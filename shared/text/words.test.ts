import { describe, expect, it } from 'vitest';
import { fold, matchesWords, wordsOf } from './words.ts';

describe('fold', () => {
  it.each([
    ['Łódź', 'lodz'],
    ['ZAŻÓŁĆ GĘŚLĄ JAŹŃ', 'zazolc gesla jazn'],
    ['Straße nach Köln', 'strasse nach koln'],
    ['GROẞE', 'grosse'],
    ['Ёлка', 'елка'],
    ['Новый', 'новый'],
    ['Ångström Ørsted Æther', 'angstrom orsted aether'],
    ['plain ASCII-42', 'plain ascii-42'],
    ['', ''],
  ])('%j is compared as %j', (text, expected) => {
    expect(fold(text)).toBe(expected);
  });

  it('does not tell composed from decomposed letters', () => {
    for (const text of ['Łódź', 'Köln', 'Новый', 'Ёж']) {
      expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
    }
  });
});

describe('wordsOf', () => {
  it.each([
    ['FF-10482', ['ff', '10482']],
    ['  drukarka,  HALA 3! ', ['drukarka', 'hala', '3']],
    ['raz raz dwa', ['raz', 'dwa']],
    ['...', []],
  ])('%j has the words %j', (text, expected) => {
    expect(wordsOf(text)).toEqual(expected);
  });
});

describe('matchesWords', () => {
  it.each([
    ['Awaria drukarki w Łodzi', 'lodz druk', true],
    ['Awaria drukarki w Łodzi', 'odz', false],
    ['Awaria drukarki w Łodzi', 'druk poznan', false],
    ['Сеть не работает, ёмкость', 'емк сет', true],
    ['Сеть не работает', 'еть', false],
    ['Störung am Größenmesser', 'GROSSEN stor', true],
    ['db-primary01.site-b', 'site primary01', true],
    ['db-primary01.site-b', 'mary', false],
    ['banan anan', 'anan', true],
    ['FF-10482', 'ff-104', true],
    ['anything', '', true],
    ['anything', ' - ', true],
  ])('%j with the query %j: %j', (text, query, expected) => {
    expect(matchesWords(fold(text), query)).toBe(expected);
  });
});
