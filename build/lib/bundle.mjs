import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fromRoot, nodeBinary, root } from './paths.mjs';
import { run } from './processes.mjs';

/** Everything that the bundles are made from. */
const SOURCES = [
  'renderer',
  'electron',
  'shared',
  'build/vite.config.ts',
  'build/pwa.ts',
  'package-lock.json',
];
const STAMP = fromRoot('dist/sources.sha256');
const RESULTS = ['dist/renderer/index.html', 'dist/electron/main.js', 'dist/electron/preload.cjs'];

/**
 * One hash over the contents of all sources. By content, not by time: a checkout touches files
 * without changing them, and copying a tree may do the reverse.
 *
 * @param {string} base
 * @param {string[]} sources files and folders under `base`
 */
export function fingerprint(base, sources) {
  const hash = createHash('sha256');
  for (const source of sources) {
    for (const file of filesUnder(path.join(base, source))) {
      if (/\.test\.tsx?$/.test(file)) continue;
      hash.update(`${path.relative(base, file).replaceAll('\\', '/')}\0`);
      hash.update(readFileSync(file));
      hash.update('\0');
    }
  }
  return hash.digest('hex');
}

/** @param {string} place @returns {string[]} files in a fixed order */
function filesUnder(place) {
  if (!existsSync(place)) return [];
  try {
    const names = readdirSync(place, { withFileTypes: true });
    return names
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((entry) => {
        const file = path.join(place, entry.name);
        return entry.isDirectory() ? filesUnder(file) : [file];
      });
  } catch {
    return [place]; // a file, not a folder
  }
}

/** @returns {string | undefined} why a build is needed, or undefined when dist/ is up to date */
export function whyBuild() {
  const missing = RESULTS.find((file) => !existsSync(fromRoot(file)));
  if (missing !== undefined) return existsSync(STAMP) ? `${missing} is missing` : 'nothing is built yet';
  const built = existsSync(STAMP) ? readFileSync(STAMP, 'utf8') : '';
  return built === fingerprint(root, SOURCES) ? undefined : 'sources have changed';
}

/**
 * Builds the console, Electron's main process and preload.
 *
 * @param {import('./processes.mjs').RunOptions} [options]
 */
export async function build(options) {
  const before = fingerprint(root, SOURCES);
  const vite = fromRoot('node_modules/vite/bin/vite.js');
  const args = [vite, 'build', '--app', '-c', fromRoot('build/vite.config.ts'), '--logLevel', 'warn'];
  const result = await run(nodeBinary, args, {
    ...options,
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (result.code === 0) writeFileSync(STAMP, before);
  return result;
}
