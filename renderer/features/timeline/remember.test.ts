import { expect, test } from 'vitest';
import { remember } from './remember.ts';

test('a mark moves on and never back', () => {
  const marks = remember({ a: 5 }, 'a', 9);
  expect(marks).toEqual({ a: 9 });
  expect(remember(marks, 'a', 7)).toBe(marks);
});

test('the marks that were not moved for longest are forgotten', () => {
  const marks = remember(remember({ a: 1, b: 1 }, 'a', 2, 2), 'c', 3, 2);
  expect(marks).toEqual({ a: 2, c: 3 });
});
