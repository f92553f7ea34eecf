import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { pino } from 'pino';
import { buildApp } from './app.ts';
import { keepArchive } from './archive/keep-archive.ts';
import type { FilesOptions } from './blobs/files.ts';
import { demoSignIns } from './demo-mode.ts';
import { DATABASE_VARIABLE, type Flags } from './flags.ts';
import { keepHouse } from './housekeeping.ts';
import { openStore } from './store/open-store.ts';
import type { Store } from './store/store.ts';

/** How long open requests may take to end before they are cut off. */
const GRACE_MS = 8_000;

/** Run the server until SIGINT or SIGTERM. Throws an `Error` with words for the person who started it. */
export async function start(flags: Flags): Promise<void> {
  // Standard error: what the person reads goes to standard output.
  const logger = pino({ level: flags.logLevel }, pino.destination(2));
  const consoleDir = flags.console === null ? null : builtConsole(flags.console);
  const store = await openOrExplain(flags);
  let isReady = false;
  try {
    if (flags.newEpoch) say(`New epoch ${await store.newEpoch()}: replicas will read everything again.`);
    const demo = flags.demo ? await demoSignIns(store, flags.demoPassword) : null;
    const files = filesOf(flags);
    const app = await buildApp({ store, logger, consoleDir, demo, files, isReady: () => isReady });
    await app.listen({ port: flags.port, host: flags.host }).catch((error: unknown) => {
      throw explained(error, flags);
    });
    isReady = true;
    const endHousekeeping = keepHouse(store, {
      tombstoneDays: flags.tombstoneDays,
      onFailure: (error) => logger.error({ err: error }, 'old deletions could not be forgotten'),
    });
    const endArchiving = keepArchive(store, (error) => {
      logger.error({ err: error }, 'the archive could not be brought up to date');
    });
    stopOnSignal(async () => {
      isReady = false;
      endHousekeeping();
      endArchiving();
      await app.close();
      await store.close();
    });
    say(`Fieldfare is ready at ${addressOf(app.server.address())}`);
    if (demo !== null) say(table(demo.signIns));
    else if (flags.demo) say('The data folder has sign-ins of its own, so there are no demo sign-ins.');
  } catch (error) {
    await store.close();
    throw error;
  }
}

function filesOf({ data, files, maxFileMb, scanCommand }: Flags): FilesOptions {
  const folder = resolve(files ?? join(data, 'files'));
  return { folder, maxBytes: maxFileMb * 1_024 * 1_024, scanCommand };
}

function addressOf(address: AddressInfo | string | null): string {
  if (address === null || typeof address === 'string') return String(address);
  const host = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return `http://${host}:${address.port}`;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

function builtConsole(dir: string): string {
  const path = resolve(dir);
  if (existsSync(join(path, 'index.html'))) return path;
  throw new Error(`--console ${dir}: there is no index.html. Build the console first (npm run build).`);
}

async function openOrExplain({ data, database }: Flags): Promise<Store> {
  try {
    return await openStore(resolve(data), database);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const words =
      database === null
        ? `The data folder ${data} cannot be used: ${reason}\nChoose another with --data DIR.`
        : `The database cannot be used: ${reason}\nLook at ${DATABASE_VARIABLE} (or --database URL).`;
    throw new Error(words, { cause: error });
  }
}

function explained(error: unknown, { port, host }: Flags): Error {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'EADDRINUSE') {
    return new Error(`Port ${port} is in use. Stop what uses it, or choose another with --port N.`);
  }
  if (code === 'EACCES')
    return new Error(`Port ${port} may not be used. Choose one above 1023 with --port N.`);
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return new Error(`--host ${host}: this machine does not have that address.`);
  }
  return error instanceof Error ? error : new Error(String(error));
}

function stopOnSignal(stop: () => Promise<void>): void {
  let isStopping = false;
  const onSignal = (): void => {
    // A second Ctrl+C does not wait.
    if (isStopping) process.exit(1);
    isStopping = true;
    const timer = setTimeout(() => process.exit(1), GRACE_MS);
    timer.unref();
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`The server did not stop cleanly: ${String(error)}\n`);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
}

function table(signIns: readonly { role: string; login: string; password: string }[]): string {
  const rows = [{ role: 'role', login: 'login', password: 'password' }, ...signIns];
  const width = (key: 'role' | 'login'): number => Math.max(...rows.map((row) => row[key].length)) + 3;
  const lines = rows.map((row) => {
    return `  ${row.role.padEnd(width('role'))}${row.login.padEnd(width('login'))}${row.password}`;
  });
  return ['', 'Demo sign-ins:', ...lines, ''].join('\n');
}
