import { describe, expect, test } from 'vitest';
import { isShownInline, isTypeBorneOut, typeOf } from './media-type.ts';

describe('the type of a file is what its content says', () => {
  test.each([
    ['a photo with the wrong ending', 'text/plain', 'image/jpeg', 'image/jpeg'],
    ['a text, by its name', 'text/csv; charset=utf-8', null, 'text/csv'],
    ['a picture without the content of one', 'image/png', null, 'application/octet-stream'],
    ['an old Word file in its container', 'application/msword', 'application/x-cfb', 'application/msword'],
    [
      'a program that calls itself a Word file',
      'application/msword',
      'application/x-msdownload',
      'application/x-msdownload',
    ],
    ['a drawing as XML', 'image/svg+xml', 'application/xml', 'image/svg+xml'],
    ['something without a name', '', null, 'application/octet-stream'],
  ])('%s', (_title, claimed, detected, expected) => {
    expect(typeOf(claimed, detected)).toBe(expected);
    expect(isTypeBorneOut(expected, detected)).toBe(true);
  });

  test.each([
    ['a text that calls itself a picture', 'image/png', null],
    ['a picture that calls itself a text', 'text/plain', 'image/png'],
    ['a page with a script that calls itself a photo', 'image/jpeg', 'application/xml'],
  ])('not borne out: %s', (_title, recorded, detected) => {
    expect(isTypeBorneOut(recorded, detected)).toBe(false);
  });
});

test('only pictures that cannot carry a script are shown beside the console', () => {
  const types = ['image/jpeg', 'image/svg+xml', 'text/html', 'application/pdf'];
  expect(types.filter(isShownInline)).toEqual(['image/jpeg']);
});
