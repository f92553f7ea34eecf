import { expect, test } from 'vitest';
import { inUploadOrder, toEvict, type BlobRow } from './blob-row.ts';

function row(fields: Partial<BlobRow>): BlobRow {
  const usual = {
    hash: 'h',
    name: 'n',
    mediaType: 'image/jpeg',
    size: 10,
    sent: 0,
    problem: null,
    deed: null,
  };
  const { entry = 'a', part = 'file' } = fields;
  const rest = { entry, part, key: `${entry}/${part}`, addedAt: 0, usedAt: 0, uploadUrl: null };
  return { ...usual, ...rest, state: 'waiting', ...fields };
}

test('S17 all small previews go before the first whole file, and each in the order of taking', () => {
  const rows = [
    row({ entry: 'second', addedAt: 2 }),
    row({ entry: 'first', addedAt: 1 }),
    row({ entry: 'second', part: 'preview', addedAt: 2 }),
    row({ entry: 'first', part: 'preview', addedAt: 1 }),
  ];
  expect(inUploadOrder(rows).map(({ key }) => key)).toEqual([
    'first/preview',
    'second/preview',
    'first/file',
    'second/file',
  ]);
});

test.each([
  ['nothing while the budget suffices', 30, []],
  ['the one unused longest', 25, ['old']],
  ['never what the server does not have, whatever the budget', 0, ['old', 'new']],
])('S17 gives up %s', (_title, budget, expected) => {
  const rows = [
    row({ entry: 'unsent', usedAt: 0 }),
    row({ entry: 'new', state: 'kept', usedAt: 2 }),
    row({ entry: 'old', state: 'kept', usedAt: 1 }),
  ];
  expect(toEvict(rows, budget).map(({ entry }) => entry)).toEqual(expected);
});

test('S17 what is pinned for a visit stays, and what was used later goes in its place', () => {
  const rows = [
    row({ entry: 'pinned', state: 'kept', usedAt: 1 }),
    row({ entry: 'other', state: 'kept', usedAt: 2 }),
  ];
  expect(toEvict(rows, 10, new Set(['pinned'])).map(({ entry }) => entry)).toEqual(['other']);
});
