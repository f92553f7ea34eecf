import { expect, test } from 'vitest';
import { headerText, readHeaderText } from './header-text.ts';

const many = (make: (n: number) => object) => Array.from({ length: 6 }, (_, n) => make(n));

test.each([
  ['no headers', []],
  ['one header', [{ id: 'a', tags: ['x'], source: { system: 's', key: '1' }, closedAt: null }]],
  ['values that come again', many((n) => ({ id: `t${n}`, account: `a${n % 2}`, tags: n % 2 ? ['x'] : [] }))],
  ['equal text and number', many((n) => ({ id: `t${n}`, value: n % 2 ? 1 : '1' }))],
  ['all kinds of one value', many((n) => ({ id: `t${n}`, value: [null, 0, '', false, [], {}][n] }))],
])('S14 headers are read as they were written: %s', (_what, headers) => {
  expect(readHeaderText(headerText(headers))).toEqual(headers);
});

test('S14 rows of one pack share what is the same in them', () => {
  const read = readHeaderText<{ tags: string[] }>(headerText(many((n) => ({ id: `t${n}`, tags: ['x'] }))));
  expect(read[0]?.tags).toBe(read[5]?.tags);
});

test('S14 the plain lists of earlier versions are read too', () => {
  expect(readHeaderText('[{"id":"a"},{"id":"b"}]')).toEqual([{ id: 'a' }, { id: 'b' }]);
});
