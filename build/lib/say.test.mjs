import { expect, test } from 'vitest';
import { lastLines, shortened } from './say.mjs';

test('of a long output the beginning and the end are kept', () => {
  expect(shortened('1\n2\n3\n4\n5\n', 2, 1)).toBe('1\n2\n  … 2 lines …\n5');
  expect(shortened('1\n2\n3\n', 2, 1)).toBe('1\n2\n3');
});

test('the last lines are counted without the empty end', () => {
  expect(lastLines('1\n2\n3\n\n', 2)).toBe('2\n3');
});
