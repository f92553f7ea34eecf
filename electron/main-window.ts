import { BrowserWindow, screen } from 'electron';
import { APP_ORIGIN } from '../shared/ipc/desktop-api.ts';
import { tellPage } from './ipc-router.ts';
import { guardNavigation } from './navigation.ts';
import { fitToScreens, readWindowState, saveWindowState, type WindowState } from './window-state.ts';

export interface MainWindowOptions {
  preload: string;
  icon: string;
  /** Where size and place are kept. */
  stateFile: string;
  openExternal: (url: string) => void;
  /** Closing hides the window, except while the program quits. */
  isQuitting: () => boolean;
}

export interface MainWindow {
  /** Brings the window forward, wherever it was; with a route, the console goes there. */
  show(route?: string): void;
  load(): Promise<void>;
}

/** The one window of the console. */
export function createMainWindow(options: MainWindowOptions): MainWindow {
  const areas = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map(({ workArea }) => workArea);
  const state = fitToScreens(readWindowState(options.stateFile), areas);
  const window = new BrowserWindow({
    ...placeOf(state),
    minWidth: 400,
    minHeight: 300,
    show: false,
    icon: options.icon,
    backgroundColor: '#eceff3',
    webPreferences: {
      preload: options.preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      // The spell checker would fetch dictionaries from the network.
      spellcheck: false,
    },
  });
  if (state.maximized) window.maximize();
  guardNavigation(window.webContents, options.openExternal);
  window.once('ready-to-show', () => window.show());
  keepOrHide(window, options);
  return {
    show: (route) => bringForward(window, route),
    load: () => window.loadURL(`${APP_ORIGIN}/`),
  };
}

function placeOf({ x, y, width, height }: WindowState) {
  return x === null || y === null ? { width, height } : { x, y, width, height };
}

function keepOrHide(window: BrowserWindow, { stateFile, isQuitting }: MainWindowOptions): void {
  window.on('close', (event) => {
    saveWindowState(stateFile, { ...window.getNormalBounds(), maximized: window.isMaximized() });
    if (isQuitting()) return;
    event.preventDefault();
    window.hide();
  });
}

function bringForward(window: BrowserWindow, route?: string): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
  if (route !== undefined) tellPage(window.webContents, 'desktop:route', { route });
}
