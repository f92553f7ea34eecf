import { app, ipcMain, nativeImage, Notification, protocol, session, shell } from 'electron';
import { hostname } from 'node:os';
import path from 'node:path';
import { APP_SCHEME } from '../shared/ipc/desktop-api.ts';
import { createAppProtocol } from './app-protocol.ts';
import { routeCalls } from './ipc-router.ts';
import { freeSpace } from './free-space.ts';
import { createMainWindow, type MainWindow } from './main-window.ts';
import { setMenuBar } from './menu.ts';
import { createNotifier } from './notifier.ts';
import { guardPermissions } from './permissions.ts';
import { createTray } from './tray.ts';

const bundle = path.join(import.meta.dirname, '../renderer');
const icon = (name: string) => path.join(bundle, name);

// Before the program is ready, or never: afterwards Electron ignores it.
protocol.registerSchemesAsPrivileged([
  {
    scheme: APP_SCHEME,
    privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
  },
]);

/** Two consoles on one replica would be two writers: the second start brings the first forward. */
if (app.requestSingleInstanceLock()) void run();
else app.quit();

async function run(): Promise<void> {
  let quitting = false;
  let window: MainWindow | undefined;
  app.on('before-quit', () => {
    quitting = true;
  });
  app.on('second-instance', () => window?.show());
  app.on('activate', () => window?.show()); // a click in the Dock
  app.setAppUserModelId('org.fieldfare.console'); // without it Windows shows no notifications

  await app.whenReady();
  protocol.handle(APP_SCHEME, createAppProtocol(bundle));
  guardPermissions(session.defaultSession);
  setMenuBar(process.platform);
  window = createMainWindow({
    preload: path.join(import.meta.dirname, 'preload.cjs'),
    icon: icon('icon-512.png'),
    stateFile: path.join(app.getPath('userData'), 'window.json'),
    openExternal: (url) => void shell.openExternal(url),
    isQuitting: () => quitting,
  });
  answerCalls(window);
  await window.load();
}

function answerCalls(window: MainWindow): void {
  const tray = createTray(icon('tray.png'), app.getLocale(), {
    open: () => window.show(),
    quit: () => app.quit(),
  });
  const onScreen = new Set<Notification>(); // one that is garbage-collected no longer answers a click
  const notify = createNotifier(
    ({ title, body }, onClick) => {
      const notification = new Notification({
        title,
        body,
        icon: nativeImage.createFromPath(icon('icon-192.png')),
      });
      onScreen.add(notification);
      notification.on('click', onClick);
      notification.on('close', () => onScreen.delete(notification));
      notification.show();
    },
    (route) => window.show(route),
  );
  routeCalls(ipcMain, {
    'desktop:info': () => ({
      version: app.getVersion(),
      platform: process.platform,
      hostName: hostname(),
      server: process.env.FIELDFARE_SERVER ?? null,
    }),
    'desktop:storage': () => freeSpace(app.getPath('userData')),
    'desktop:notify': notify,
    'desktop:badge': ({ count }) => {
      app.setBadgeCount(count);
      return null;
    },
    'desktop:language': ({ language }) => {
      tray.setLanguage(language);
      return null;
    },
  });
}
