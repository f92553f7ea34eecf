// `npm test`: everything, on a fresh checkout too. The last line counts all tests.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { build, whyBuild } from './lib/bundle.mjs';
import { runChecks } from './lib/checks.mjs';
import { ensurePostgres } from './lib/ensure-postgres.mjs';
import { install, whyInstall } from './lib/install.mjs';
import { fromRoot, nodeBinary, root } from './lib/paths.mjs';
import { ensureChromium, ensureElectron } from './lib/prepare-tests.mjs';
import { onEndAsked, run, stopChild } from './lib/processes.mjs';
import { bold, complain, dim, lastLines, say, seconds, step } from './lib/say.mjs';
import {
  add,
  countPlaywright,
  countVitest,
  noCounts,
  oneFailure,
  totalLine,
  verdict,
} from './lib/suites.mjs';

const REPORTS = fromRoot('test-results/reports');
const SUITE_LIMIT_MS = 30 * 60 * 1000;

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();
onEndAsked(() => {
  void Promise.all([...running].map((child) => stopChild(child))).then(() => process.exit(130));
});

/** @param {import('node:child_process').ChildProcess} child */
function onChild(child) {
  running.add(child);
  child.once('exit', () => running.delete(child));
}

/** @param {string} file @template T @param {(report: any) => T} count @returns {T | undefined} */
function readReport(file, count) {
  try {
    return count(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}

/** @param {string} name */
async function vitest(name) {
  const file = `${REPORTS}/${name}.json`;
  const script = fromRoot('node_modules/vitest/vitest.mjs');
  const args = [
    script,
    'run',
    '--project',
    name,
    '--reporter=json',
    '--reporter=default',
    `--outputFile.json=${file}`,
  ];
  const options = { cwd: root, env: { ...process.env, NO_COLOR: '1' }, timeoutMs: SUITE_LIMIT_MS, onChild };
  const { code, output } = await run(nodeBinary, args, options);
  return { counts: verdict(name, readReport(file, countVitest), code), output };
}

/** @param {string} project */
async function playwright(project) {
  const file = `${REPORTS}/e2e-${project}.json`;
  const args = [
    fromRoot('node_modules/@playwright/test/cli.js'),
    'test',
    `--project=${project}`,
    '--reporter=list,json',
  ];
  const env = { ...process.env, NO_COLOR: '1', PLAYWRIGHT_JSON_OUTPUT_FILE: file };
  const { code, output } = await run(nodeBinary, args, {
    cwd: root,
    env,
    timeoutMs: SUITE_LIMIT_MS,
    onChild,
  });
  return { counts: verdict(`e2e-${project}`, readReport(file, countPlaywright), code), output };
}

async function checks() {
  const failed = (await runChecks()).filter(({ code }) => code !== 0);
  return {
    counts: failed.map(({ name, output }) => oneFailure(name, output)).reduce(add, noCounts()),
    output: '',
  };
}

/** @type {{ name: string, work: () => Promise<{ counts: import('./lib/suites.mjs').Counts, output: string }> }[]} */
const SUITES = [
  { name: 'checks', work: checks },
  ...['unit', 'browser', 'contract', 'postgres', 'simulation'].map((name) => ({
    name,
    work: () => vitest(name),
  })),
  ...['web', 'desktop'].map((project) => ({ name: `e2e ${project}`, work: () => playwright(project) })),
];

async function prepare() {
  const missing = whyInstall();
  if (missing !== undefined && !(await step(`Installing packages (${missing})`, () => install({ onChild }))))
    return false;
  if (!(await step('Looking for a Chromium', ensureChromium))) return false;
  if (!(await step('Looking for a PostgreSQL', ensurePostgres))) return false;
  if (!(await step('Looking for Electron', ensureElectron))) return false;
  const stale = whyBuild();
  return stale === undefined || step(`Building the console (${stale})`, () => build({ onChild }));
}

async function runSuites() {
  let total = noCounts();
  for (const { name, work } of SUITES) {
    const since = Date.now();
    say(`${bold(name)} …`);
    const { counts, output } = await work();
    total = add(total, counts);
    for (const { title, message } of counts.failures) {
      complain(`\n✗ ${title}`);
      say(lastLines(message, 60));
    }
    // The report may not hold why a runner ended: then its own words are all there is.
    if (counts.failed > 0 && counts.passed === 0) say(lastLines(output, 60));
    say(
      dim(
        `  ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped in ${seconds(since)}`,
      ),
    );
  }
  return total;
}

const since = Date.now();
rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });
const total = (await prepare()) ? await runSuites() : oneFailure('preparation', 'see above');
say(dim(`\n${seconds(since)}`));
say(totalLine(total));
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
