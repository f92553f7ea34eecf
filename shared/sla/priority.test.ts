import { describe, expect, test } from 'vitest';
import { defaultPriorityMatrix, matrixOf, priorityOf } from './priority.ts';

describe('priority from impact and urgency', () => {
  test.each([
    [1, 1, 1],
    [1, 2, 2],
    [2, 1, 2],
    [2, 2, 3],
    [1, 3, 3],
    [3, 3, 4],
  ] as const)('impact %i and urgency %i give priority %i', (impact, urgency, priority) => {
    expect(priorityOf(impact, urgency)).toBe(priority);
  });

  test('a policy may replace the matrix', () => {
    const matrix = matrixOf({
      matrix: [
        [1, 1, 1],
        [2, 2, 2],
        [3, 3, 3],
      ],
    });
    expect(priorityOf(2, 3, matrix)).toBe(2);
  });

  test.each([
    null,
    undefined,
    {},
    { matrix: [[1, 2], [3]] },
    {
      matrix: [
        [1, 2, 9],
        [1, 2, 3],
        [1, 2, 3],
      ],
    },
  ])('a policy that is no matrix (%j) leaves the default', (data) => {
    expect(matrixOf(data)).toBe(defaultPriorityMatrix);
  });
});
