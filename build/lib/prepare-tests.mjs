import { existsSync } from 'node:fs';
import { downloadElectron, electronBinary } from './electron-binary.mjs';
import { fromRoot, root } from './paths.mjs';
import { run } from './processes.mjs';

/**
 * A Chromium for the browser and end-to-end tests: found, or else installed.
 *
 * @returns {Promise<{ code: number, output: string }>}
 */
export async function ensureChromium() {
  // Loaded late: before the installation there is nothing that it could import.
  const { findChromium } = await import('../find-chromium.mjs');
  if ((await findChromium()) !== undefined) return { code: 0, output: '' };
  const attempts =
    process.getuid?.() === 0 && existsSync('/usr/bin/apt-get') ? [byApt, byPlaywright] : [byPlaywright];
  let output = '';
  for (const attempt of attempts) {
    const result = await attempt();
    output += result.output;
    if ((await findChromium()) !== undefined) return { code: 0, output };
  }
  return {
    code: 1,
    output: `${output}\nInstall a Chromium, or name one: CHROMIUM_PATH=/path/to/chromium npm test`,
  };
}

async function byApt() {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const update = await run('apt-get', ['update', '-qq'], { env, timeoutMs: 300_000 });
  const args = ['install', '-y', '-qq', '--no-install-recommends', 'chromium'];
  const install = await run('apt-get', args, { env, timeoutMs: 600_000 });
  return { code: install.code, output: update.output + install.output };
}

function byPlaywright() {
  const cli = fromRoot('node_modules/playwright/cli.js');
  return run(process.execPath, [cli, 'install', 'chromium'], { cwd: root, timeoutMs: 600_000 });
}

/**
 * The desktop tests run on the emulated host where Electron cannot be had. `REQUIRE_ELECTRON=1` (set
 * where the real one must be tested) makes its absence an error.
 *
 * @returns {Promise<{ code: number, output: string }>}
 */
export async function ensureElectron() {
  if (process.env.REQUIRE_ELECTRON !== '1' || electronBinary() !== undefined) return { code: 0, output: '' };
  const program = await downloadElectron({ again: true });
  return program === undefined
    ? { code: 1, output: 'REQUIRE_ELECTRON=1 is set, and the Electron program could not be downloaded.' }
    : { code: 0, output: '' };
}
