import { expect, test } from 'vitest';
import { readWholeNumber } from './read-number.ts';

test.each([
  ['2100', 'en', 2100],
  [' 0 ', 'en', 0],
  ['2,100', 'en', 2100],
  ['2 100', 'en', 2100],
  ['1,234,567', 'en', 1_234_567],
  ['2.100', 'de', 2100],
  ['2 100', 'pl', 2100],
  ['12\u00a0100', 'pl', 12_100],
  ['12\u202f100', 'ru', 12_100],
])('"%s" in %s is %i', (text, language, value) => {
  expect(readWholeNumber(text, language)).toBe(value);
});

test.each([
  ['-5', 'en'],
  ['abc', 'en'],
  ['', 'en'],
  ['2.100', 'en'],
  ['21,00', 'en'],
  ['2,', 'en'],
  ['2,100', 'de'],
  ['2,1', 'pl'],
  ['2,100', 'pl'],
  ['1e3', 'en'],
  ['99999999999999999999', 'en'],
])('"%s" in %s is no whole number', (text, language) => {
  expect(readWholeNumber(text, language)).toBeNull();
});
