import { EventEmitter } from 'node:events';
import { closeSync, openSync, readFileSync, rmSync, watch, writeFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { BrowserWindow } from './browser-window.ts';
import { host } from './host.ts';
import { strict } from './unsupported.ts';

export const ready = Promise.withResolvers<void>();
const lockFile = path.join(host.userData, 'single-instance.lock');
const knock = path.join(host.userData, 'second-instance');

class App extends EventEmitter {
  readonly isPackaged = false;
  whenReady = () => ready.promise;
  getVersion = () => '0.0.0-emulated';
  getLocale = () => 'en-GB';
  getPath = (name: string) => {
    if (name === 'userData') return host.userData;
    throw new Error(`emulated electron: app.getPath('${name}') is not emulated`);
  };
  setAppUserModelId = () => {};
  badgeCount = 0;
  setBadgeCount = (count: number) => {
    this.badgeCount = count;
    return true;
  };
  quit = () => void quit();

  /** The first process keeps a file with its pid; a second one knocks by writing another. */
  requestSingleInstanceLock = () => {
    if (!takeLock()) {
      writeFileSync(knock, String(process.pid));
      return false;
    }
    const watcher = watch(host.userData, (_event, file) => {
      if (file === path.basename(knock)) this.emit('second-instance', {}, [], process.cwd());
    });
    this.once('quit', () => {
      watcher.close();
      rmSync(lockFile, { force: true });
    });
    return true;
  };
}

function takeLock(): boolean {
  try {
    const fd = openSync(lockFile, 'wx');
    writeSync(fd, String(process.pid));
    closeSync(fd);
    return true;
  } catch {
    if (isAlive(Number(readFileSync(lockFile, 'utf8')))) return false;
    rmSync(lockFile, { force: true }); // left behind by a process that was killed
    return takeLock();
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

const application = new App();
export const app = strict('app', application);

/** Electron's order: before-quit, each window may refuse to close, will-quit, quit. */
async function quit(): Promise<void> {
  if (host.quitting) return;
  application.emit('before-quit', { preventDefault: () => refuse('before-quit') });
  for (const window of BrowserWindow.getAllWindows()) {
    window.close();
    if (!window.isDestroyed()) return; // the window refused
  }
  await exit(0);
}

function refuse(event: string): never {
  throw new Error(`emulated electron: preventDefault of ${event} is not emulated`);
}

/** Ends the process without asking anybody. */
export async function exit(code: number): Promise<void> {
  if (host.quitting) return;
  host.quitting = true;
  application.emit('will-quit', { preventDefault: () => refuse('will-quit') });
  application.emit('quit', {}, code);
  await host.browser?.close().catch(() => {});
  process.exit(code);
}
