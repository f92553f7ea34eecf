import { existsSync } from 'node:fs';
import path from 'node:path';
import { run } from '../../../build/lib/processes.mjs';

/** Folder with the package.json of what the benchmark compares with: theirs must not be found in place of ours. */
export const peersFolder = path.join(import.meta.dirname, 'peers');

/** Install the peers where they are not yet. Nothing of them is part of the product. */
export async function installPeers(): Promise<void> {
  if (existsSync(path.join(peersFolder, 'node_modules/rxdb-server'))) return;
  console.log('Installing the peers (once, about two minutes) …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { code, output } = await run(npm, ['install', '--no-audit', '--no-fund', '--ignore-scripts'], {
    cwd: peersFolder,
  });
  if (code !== 0) throw new Error(`The peers could not be installed:\n${output}`);
}
