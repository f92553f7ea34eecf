import { expect, test } from 'vitest';
import type { PackRow } from './pack-files.ts';
import { packsToEvict, RESERVE } from './plan-room.ts';

const pack = (hash: string, to: number, isHere = true): PackRow => ({
  hash,
  to,
  isHere,
  bytes: 100,
  scope: 'staff',
  format: 1,
  tickets: 1,
  entries: 1,
  from: 0,
  left: [],
});
const packs = [pack('new', 3), pack('old', 1), pack('middle', 2), pack('away', 0, false)];
const now = 1_800_000_000_000;

test.each([
  ['more than the reserve is left', RESERVE, 0, []],
  ['nobody says what is left', null, 0, []],
  ['a little is missing', RESERVE - 1, 0, ['old']],
  ['two packs’ worth is missing', RESERVE - 150, 0, ['old', 'middle']],
  ['nothing is left', 0, 0, ['old', 'middle', 'new']],
  ['something went a minute ago', 0, now - 60_000, []],
  ['something went an hour ago', RESERVE - 1, now - 3_600_000, ['old']],
])('S14 when %s, the oldest contents make room and no more than needed', (_what, free, clearedAt, gone) => {
  expect(packsToEvict(packs, { free, now, clearedAt }).map(({ hash }) => hash)).toEqual(gone);
});

test('S14 what a visit needs stays, and the next oldest goes', () => {
  const room = { free: RESERVE - 1, now, clearedAt: 0 };
  expect(packsToEvict(packs, room, new Set(['old'])).map(({ hash }) => hash)).toEqual(['middle']);
});
