import { expect, test } from 'vitest';
import { isLater, remember } from './remember.ts';

test('a mark moves on and never back', () => {
  const marks = remember({ a: 5 }, 'a', 9);
  expect(marks).toEqual({ a: 9 });
  expect(remember(marks, 'a', 7)).toBe(marks);
});

test('the marks that were not moved for longest are forgotten', () => {
  const marks = remember(remember({ a: 1, b: 1 }, 'a', 2, 2), 'c', 3, 2);
  expect(marks).toEqual({ a: 2, c: 3 });
});

test.each([
  [5, undefined, 3, true],
  [5, 5, 3, false],
  [5, 2, 7, false],
  [9, 2, 7, true],
  [9, undefined, undefined, false],
] as const)('at %i, read until %s, here since %s: later is %s', (at, readUntil, since, later) => {
  expect(isLater(at, readUntil, since)).toBe(later);
});
