import { spawn } from 'node:child_process';

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env]
 * @property {boolean} [inherit] show the output as it comes, instead of keeping it
 * @property {number} [timeoutMs]
 * @property {(child: import('node:child_process').ChildProcess) => void} [onChild] gets the child, to stop it
 */

/**
 * Runs a program to its end, without a shell.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<{ code: number, output: string }>} `code` is 1 when it could not be started and
 *   124 when the time was up; `output` is stdout and stderr as they came (empty with `inherit`).
 */
export function run(command, args, { cwd, env, inherit = false, timeoutMs, onChild } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: env ?? process.env,
      stdio: inherit ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    });
    onChild?.(child);
    let output = '';
    let late = false;
    const timer = timeoutMs === undefined ? undefined : setTimeout(stopLate, timeoutMs);
    function stopLate() {
      late = true;
      void stopChild(child);
    }
    /** @param {string} text */
    const keep = (text) => {
      output += text;
    };
    child.stdout?.setEncoding('utf8').on('data', keep);
    child.stderr?.setEncoding('utf8').on('data', keep);
    child.once('error', (error) => {
      clearTimeout(timer);
      resolve({ code: 1, output: `${output}${error.message}\n` });
    });
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      if (late) resolve({ code: 124, output: `${output}\nStopped: not done after ${timeoutMs} ms.\n` });
      else resolve({ code: code ?? (signal ? 128 : 1), output });
    });
  });
}

/**
 * Asks a child to stop and waits; ends it the hard way when it does not.
 *
 * @param {import('node:child_process').ChildProcess} child
 * @param {number} [graceMs]
 * @returns {Promise<void>} when the child is gone
 */
export function stopChild(child, graceMs = 10_000) {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined)
    return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), graceMs);
    child.once('exit', () => {
      clearTimeout(timer);
      resolve();
    });
    child.kill('SIGTERM');
  });
}

/** How often to look whether npm is still there. */
const LOOK_EVERY_MS = 250;

/**
 * Calls `stop` when this process is asked to end: by Ctrl+C, by a signal, or because the npm that started
 * it is gone. npm puts a shell between itself and the script, and that shell dies of a SIGTERM without
 * passing it on; the script would go on with nobody to stop it.
 *
 * @param {(signal: string) => void} stop may be called again, when a person asks twice
 */
export function onEndAsked(stop) {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => stop(signal));
  }
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    stop('SIGTERM');
  }, LOOK_EVERY_MS);
  timer.unref();
}
