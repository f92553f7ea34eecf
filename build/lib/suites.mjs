/** @typedef {{ passed: number, failed: number, skipped: number, failures: { title: string, message: string }[] }} Counts */

/** @returns {Counts} */
export const noCounts = () => ({ passed: 0, failed: 0, skipped: 0, failures: [] });

/**
 * @typedef {object} VitestReport
 * @property {{ name: string, status: string, message?: string, assertionResults: {
 *   status: string, fullName: string, failureMessages?: string[] }[] }[]} testResults
 */

/**
 * Counts of vitest's JSON report. A file that failed before its first test counts as one failure.
 *
 * @param {VitestReport} report
 * @returns {Counts}
 */
export function countVitest({ testResults }) {
  const counts = noCounts();
  for (const file of testResults) {
    if (file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed')) {
      counts.failed += 1;
      counts.failures.push({ title: file.name, message: file.message ?? 'the file could not be run' });
    }
    for (const { status, fullName, failureMessages = [] } of file.assertionResults) {
      if (status === 'passed') counts.passed += 1;
      else if (status === 'failed') {
        counts.failed += 1;
        counts.failures.push({ title: `${file.name} › ${fullName}`, message: failureMessages.join('\n') });
      } else counts.skipped += 1;
    }
  }
  return counts;
}

/**
 * @typedef {{ title: string, file?: string, suites?: PlaywrightSuite[], specs?: {
 *   title: string, file: string, line: number, tests: { projectName: string, status: string,
 *   results: { error?: { message?: string, stack?: string } }[] }[] }[] }} PlaywrightSuite
 * @typedef {{ suites: PlaywrightSuite[], errors?: { message?: string }[] }} PlaywrightReport
 */

/**
 * Counts of Playwright's JSON report. A test that passed only when repeated counts as failed: it is one
 * that cannot be relied on.
 *
 * @param {PlaywrightReport} report
 * @returns {Counts}
 */
export function countPlaywright({ suites, errors = [] }) {
  const counts = noCounts();
  for (const { message = 'error outside of any test' } of errors) {
    counts.failed += 1;
    counts.failures.push({ title: 'before the tests', message });
  }
  for (const suite of suites) addSuite(counts, suite);
  return counts;
}

/** @param {Counts} counts @param {PlaywrightSuite} suite */
function addSuite(counts, suite) {
  for (const inner of suite.suites ?? []) addSuite(counts, inner);
  for (const { title, file, line, tests } of suite.specs ?? []) {
    for (const { status, results, projectName } of tests) {
      if (status === 'expected') counts.passed += 1;
      else if (status === 'skipped') counts.skipped += 1;
      else {
        counts.failed += 1;
        const error = results.map((result) => result.error).findLast((found) => found !== undefined);
        counts.failures.push({
          title: `[${projectName}] ${file}:${line} › ${title}`,
          message: error?.stack ?? error?.message ?? status,
        });
      }
    }
  }
}

/**
 * What a suite comes to, when its runner's report and exit code are put together. A runner that crashed,
 * or that found nothing to run, is a failure: silence must never look like success.
 *
 * @param {string} name
 * @param {Counts | undefined} counts undefined when there was no readable report
 * @param {number} code exit code of the runner
 * @returns {Counts}
 */
export function verdict(name, counts, code) {
  if (counts === undefined) return oneFailure(name, `the runner ended with code ${code} and left no report`);
  if (counts.failed > 0) return counts;
  if (counts.passed === 0) return add(counts, oneFailure(name, 'not one test ran'));
  if (code !== 0) {
    return add(counts, oneFailure(name, `every test passed, yet the runner ended with code ${code}`));
  }
  return counts;
}

/** @param {string} title @param {string} message @returns {Counts} */
export const oneFailure = (title, message) => ({ ...noCounts(), failed: 1, failures: [{ title, message }] });

/** @param {Counts} a @param {Counts} b @returns {Counts} */
export const add = (a, b) => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
  failures: [...a.failures, ...b.failures],
});

/** @param {Counts} counts the last line of `npm test`, read by machines too */
export const totalLine = ({ passed, failed, skipped }) =>
  `tests: ${passed} passed, ${failed} failed, ${skipped} skipped`;
