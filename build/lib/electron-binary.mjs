import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fromRoot, root } from './paths.mjs';
import { run } from './processes.mjs';

const RETRY_AFTER_MS = 24 * 60 * 60 * 1000;
const failedMark = fromRoot('node_modules/.cache/fieldfare/electron-download-failed');

/**
 * Where Electron's program lies, found by looking only. Loading the `electron` package instead would
 * start its download.
 *
 * @returns {string | undefined} undefined when it was not downloaded yet
 */
export function electronBinary() {
  const named = process.env.ELECTRON_BINARY;
  if (named) return existsSync(named) ? named : undefined;
  const home = fromRoot('node_modules/electron');
  try {
    const program = readFileSync(path.join(home, 'path.txt'), 'utf8');
    const file = path.join(process.env.ELECTRON_OVERRIDE_DIST_PATH ?? path.join(home, 'dist'), program);
    return existsSync(file) ? file : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Downloads Electron's program by the package's own script. A failure is remembered for a day, so that
 * a machine that cannot reach it does not wait at each start.
 *
 * @param {{ again?: boolean }} [options] `again` tries even if it failed lately
 * @returns {Promise<string | undefined>} the program, or undefined when it cannot be had
 */
export async function downloadElectron({ again = false } = {}) {
  const present = electronBinary();
  if (present !== undefined) return present;
  if (!again && failedLately()) return undefined;
  const script = fromRoot('node_modules/electron/install.js');
  const { code } = await run(process.execPath, [script], { cwd: root, timeoutMs: 180_000 });
  if (code !== 0) {
    mkdirSync(path.dirname(failedMark), { recursive: true });
    writeFileSync(failedMark, new Date().toISOString());
  }
  return electronBinary();
}

function failedLately() {
  return existsSync(failedMark) && Date.now() - statSync(failedMark).mtimeMs < RETRY_AFTER_MS;
}
