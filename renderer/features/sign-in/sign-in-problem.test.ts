import { expect, test } from 'vitest';
import { errorTable } from '../../../shared/protocol/errors.ts';
import { problemOf } from './sign-in-problem.ts';

test.each([
  ['wrong-credentials', 'wrong'],
  ['too-many-attempts', 'throttled'],
  ['protocol-unsupported', 'outdated'],
  ['internal', 'server'],
] as const)('an answer %s reads as "%s"', (code, problem) => {
  expect(errorTable).toHaveProperty(code);
  expect(problemOf(Object.assign(new Error('x'), { code }), true)).toBe(problem);
});

test('a fetch that failed is the network of this device or the server, as the browser knows', () => {
  expect(problemOf(new TypeError('Failed to fetch'), true)).toBe('unreachable');
  expect(problemOf(new TypeError('Failed to fetch'), false)).toBe('offline');
});

test('what is not known says so', () => {
  expect(problemOf(new RangeError('?'), true)).toBe('unexpected');
});
