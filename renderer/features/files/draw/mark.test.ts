import { expect, test } from 'vitest';
import { arrowHead, isVisible, rectangle, strokeOf, type Mark } from './mark.ts';

const mark = (fields: Partial<Mark>): Mark => {
  return { tool: 'box', from: { x: 0, y: 0 }, to: { x: 10, y: 10 }, text: '', ...fields };
};

test.each([
  ['a box', mark({}), true],
  ['a click that moved by a pixel', mark({ to: { x: 1, y: 0 } }), false],
  ['a word where somebody clicked', mark({ tool: 'text', to: { x: 0, y: 0 }, text: 'here' }), true],
  ['no word', mark({ tool: 'text', text: '  ' }), false],
])('%s is seen: %#', (_title, one, expected) => {
  expect(isVisible(one)).toBe(expected);
});

test('a box is the same whichever corner it was begun from', () => {
  const one = rectangle({ from: { x: 8, y: 1 }, to: { x: 2, y: 5 } });
  expect(one).toEqual({ x: 2, y: 1, width: 6, height: 4 });
});

test('the head of an arrow lies behind its tip, on both sides', () => {
  const [left, right] = arrowHead({ from: { x: 0, y: 0 }, to: { x: 10, y: 0 } }, 2);
  expect(left.x).toBeLessThan(10);
  expect(left.y).toBeCloseTo(-right.y);
});

test('lines grow with the picture', () => {
  expect(strokeOf({ width: 2_560, height: 1_920 })).toBeGreaterThan(strokeOf({ width: 640, height: 480 }));
});
