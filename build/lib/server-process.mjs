import { spawn } from 'node:child_process';
import { closeSync, fstatSync, mkdirSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { fromRoot, nodeBinary, root } from './paths.mjs';
import { lastLines } from './say.mjs';

const LOG_LIMIT = 5 * 1024 * 1024;

/**
 * @param {number} port
 * @returns {Promise<boolean>} whether nobody listens on that port of 127.0.0.1
 */
export function isPortFree(port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}

/**
 * Starts the sync server. What it says to people (address, demo sign-ins) goes to the terminal, its log to
 * `server.log` in the data folder.
 *
 * @param {{ port: number, data: string, demo: boolean, demoPassword?: string | undefined, console?: string | undefined, watch?: boolean }} options
 * @returns {{ child: import('node:child_process').ChildProcess, log: string, logStart: number, url: string }}
 */
export function startServer({ port, data, demo, demoPassword, console: built, watch = false }) {
  mkdirSync(data, { recursive: true });
  const log = path.join(data, 'server.log');
  const fd = openLog(log);
  const logStart = fstatSync(fd).size;
  const args = [
    '--disable-warning=ExperimentalWarning',
    ...(watch ? ['--watch', '--watch-preserve-output'] : []),
    fromRoot('sync-server/main.ts'),
    '--port',
    String(port),
    '--data',
    data,
    ...(built === undefined ? [] : ['--console', built]),
    ...(demo ? ['--demo'] : []),
    ...(demoPassword === undefined ? [] : ['--demo-password', demoPassword]),
  ];
  const child = spawn(nodeBinary, args, { cwd: root, stdio: ['ignore', 'inherit', fd], windowsHide: true });
  closeSync(fd);
  return { child, log, logStart, url: `http://127.0.0.1:${port}` };
}

/** @param {string} file */
function openLog(file) {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LOG_LIMIT) renameSync(file, `${file}.1`);
  return openSync(file, 'a');
}

/**
 * Waits until the server answers. The first start on an empty folder makes the demo data before that.
 *
 * @param {ReturnType<typeof startServer>} server
 * @param {number} [limitMs]
 * @throws {Error} with the end of the log when the server stopped or the time is up
 */
export async function untilHealthy(server, limitMs = 180_000) {
  const { child, url } = server;
  const end = Date.now() + limitMs;
  while (Date.now() < end) {
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new Error(`The sync server stopped while starting:\n${endOfLog(server)}`);
    }
    const healthy = await fetch(`${url}/healthz`, { signal: AbortSignal.timeout(2_000) }).then(
      (answer) => answer.ok,
      () => false,
    );
    if (healthy) return;
    await new Promise((resolve) => {
      setTimeout(resolve, 60);
    });
  }
  throw new Error(`The sync server does not answer on ${url}:\n${endOfLog(server)}`);
}

/**
 * The last lines that this run of the server wrote to its log.
 *
 * @param {{ log: string, logStart: number }} server
 */
export function endOfLog({ log, logStart }) {
  const text = readFileSync(log).subarray(logStart).toString('utf8');
  return text === '' ? `(nothing in ${log})` : `${lastLines(text, 20)}\n(from ${log})`;
}
