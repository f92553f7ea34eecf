import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

/** Password of every demo sign-in in tests. */
export const PASSWORD = 'fieldfare-test';

export interface ServerOptions {
  /** Data folder; a new one in the temporary folder when left out, removed by `stop`. */
  data?: string;
  port?: number;
  /** Seed the demo organisation when the store is empty. */
  demo?: boolean;
  /** Folder of the built console (dist/renderer). */
  console?: string;
}

/** A real sync server in a process of its own, on a free port of 127.0.0.1, serving the built console. */
export interface SyncServer {
  readonly url: string;
  readonly port: number;
  readonly data: string;
  /** End it as an operator would (SIGTERM) and remove a data folder that was made for it. */
  stop(): Promise<void>;
  /** End it without warning (SIGKILL); the data stays. */
  kill(): Promise<void>;
  /** Start it again on the same port and data. */
  restart(): Promise<void>;
  /** What it wrote on its two outputs so far. */
  output(): string;
}

/** A port of 127.0.0.1 that nobody listens on. */
export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

/** Start a server and wait until it answers. Throws with its output when it stops instead. */
export async function startSyncServer(options: ServerOptions = {}): Promise<SyncServer> {
  const data = options.data ?? mkdtempSync(path.join(tmpdir(), 'fieldfare-test-'));
  const port = options.port ?? (await freePort());
  const url = `http://127.0.0.1:${port}`;
  let process = launch(port, data, options);
  await untilHealthy(url, process);
  const end = async (signal: 'SIGTERM' | 'SIGKILL'): Promise<void> => {
    const { child } = process;
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exited = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await exited;
  };
  return {
    url,
    port,
    data,
    output: () => process.output(),
    kill: () => end('SIGKILL'),
    async restart() {
      await end('SIGTERM');
      process = launch(port, data, options);
      await untilHealthy(url, process);
    },
    async stop() {
      await end('SIGTERM');
      if (options.data === undefined) rmSync(data, { recursive: true, force: true });
    },
  };
}

interface Launched {
  child: ChildProcess;
  output: () => string;
}

function launch(port: number, data: string, options: ServerOptions): Launched {
  const { demo = true, console: built = 'dist/renderer' } = options;
  const args = ['sync-server/main.ts', '--port', String(port), '--data', data, '--console', built];
  if (demo) args.push('--demo', '--demo-password', PASSWORD);
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const chunks: string[] = [];
  child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk.toString()));
  return { child, output: () => chunks.join('') };
}

async function untilHealthy(url: string, { child, output }: Launched): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    if (child.exitCode !== null) throw new Error(`The sync server stopped while starting:\n${output()}`);
    const isUp = await fetch(`${url}/readyz`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (isUp) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`The sync server did not become ready:\n${output()}`);
}
