import { existsSync, readFileSync } from 'node:fs';
import { fromRoot, nodeBinary, root } from './paths.mjs';
import { runNpm } from './npm.mjs';

/** @typedef {{ packages?: Record<string, { version?: string, optional?: boolean, devOptional?: boolean }> }} Lock */

/**
 * The first reason why what is installed is not what the lock file asks for. npm writes down in
 * `node_modules/.package-lock.json` what it installed; optional packages (binaries of other platforms)
 * may be absent there.
 *
 * @param {Lock} wanted the contents of package-lock.json
 * @param {Lock} installed the contents of node_modules/.package-lock.json
 * @returns {string | undefined} undefined when they agree
 */
export function staleReason(wanted, installed) {
  const present = installed.packages ?? {};
  for (const [place, { version, optional, devOptional }] of Object.entries(wanted.packages ?? {})) {
    if (place === '') continue;
    const found = present[place];
    const name = place.replace(/^.*node_modules\//, '');
    if (found === undefined && !optional && !devOptional) return `${name} is missing`;
    if (found !== undefined && found.version !== version) return `${name} is not ${version}`;
  }
  return undefined;
}

/** @returns {string | undefined} why `npm ci` is needed, or undefined when it is not */
export function whyInstall() {
  if (!existsSync(fromRoot('node_modules/.package-lock.json'))) return 'nothing is installed yet';
  if (!existsSync(nodeBinary)) return 'the Node 24 of the project is missing';
  return staleReason(readLock('package-lock.json'), readLock('node_modules/.package-lock.json'));
}

/** @param {string} file @returns {Lock} */
const readLock = (file) => JSON.parse(readFileSync(fromRoot(file), 'utf8'));

/**
 * Installs from the lock file.
 *
 * @param {import('./processes.mjs').RunOptions} [options]
 */
export function install(options) {
  return runNpm(['ci', '--no-audit', '--no-fund', '--loglevel=error'], { ...options, cwd: root });
}
