import { expect, test } from 'vitest';
import { add, countPlaywright, countVitest, noCounts, totalLine, verdict } from './suites.mjs';

const passed = { status: 'passed', fullName: 'a' };

test('passed, failed, skipped and unwritten tests of a vitest report are counted', () => {
  const counts = countVitest({
    testResults: [
      {
        name: 'a.test.ts',
        status: 'failed',
        assertionResults: [
          passed,
          { status: 'failed', fullName: 'b', failureMessages: ['expected 1'] },
          { status: 'skipped', fullName: 'c' },
          { status: 'todo', fullName: 'd' },
        ],
      },
    ],
  });
  expect(counts).toMatchObject({ passed: 1, failed: 1, skipped: 2 });
  expect(counts.failures).toEqual([{ title: 'a.test.ts › b', message: 'expected 1' }]);
});

test('a test file that cannot be loaded is a failure although it has no tests', () => {
  const counts = countVitest({
    testResults: [{ name: 'a.test.ts', status: 'failed', message: 'SyntaxError', assertionResults: [] }],
  });
  expect(counts).toMatchObject({ failed: 1, failures: [{ title: 'a.test.ts', message: 'SyntaxError' }] });
});

/** @param {string} status */
const spec = (status) => ({
  title: 'opens',
  file: 'a.spec.ts',
  line: 3,
  tests: [{ projectName: 'web', status, results: [{ error: { message: 'late' } }] }],
});

test('a Playwright test that passed only when repeated is a failure', () => {
  const counts = countPlaywright({
    suites: [
      {
        title: 'a.spec.ts',
        specs: [spec('expected'), spec('skipped')],
        suites: [{ title: 'inner', specs: [spec('flaky'), spec('unexpected')] }],
      },
    ],
  });
  expect(counts).toMatchObject({ passed: 1, failed: 2, skipped: 1 });
  expect(counts.failures[0]).toEqual({ title: '[web] a.spec.ts:3 › opens', message: 'late' });
});

test('an error outside of the tests is a failure', () => {
  expect(countPlaywright({ suites: [], errors: [{ message: 'no config' }] })).toMatchObject({ failed: 1 });
});

test.each([
  ['left no report', undefined, 0],
  ['ran nothing', noCounts(), 0],
  ['ended badly after passing', { ...noCounts(), passed: 3 }, 1],
])('a runner that %s has failed', (_what, counts, code) => {
  expect(verdict('unit', counts, code).failed).toBe(1);
});

test('a runner that passed has passed', () => {
  expect(verdict('unit', { ...noCounts(), passed: 3 }, 0)).toMatchObject({ passed: 3, failed: 0 });
});

test('the last line has one form', () => {
  expect(
    totalLine(add({ ...noCounts(), passed: 2 }, { ...noCounts(), passed: 1, failed: 1, skipped: 4 })),
  ).toBe('tests: 3 passed, 1 failed, 4 skipped');
});
