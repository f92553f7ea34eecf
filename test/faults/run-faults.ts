// `npm run faults`: puts each fault of the list into a copy of the sources; the tests named beside it must fail
// there, and must pass without it. `--only a,b` runs some of them.
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { withFault, type Catcher, type Fault } from './fault.ts';
import { faults } from './faults.ts';

const root = path.resolve(import.meta.dirname, '../..');
/** All that tests read; what is built and what is installed stays where it is. */
const sources = [
  'shared',
  'sync-server',
  'renderer',
  'electron',
  'test',
  'build',
  'package.json',
  'vitest.config.ts',
];

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const only = values.only?.split(',');
const chosen = faults.filter(({ name }) => only === undefined || only.includes(name));

function copySources(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'fieldfare-faults-'));
  for (const source of sources)
    cpSync(path.join(root, source), path.join(folder, source), { recursive: true });
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
  return folder;
}

/** @returns whether the tests passed in the copy */
function testsPass(copy: string, { project, file, title }: Catcher): Promise<boolean> {
  const vitest = path.join(copy, 'node_modules/vitest/vitest.mjs');
  const args = [vitest, 'run', '--project', project, '--bail=1', '--reporter=dot', file];
  if (title !== undefined) args.push('-t', title);
  // A cache of its own: that of the project must not learn what is wrong here.
  const env = { ...process.env, VITE_CACHE: path.join(copy, '.cache') };
  const child = spawn(process.execPath, args, { cwd: copy, env, stdio: 'ignore' });
  return new Promise((resolve) => child.once('exit', (code) => resolve(code === 0)));
}

async function isCaught(copy: string, fault: Fault): Promise<boolean> {
  const file = path.join(copy, fault.file);
  const healthy = readFileSync(file, 'utf8');
  writeFileSync(file, withFault(healthy, fault));
  try {
    return !(await testsPass(copy, fault.caughtBy));
  } finally {
    writeFileSync(file, healthy);
  }
}

function seconds(since: number): string {
  return `${((performance.now() - since) / 1_000).toFixed(1)} s`.padStart(8);
}

const copy = copySources();
const missed: string[] = [];
try {
  const catchers = new Map(chosen.map(({ caughtBy }) => [JSON.stringify(caughtBy), caughtBy]));
  for (const catcher of catchers.values()) {
    if (!(await testsPass(copy, catcher)))
      throw new Error(`Fails without any fault: ${JSON.stringify(catcher)}`);
  }
  console.log(`without a fault: ${catchers.size} groups of tests pass`);
  for (const fault of chosen) {
    const since = performance.now();
    const caught = await isCaught(copy, fault);
    if (!caught) missed.push(fault.name);
    console.log(`${caught ? 'caught' : 'MISSED'} ${seconds(since)}  ${fault.name}: ${fault.what}`);
  }
} finally {
  rmSync(copy, { recursive: true, force: true });
}
console.log(`${chosen.length - missed.length} of ${chosen.length} faults were caught`);
process.exitCode = missed.length === 0 ? 0 : 1;
