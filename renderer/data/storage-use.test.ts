import { expect, test } from 'vitest';
import { storageLevel } from './storage-use.ts';

const MIB = 1024 ** 2;

const cases: [string, number | null, ReturnType<typeof storageLevel>][] = [
  ['a large disk', 90_000 * MIB, 'enough'],
  ['a disk of which nothing is known', null, 'enough'],
  ['room for a few photos', 200 * MIB, 'nearly-full'],
  ['room for nothing', 5 * MIB, 'full'],
  ['no room at all', 0, 'full'],
];

test.each(cases)('%s is told in time', (_name, free, level) => {
  expect(storageLevel({ free })).toBe(level);
});
