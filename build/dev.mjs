// `npm run dev`: a sync server that restarts when its sources change, and vite with live reload.
import { spawn } from 'node:child_process';
import { fromRoot, nodeBinary, root } from './lib/paths.mjs';
import { onEndAsked, stopChild } from './lib/processes.mjs';
import { complain, dim, say } from './lib/say.mjs';
import { isPortFree, startServer, untilHealthy } from './lib/server-process.mjs';
import { parseStartOptions } from './lib/start-options.mjs';

/** Beside the port of `npm start`, so that both may run. */
const SERVER_PORT = '4311';
const PAGE_PORT = 4312;

/** @type {import('node:child_process').ChildProcess[]} */
const children = [];
let stopping = false;

/** @param {number} code */
async function stop(code) {
  if (stopping) return;
  stopping = true;
  await Promise.all(children.map((child) => stopChild(child)));
  process.exit(code);
}
onEndAsked(() => void stop(0));

async function main() {
  const argv = process.argv.slice(2);
  const defaults = ['--port', SERVER_PORT, '--data', fromRoot('data/dev')];
  const options = parseStartOptions([...defaults, ...argv], process.cwd());
  for (const port of [options.port, PAGE_PORT]) {
    if (!(await isPortFree(port)))
      throw new Error(`Port ${port} is taken. Is "npm run dev" running already?`);
  }
  const server = startServer({ ...options, watch: true });
  children.push(server.child);
  await untilHealthy(server);
  say(dim(`Server ${server.url}, log ${server.log}`));
  const vite = [fromRoot('node_modules/vite/bin/vite.js'), '-c', fromRoot('build/vite.config.ts')];
  const page = spawn(nodeBinary, [...vite, '--port', String(PAGE_PORT), '--strictPort'], {
    cwd: root,
    env: { ...process.env, FIELDFARE_SERVER: server.url },
    stdio: 'inherit',
  });
  children.push(page);
  for (const child of children) child.once('exit', () => void stop(stopping ? 0 : 1));
}

main().catch((error) => {
  complain(error instanceof Error ? error.message : String(error));
  void stop(1);
});
