// `npm start`: from a fresh checkout to a running console. Runs on any Node from 20 on, and needs
// nothing that is not installed yet.
import { build, whyBuild } from './lib/bundle.mjs';
import { install, whyInstall } from './lib/install.mjs';
import { openConsole } from './lib/open-console.mjs';
import { fromRoot } from './lib/paths.mjs';
import { onEndAsked, stopChild } from './lib/processes.mjs';
import { complain, dim, say, step } from './lib/say.mjs';
import { endOfLog, isPortFree, startServer, untilHealthy } from './lib/server-process.mjs';
import { parseStartOptions, START_HELP } from './lib/start-options.mjs';

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

onEndAsked((signal) => {
  if (stopping && signal === 'SIGINT') {
    for (const child of children) child.kill('SIGKILL'); // asked twice
  }
  say(dim('\nStopping …'));
  void stop(0);
});

/** @param {number} port */
async function complainBusy(port) {
  const url = `http://127.0.0.1:${port}`;
  const ours = await fetch(`${url}/healthz`, { signal: AbortSignal.timeout(1_000) }).then(
    (answer) => answer.ok,
    () => false,
  );
  complain(
    ours
      ? `Port ${port} is taken, it seems by a Fieldfare that runs already: open ${url}, or stop it first, or choose another port with --port N.`
      : `Port ${port} is taken by another program: choose another port with --port N.`,
  );
}

/** @param {import('./lib/start-options.mjs').StartOptions} options */
async function serve(options) {
  say('Starting the sync server …');
  const server = startServer({ ...options, console: fromRoot('dist/renderer') });
  children.push(server.child);
  await untilHealthy(server);
  server.child.once('exit', (code) => {
    if (stopping) return;
    complain(`The sync server stopped by itself (exit code ${code}). Its last words:`);
    say(endOfLog(server));
    void stop(1);
  });
  say(dim(`  Log: ${server.log}`));
  return server;
}

/** @param {import('./lib/start-options.mjs').StartOptions} options */
async function start(options) {
  if (!(await isPortFree(options.port))) {
    await complainBusy(options.port);
    return stop(1);
  }
  const missing = whyInstall();
  if (missing !== undefined && !(await step(`Installing packages (${missing})`, () => install({ onChild }))))
    return stop(1);
  const stale = whyBuild();
  if (stale !== undefined && !(await step(`Building the console (${stale})`, () => build({ onChild }))))
    return stop(1);
  const { url } = await serve(options);
  if (options.open) {
    const { how, child } = await openConsole(url);
    if (child !== undefined) children.push(child);
    say(`  ${how}`);
  }
  say(dim('  Ctrl+C stops it.'));
}

/** @param {import('node:child_process').ChildProcess} child */
function onChild(child) {
  children.push(child);
}

async function main() {
  const options = parseStartOptions(process.argv.slice(2), process.cwd());
  if (options.help) say(START_HELP);
  else await start(options);
}

const [major = 0] = process.versions.node.split('.').map(Number);
if (major < 20) {
  complain(`Fieldfare starts with Node 20 or newer; this is Node ${process.versions.node}.`);
  process.exit(1);
}

main().catch((error) => {
  if (stopping) return;
  complain(error instanceof Error ? error.message : String(error));
  void stop(1);
});
