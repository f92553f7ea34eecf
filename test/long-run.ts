import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';

/**
 * Runs that are too long for `npm test`, with a seed that is printed:
 * `npm run kills -- --kills 50 --seed N` and `npm run fuzz -- --requests 20000 --seed N`; `--store sqlite` or
 * `--store postgres` for one of the two.
 */
const runs = {
  kills: { file: 'test/contract/kills.test.ts', amount: 'kills', variable: 'KILLS', usual: '50' },
  fuzz: { file: 'test/contract/fuzz.test.ts', amount: 'requests', variable: 'FUZZ_REQUESTS', usual: '20000' },
} as const;
const projects: Record<string, string[]> = {
  sqlite: ['contract'],
  postgres: ['postgres'],
  both: ['contract', 'postgres'],
};

const [name = '', ...args] = process.argv.slice(2);
if (name !== 'kills' && name !== 'fuzz') throw new Error('Which one: kills or fuzz?');
const run = runs[name];
const { values } = parseArgs({
  args,
  options: {
    [run.amount]: { type: 'string', default: run.usual },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 1e9)) },
    store: { type: 'string', default: 'both' },
  },
});
const amount = String(values[run.amount]);
const { seed, store } = values;
console.log(`${run.amount}: ${amount}, seed ${seed}`);
const root = path.resolve(import.meta.dirname, '..');
const chosen = projects[store] ?? projects['both'] ?? [];
const { status } = spawnSync(
  process.execPath,
  [
    'node_modules/vitest/vitest.mjs',
    'run',
    ...chosen.flatMap((project) => ['--project', project]),
    '--reporter=verbose',
    run.file,
  ],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, [run.variable]: amount, [`${name.toUpperCase()}_SEED`]: seed },
  },
);
process.exitCode = status ?? 1;
