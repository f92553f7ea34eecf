import { existsSync } from 'node:fs';
import path from 'node:path';
import { run } from './processes.mjs';

/**
 * Runs npm without a shell. `npm start` tells where npm's own script lies; run by hand, it lies beside
 * Node on Windows (whose `npm.cmd` only a shell can start) and on the PATH elsewhere.
 *
 * @param {string[]} args
 * @param {import('./processes.mjs').RunOptions} options
 */
export function runNpm(args, options) {
  const beside = path.join(path.dirname(process.execPath), 'node_modules/npm/bin/npm-cli.js');
  const script = process.env.npm_execpath ?? (existsSync(beside) ? beside : undefined);
  return script !== undefined && /npm-cli\.[cm]?js$/.test(script)
    ? run(process.execPath, [script, ...args], options)
    : run('npm', args, options);
}
