import { describe, expect, test } from 'vitest';
import { idsBetween, moveIndex, type Move } from './list-navigation.ts';

const headings = new Set([0, 4]);
const isStop = (index: number): boolean => !headings.has(index);
const move = (direction: Move, from: number): number => moveIndex(direction, from, 10, 3, isStop);

describe('moving in a list of ten with headings at 0 and 4', () => {
  test.each<[string, Move, number, number]>([
    ['from nowhere down: the first row that is no heading', 'next', -1, 1],
    ['from nowhere up: the same', 'previous', -1, 1],
    ['down passes over a heading', 'next', 3, 5],
    ['up passes over a heading', 'previous', 5, 3],
    ['up stops at the first row', 'previous', 1, 1],
    ['down stops at the last row', 'next', 9, 9],
    ['Home', 'first', 7, 1],
    ['End', 'last', 2, 9],
    ['a page down that would end on a heading goes one further', 'page-down', 1, 5],
    ['a page up that would end on a heading goes one further', 'page-up', 7, 3],
    ['a page up beyond the top ends at the first row', 'page-up', 2, 1],
  ])('%s', (_rule, direction, from, to) => {
    expect(move(direction, from)).toBe(to);
  });

  test('an empty list goes nowhere', () => {
    expect(moveIndex('next', -1, 0, 3, () => true)).toBe(-1);
  });
});

const isHeading = (item: { id: string }): boolean => item.id.startsWith('h');

test('a range marks both ends and no heading, in either direction', () => {
  const items = ['h', 'a', 'b', 'c', 'h2', 'd'].map((id) => ({ id }));
  expect(idsBetween(items, 2, 5, isHeading)).toEqual(['b', 'c', 'd']);
  expect(idsBetween(items, 5, 2, isHeading)).toEqual(['b', 'c', 'd']);
});
