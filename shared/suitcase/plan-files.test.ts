import { expect, test } from 'vitest';
import { planFiles, type FileNeed } from './plan-files.ts';

const file = (entry: string, bytes: number, isHere = false): FileNeed => ({
  entry,
  name: entry,
  bytes,
  isHere,
});
const plan = (...files: FileNeed[]) =>
  planFiles(files, { budget: 100, largest: 60 }).map(({ entry, lack }) => [entry, lack]);

test('the most needed go first; what no longer fits leaves room for smaller ones behind it', () => {
  expect(plan(file('a', 50), file('b', 60), file('c', 50))).toEqual([
    ['a', 'unfetched'],
    ['b', 'over-budget'],
    ['c', 'unfetched'],
  ]);
});

test('what is here takes its room, wherever it stands', () => {
  expect(plan(file('a', 50), file('b', 60, true))).toEqual([
    ['a', 'over-budget'],
    ['b', null],
  ]);
});

test('a file beyond the largest size is not fetched, also into an empty suitcase', () => {
  expect(plan(file('a', 61), file('b', 60))).toEqual([
    ['a', 'too-large'],
    ['b', 'unfetched'],
  ]);
});

test('a file that is named twice counts once, where it is needed first', () => {
  expect(plan(file('a', 60), file('b', 40), file('a', 60))).toEqual([
    ['a', 'unfetched'],
    ['b', 'unfetched'],
  ]);
});
