// The stand-in for the `electron` module. What is not emulated is exported all the same, so that an
// import of it fails with its name when it is used and not while the modules are linked.
import { app, exit, ready } from './app.ts';
import { EMULATED_ADDRESS } from './addresses.ts';
import { BrowserWindow, denyPopup } from './browser-window.ts';
import { answerSpecs } from './control-line.ts';
import { host, startBrowser } from './host.ts';
import { ipcMain } from './ipc-main.ts';
import { protocol, serveScheme, session } from './session.ts';
import { Menu, nativeImage, Notification, recorded, screen, shell, Tray } from './system.ts';
import { unsupported } from './unsupported.ts';

export {
  app,
  BrowserWindow,
  ipcMain,
  Menu,
  nativeImage,
  Notification,
  protocol,
  screen,
  session,
  shell,
  Tray,
};
export const autoUpdater = unsupported('autoUpdater');
export const clipboard = unsupported('clipboard');
export const crashReporter = unsupported('crashReporter');
export const dialog = unsupported('dialog');
export const globalShortcut = unsupported('globalShortcut');
export const nativeTheme = unsupported('nativeTheme');
export const net = unsupported('net');
export const powerMonitor = unsupported('powerMonitor');
export const safeStorage = unsupported('safeStorage');
export const utilityProcess = unsupported('utilityProcess');
export const WebContentsView = unsupported('WebContentsView');

answerSpecs({
  app,
  BrowserWindow,
  ipcMain,
  Menu,
  Notification,
  protocol,
  recorded,
  screen,
  session,
  shell,
  Tray,
});
process.on('disconnect', () => void exit(0));
process.on('SIGTERM', () => void exit(0));

// After the program's own start-up code, as Electron's `ready` comes after it.
setImmediate(() => {
  void start().catch((error: unknown) => {
    console.error(error);
    process.exit(1);
  });
});

async function start(): Promise<void> {
  if (host.quitting) return;
  const port = await startBrowser();
  await host.browser?.route('**/*', denyPopup);
  await host.browser?.route(EMULATED_ADDRESS, serveScheme);
  app.emit('ready');
  ready.resolve();
  process.send?.({ ready: { port } });
}
