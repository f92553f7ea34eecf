import { expect, test } from 'vitest';
import { decodePage, encodePage, type Header } from './header-page.ts';

const cases: [string, object[]][] = [
  ['no headers', []],
  [
    'headers of one shape',
    [
      { id: 'a', number: 1 },
      { id: 'b', number: 2 },
    ],
  ],
  [
    'null, false, zero and empty values',
    [{ id: 'a', site: null, open: false, count: 0, tags: [], note: '' }],
  ],
  ['a field that some lack', [{ id: 'a' }, { id: 'b', source: { system: 's', key: 'k' } }]],
  ['lists of lists', [{ id: 'a', pairs: [['x', 'y']] }]],
];

test.each(cases)('a page gives back %s', (_name, headers) => {
  expect(decodePage(encodePage(headers as Header[]))).toEqual(headers);
});

test('a page names each field once', () => {
  const headers = Array.from({ length: 100 }, (_, index) => ({ id: String(index), subject: 'Same' }));
  expect(encodePage(headers).match(/"subject"/g)).toHaveLength(1);
});
