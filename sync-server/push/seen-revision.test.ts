import { expect, test } from 'vitest';
import { seenRevision } from './seen-revision.ts';

const lost = [{ from: 900, to: 10_900 }];

test.each<[string, number | null, number, number]>([
  ['a base that the record still has', 800, 800, 800],
  ['a base before the newest change', 700, 800, 700],
  ['a new record', null, 800, 0],
  ['a base of the lost time, record untouched since', 950, 800, 800],
  ['a base of the lost time, record changed after the restore', 950, 10_950, 900],
  ['the last revision of the backup', 900, 10_950, 900],
  ['the first revision after the restore', 10_901, 10_950, 10_901],
  ['a base that nobody ever gave', 20_000, 10_950, 0],
])('S2 what was seen with %s', (_what, base, current, expected) => {
  expect(seenRevision(base, current, lost)).toBe(expected);
});
