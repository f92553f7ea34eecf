import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type { Page, Route } from 'playwright-core';
import { fromWeb, toWeb } from './addresses.ts';
import { host } from './host.ts';
import { receive } from './ipc-main.ts';
import { permissionAsked, permissionChecked, schemes } from './session.ts';
import { strict } from './unsupported.ts';

interface Bounds {
  x: number;
  y: number;
  width: number;
  height: number;
}
interface Options extends Partial<Bounds> {
  show?: boolean;
  webPreferences?: {
    preload?: string;
    sandbox?: boolean;
    contextIsolation?: boolean;
    nodeIntegration?: boolean;
  };
}
type OpenHandler = (details: { url: string }) => { action: 'allow' | 'deny' };

class WebContents extends EventEmitter {
  #openHandler: OpenHandler = () => ({ action: 'allow' });
  readonly #window: BrowserWindow;
  constructor(window: BrowserWindow) {
    super();
    this.#window = window;
  }
  getURL = () => fromWeb(this.#window.page?.url() ?? '');
  setWindowOpenHandler = (handler: OpenHandler) => void (this.#openHandler = handler);
  /** For the host: what the program says to a popup. */
  askOpenHandler = (url: string) => this.#openHandler({ url }).action;
  send = (channel: string, ...args: unknown[]) => {
    const copy = structuredClone(args);
    void this.#window.loaded.promise
      .then(() => this.#window.page?.evaluate(DISPATCH, [channel, copy] as const))
      .catch(() => {}); // the window went away meanwhile, as in Electron
  };
}

const DISPATCH = ([channel, args]: readonly [string, unknown[]]) =>
  (globalThis as unknown as { __emulatedDispatch: (c: string, a: unknown[]) => void }).__emulatedDispatch(
    channel,
    args,
  );

const windows = new Set<BrowserWindow>();
const bridge = readFileSync(new URL('page-bridge.js', import.meta.url), 'utf8');

/** A window is a page of Chromium plus what a window manager would know about it. */
export class BrowserWindow extends EventEmitter {
  static getAllWindows = () => [...windows];
  readonly webContents: WebContents;
  readonly loaded = Promise.withResolvers<void>();
  page: Page | undefined;
  #bounds: Bounds;
  #state = { visible: true, minimized: false, maximized: false, destroyed: false };
  #commanded: string | undefined;
  readonly #opened: Promise<void>;

  constructor(options: Options = {}) {
    super();
    if (!host.browser) throw new Error('Cannot create BrowserWindow before app is ready');
    const { sandbox, contextIsolation, nodeIntegration, preload } = options.webPreferences ?? {};
    if (sandbox === false || contextIsolation === false || nodeIntegration) {
      throw new Error('emulated electron: only sandboxed and isolated windows are emulated');
    }
    const { x = 0, y = 0, width = 800, height = 600 } = options;
    this.#bounds = { x, y, width, height };
    this.#state.visible = options.show !== false;
    this.webContents = strict('webContents', new WebContents(this));
    windows.add(this);
    this.#opened = this.#open(preload);
    return strict('BrowserWindow', bound(this));
  }

  async #open(preload: string | undefined): Promise<void> {
    const context = host.browser!;
    const page = context.pages().find((other) => other.url() === 'about:blank') ?? (await context.newPage());
    this.page = page;
    await page.setViewportSize({ width: this.#bounds.width, height: this.#bounds.height });
    await page.exposeBinding('__emulatedCall', ({ frame }, channel: string, args: unknown[]) =>
      receive(this.webContents, frame, channel, args),
    );
    await page.exposeBinding('__emulatedPermission', ({ frame }, how: 'ask' | 'check', permission: string) =>
      (how === 'ask' ? permissionAsked : permissionChecked)(
        this.webContents,
        permission,
        fromWeb(frame.url()),
      ),
    );
    const source = preload === undefined ? '' : readFileSync(preload, 'utf8');
    await page.addInitScript({ content: bridge.replace(`'__PRELOAD__';`, () => source) });
    await page.route('**/*', (route) => this.#guard(route));
    page.on('load', () => {
      this.loaded.resolve();
      this.emit('ready-to-show');
    });
  }

  /** The page's own navigations are announced; those that the program commanded are not. */
  async #guard(route: Route): Promise<void> {
    const request = route.request();
    const ours = !request.isNavigationRequest() || request.frame() !== this.page?.mainFrame();
    if (ours || request.url() === this.#commanded) return route.fallback();
    let prevented = false;
    const event = { preventDefault: () => void (prevented = true) };
    this.webContents.emit('will-navigate', event, fromWeb(request.url()));
    return prevented ? route.abort('aborted') : route.fallback();
  }

  async loadURL(url: string): Promise<void> {
    await this.#opened;
    this.#commanded = toWeb(url, schemes);
    await this.page!.goto(this.#commanded, { waitUntil: 'load' });
    this.#commanded = undefined;
  }

  close(): void {
    let prevented = false;
    this.emit('close', { preventDefault: () => void (prevented = true) });
    if (!prevented) this.#destroy();
  }
  #destroy(): void {
    this.#state.destroyed = true;
    windows.delete(this);
    void this.page?.close().catch(() => {});
    this.emit('closed');
  }
  show = () => void (this.#state.visible = true);
  hide = () => void (this.#state.visible = false);
  focus = () => void this.page?.bringToFront().catch(() => {});
  minimize = () => void (this.#state.minimized = true);
  restore = () => void (this.#state.minimized = false);
  maximize = () => void (this.#state.maximized = true);
  isVisible = () => this.#state.visible;
  isMinimized = () => this.#state.minimized;
  isMaximized = () => this.#state.maximized;
  isDestroyed = () => this.#state.destroyed;
  getNormalBounds = () => ({ ...this.#bounds });
  getBounds = () => ({ ...this.#bounds });
  setBounds = (bounds: Partial<Bounds>) => void Object.assign(this.#bounds, bounds);
}

/** Private fields do not go through a proxy: methods keep the window itself as their `this`. */
function bound(window: BrowserWindow): BrowserWindow {
  for (const method of ['loadURL', 'close', 'on', 'once', 'emit'] as const) {
    Object.defineProperty(window, method, { value: window[method].bind(window) });
  }
  return window;
}

/** A page that no window opened is a popup: the program is asked, and it never stays open here. */
export async function denyPopup(route: Route): Promise<void> {
  const request = route.request();
  if (!request.isNavigationRequest() || belongsToWindow(route)) return route.fallback();
  const [opener] = windows;
  if (opener?.webContents.askOpenHandler(fromWeb(request.url())) !== 'deny') {
    throw new Error(`emulated electron: a second window (${request.url()}) is not emulated`);
  }
  await route.abort('aborted').catch(() => {});
  const strays = (host.browser?.pages() ?? []).filter((page) => ![...windows].some((w) => w.page === page));
  await Promise.all(strays.map((page) => page.close().catch(() => {})));
}

function belongsToWindow(route: Route): boolean {
  try {
    const page = route.request().frame().page();
    return [...windows].some((window) => window.page === page);
  } catch {
    return false; // Playwright does not know the page yet: it is new
  }
}
