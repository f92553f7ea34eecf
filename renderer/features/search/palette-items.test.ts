import { expect, it } from 'vitest';
import { besideList, step } from './palette-items.ts';

it.each([
  ['/tickets/1', '/today', '?as=lead', '/tickets/1?view=all'],
  ['/tickets/1', '/tickets/2', '?view=overdue', '/tickets/1?view=overdue'],
  ['/tickets/2?compose=time', '/tickets/2', '?view=overdue', '/tickets/2?compose=time'],
  ['/tickets/new', '/tickets', '?view=overdue', '/tickets/new'],
  ['/tickets', '/tickets/2', '?view=overdue', '/tickets'],
  ['/accounts/1', '/today', '', '/accounts/1'],
  ['/accounts/1', '/accounts', '?q=x', '/accounts/1?q=x'],
])('%s chosen on %s%s opens %s', (href, pathname, search, expected) => {
  expect(besideList(href, pathname, search)).toBe(expected);
});

it.each([
  [0, 1, 3, 1],
  [2, 1, 3, 0],
  [0, -1, 3, 2],
  [-1, 1, 0, -1],
])('from %d by %d of %d the selection goes to %d', (index, by, count, expected) => {
  expect(step(index, by, count)).toBe(expected);
});
