import { _electron, chromium, type Page } from '@playwright/test';
import type * as ElectronModule from 'electron';
import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { electronBinary } from '../../build/lib/electron-binary.mjs';

const root = path.resolve(import.meta.dirname, '../..');
/** The checkout, or a copy of `package.json` and `dist/` that a fault was put into. */
const appFolder = process.env.DESKTOP_APP ?? root;

type Electron = typeof ElectronModule & {
  /** On the emulated host only: what the program asked of the system. */
  recorded?: { trays: { menu: { items: { id?: string; click(): void }[] } }[] };
};

/** A running console of the desktop, whichever host it runs on. */
export interface DesktopApp {
  readonly host: 'electron' | 'emulated';
  readonly userData: string;
  window(): Promise<Page>;
  /** Runs a function in the main process; it may use nothing but its two arguments. */
  evaluate<R, A = undefined>(
    run: (electron: Electron, argument: A) => R | Promise<R>,
    argument?: A,
  ): Promise<R>;
  /** Quits as the person would. */
  quit(): Promise<void>;
  /** Resolves with the exit code once the process is gone. */
  readonly exited: Promise<number | null>;
}

interface LaunchOptions {
  userData: string;
  /** Address of the sync server, as `npm start` gives it. */
  server?: string;
}

/** Starts the built console in Electron where it is installed, else on the emulated host. */
export async function launchDesktop(options: LaunchOptions): Promise<DesktopApp> {
  const binary = electronBinary();
  if (binary !== undefined) return launchElectron(binary, options);
  if (process.env.REQUIRE_ELECTRON === '1') {
    throw new Error('REQUIRE_ELECTRON=1 is set, and there is no Electron program: npx install-electron --no');
  }
  return launchEmulated(options);
}

const environment = ({ server }: LaunchOptions) => ({
  ...(process.env as Record<string, string>),
  NODE_OPTIONS: '',
  ...(server === undefined ? {} : { FIELDFARE_SERVER: server }),
});

async function launchElectron(binary: string, options: LaunchOptions): Promise<DesktopApp> {
  const { userData } = options;
  const app = await _electron.launch({
    executablePath: binary,
    args: [appFolder, `--user-data-dir=${userData}`],
    cwd: root,
    env: environment(options),
  });
  return {
    host: 'electron',
    userData,
    window: () => app.firstWindow(),
    evaluate: (run, argument) => app.evaluate(run as never, argument as never) as never,
    quit: () => app.close(),
    exited: new Promise((resolve) => app.process().once('exit', resolve)),
  };
}

/** Starts the emulated main process. Also for a second start, which ends before it has any window. */
export function forkEmulated(options: LaunchOptions): ChildProcess {
  return fork(path.join(appFolder, 'dist/electron/main.js'), [], {
    cwd: root,
    execArgv: ['--import', path.join(root, 'test/emulated-electron/register.ts')],
    env: { ...environment(options), EMULATED_USER_DATA: options.userData },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
}

async function launchEmulated(options: LaunchOptions): Promise<DesktopApp> {
  const child = forkEmulated(options);
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${await untilReady(child)}`);
  const evaluate = controlLine(child);
  return {
    host: 'emulated',
    userData: options.userData,
    exited,
    evaluate,
    window: () => firstPage(() => browser.contexts()[0]?.pages() ?? []),
    async quit() {
      await browser.close();
      if (child.connected) await evaluate(({ app }) => app.quit()).catch(() => {}); // gone before it could answer
      await exited;
    },
  };
}

function untilReady(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('exit', (code) =>
      reject(new Error(`The main process ended with ${code} before it was ready.`)),
    );
    child.on('message', (message: { ready?: { port: number } }) => {
      if (message.ready !== undefined) resolve(message.ready.port);
    });
  });
}

interface Answer {
  id?: number;
  value?: unknown;
  error?: string;
}

function controlLine(child: ChildProcess): DesktopApp['evaluate'] {
  const waiting = new Map<number, (answer: Answer) => void>();
  child.on('message', (answer: Answer) => {
    if (answer.id === undefined) return;
    waiting.get(answer.id)?.(answer);
    waiting.delete(answer.id);
  });
  child.once('exit', () => {
    for (const settle of waiting.values()) settle({ error: 'The main process ended.' });
  });
  let last = 0;
  return (run, argument) =>
    new Promise((resolve, reject) => {
      const id = ++last;
      waiting.set(id, ({ value, error }) => {
        if (error === undefined) resolve(value as never);
        else reject(new Error(error));
      });
      child.send({ id, source: String(run), argument });
    });
}

async function firstPage(pages: () => Page[]): Promise<Page> {
  for (let attempt = 0; attempt < 500; attempt += 1) {
    const page = pages().find((found) => found.url() !== 'about:blank');
    if (page !== undefined) {
      await page.waitForLoadState();
      return page;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('No window came up.');
}
