import { expect, test } from 'vitest';
import { keepShown } from './keep-shown.ts';
import { idOf, rowsOf, ticketOf } from './tickets.fixture.ts';

const shown = rowsOf(ticketOf(1), ticketOf(2));

test('what the filter hides is no longer chosen', () => {
  expect(keepShown(new Set([idOf(1), idOf(9)]), shown)).toEqual(new Set([idOf(1)]));
});

test('a choice that is shown as a whole stays the same set', () => {
  const ids = new Set([idOf(1), idOf(2)]);
  expect(keepShown(ids, shown)).toBe(ids);
});
