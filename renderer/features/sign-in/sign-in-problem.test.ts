import { expect, test } from 'vitest';
import { errorTable, type ErrorCode } from '../../../shared/protocol/errors.ts';
import { failureOf, TransportFailure } from '../../../shared/sync/failure.ts';
import { problemOf } from './sign-in-problem.ts';

const answered = (code: ErrorCode): TransportFailure =>
  new TransportFailure(failureOf(errorTable[code].status, code), 'x', code);

test.each<[ErrorCode, string]>([
  ['wrong-credentials', 'wrong'],
  ['too-many-attempts', 'throttled'],
  ['protocol-unsupported', 'outdated'],
  ['internal', 'server'],
  ['storage-full', 'server'],
])('an answer %s reads as "%s"', (code, problem) => {
  expect(problemOf(answered(code), true)).toBe(problem);
});

test('no answer is the network of this device or the server, as the browser knows', () => {
  expect(problemOf(new TransportFailure('unreachable', 'x'), true)).toBe('unreachable');
  expect(problemOf(new TransportFailure('unreachable', 'x'), false)).toBe('offline');
});

test('a login page of a foreign network is told apart from the server', () => {
  expect(problemOf(new TransportFailure('captive-portal', 'x'), true)).toBe('captive');
});

test('what is not known says so', () => {
  expect(problemOf(new RangeError('?'), true)).toBe('unexpected');
});
