import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { freePort } from '../sync-server.ts';

export interface Cluster {
  /** Address of its first database, which only serves to make others. */
  readonly url: string;
  /** End it at once, as when its machine is switched off; the files stay. */
  crash(): Promise<void>;
  /** Start it again on the same port and files. */
  start(): Promise<void>;
  /** End it and remove its files. */
  stop(): Promise<void>;
}

/** A PostgreSQL server of the tests' own: free port, files in the temporary folder, gone with this process. */
export function startCluster(bin: string): Promise<Cluster> {
  const settings = ['--username=postgres', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'];
  return startOn(bin, 'initdb', settings);
}

/** A second one that follows the first and takes no writes until it is promoted. */
export function startStandby(bin: string, primary: Cluster): Promise<Cluster> {
  const from = ['--write-recovery-conf', '--checkpoint=fast', '--no-sync', `--dbname=${primary.url}`];
  return startOn(bin, 'pg_basebackup', from);
}

/** @param maker the program that makes the files of the server */
async function startOn(bin: string, maker: string, args: string[]): Promise<Cluster> {
  const dir = mkdtempSync(path.join(tmpdir(), 'fieldfare-postgres-'));
  const owner = ownerOfServer();
  if (owner !== null) chownSync(dir, owner.uid, owner.gid);
  const data = path.join(dir, 'data');
  const [command = '', ...before] = withOwner(owner, path.join(bin, maker));
  execFileSync(command, [...before, `--pgdata=${data}`, ...args], { cwd: dir, stdio: 'pipe' });
  const port = await freePort();
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  let child: ChildProcess | null = null;
  const start = async (): Promise<void> => {
    child = startServer(withOwner(owner, path.join(bin, 'postgres')), data, port);
    await untilReady(url, child);
  };
  const stop = async (): Promise<void> => {
    await end(child, 'SIGINT');
    rmSync(dir, { recursive: true, force: true });
  };
  try {
    await start();
    // SIGQUIT: immediate shutdown, without a word to anybody; the next start recovers from the log.
    return { url, start, stop, crash: () => end(child, 'SIGQUIT') };
  } catch (error) {
    await stop();
    throw error;
  }
}

function startServer([command = '', ...args]: string[], data: string, port: number): ChildProcess {
  const options = {
    // Nothing here has to survive a power cut.
    fsync: 'off',
    full_page_writes: 'off',
    shared_buffers: '64MB',
    max_connections: '150',
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    port: String(port),
  };
  const settings = Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return spawn(command, [...args, '-D', data, ...settings], { cwd: path.dirname(data), stdio: 'ignore' });
}

interface Owner {
  uid: number;
  gid: number;
}

/** PostgreSQL refuses to run as root. */
function ownerOfServer(): Owner | null {
  if (process.getuid?.() !== 0) return null;
  for (const name of ['postgres', 'nobody']) {
    try {
      const id = (flag: string): number => Number(execFileSync('id', [flag, name], { stdio: 'pipe' }));
      return { uid: id('-u'), gid: id('-g') };
    } catch {
      // No such user: the next one.
    }
  }
  throw new Error('PostgreSQL refuses to run as root, and there is no user postgres or nobody here.');
}

/** The command line that runs a program as somebody else, and ends it when this process dies without a word. */
function withOwner(owner: Owner | null, program: string): string[] {
  const setpriv = ['/usr/bin/setpriv', '/bin/setpriv'].find((file) => existsSync(file));
  if (setpriv === undefined) {
    if (owner !== null) throw new Error('Running PostgreSQL as another user needs setpriv (util-linux).');
    return [program];
  }
  const user = owner === null ? [] : [`--reuid=${owner.uid}`, `--regid=${owner.gid}`, '--clear-groups'];
  return [setpriv, ...user, '--pdeathsig=INT', program];
}

async function untilReady(url: string, child: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 400; attempt += 1) {
    if (child.exitCode !== null) throw new Error(`PostgreSQL ended while starting: ${child.exitCode}`);
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 1_000 });
    const isReady = await client.connect().then(
      () => true,
      () => false,
    );
    await client.end().catch(() => undefined);
    if (isReady) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('PostgreSQL did not become ready.');
}

async function end(child: ChildProcess | null, signal: 'SIGINT' | 'SIGQUIT'): Promise<void> {
  if (child === null || child.exitCode !== null || child.signalCode !== null) return;
  const exited = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  await exited;
}
