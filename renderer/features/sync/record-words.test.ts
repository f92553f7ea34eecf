import { expect, it } from 'vitest';
import { kinds } from '../../../shared/records/kinds.ts';
import { localeFiles } from '../../../test/support/locale-files.ts';
import { recordPath, titleOf } from './record-words.ts';

it.each([
  [{ number: 'FF-1', subject: 'Printer' }, 'FF-1 Printer'],
  [{ number: null, subject: 'Printer' }, 'Printer'],
  [{ name: 'Plant B' }, 'Plant B'],
  [{ what: 'Call back' }, 'Call back'],
  [{}, ''],
])('%j is called %j', (record, title) => {
  expect(titleOf(record)).toBe(title);
});

it.each(localeFiles().filter(({ namespace }) => namespace === 'records'))(
  'every kind has words for one and for all in $language',
  ({ texts }) => {
    const keys = kinds.flatMap((kind) => [`kind.${kind}`, `kindOne.${kind}`]);
    expect(keys.filter((key) => !texts.has(key))).toEqual([]);
  },
);

it('leads to the page of a record, and nowhere for kinds without one', () => {
  expect(recordPath('articles', 'x')).toBe('/knowledge/x');
  expect(recordPath('people', 'x')).toBeNull();
});
