import { test as base, expect, chromium, type BrowserContext, type Page } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromiumArguments, findChromium } from '../../../build/find-chromium.mjs';
import { linkTo, type CuttableLink } from '../../support/cuttable-link.ts';
import { PASSWORD, startSyncServer, type SyncServer } from '../../support/sync-server.ts';

export interface OpenOptions {
  /** `null` leaves the console at the sign-in page. */
  role: string | null;
  /** Where to go after signing in. */
  route?: string;
  viewport?: { width: number; height: number };
  colorScheme?: 'light' | 'dark';
  locale?: string;
  /** The screen is touched, as a tablet's. */
  hasTouch?: boolean;
  /** Errors that the browser's console may show, because the test makes them happen. */
  expects?: RegExp;
}

/** A console in a browser of its own: own profile, own network link. */
export interface WebConsole {
  readonly page: Page;
  goto(route: string): Promise<void>;
  /** Pull the cable, and tell the browser so, as an operating system would. */
  goOffline(): Promise<void>;
  /** @param through port of a worse link that leads to the server */
  goOnline(through?: number): Promise<void>;
  /** Quit the browser and start it again on the same profile, in the same state of the network. */
  reopen(route: string): Promise<void>;
  /** End the browser's processes at once, as a power cut would; `reopen` starts it again on the same profile. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

interface Fixtures {
  openConsole: (options: OpenOptions) => Promise<WebConsole>;
}

/** `server`: one with the demo organisation for all tests of a worker. `openConsole`: consoles closed at the end. */
export const test = base.extend<Fixtures, { server: SyncServer }>({
  server: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures from it
    async ({}, use) => {
      const server = await startSyncServer();
      await use(server);
      await server.stop();
    },
    { scope: 'worker' },
  ],
  openConsole: async ({ server }, use) => {
    const consoles: WebConsole[] = [];
    const faults: string[] = [];
    await use(async (options) => {
      const opened = await openWebConsole(server.port, options, {
        push: (fault) => options.expects?.test(fault) || faults.push(fault),
      });
      consoles.push(opened);
      return opened;
    });
    for (const opened of consoles) await opened.close();
    expect(faults, 'errors on the browsers’ consoles').toEqual([]);
  },
});

/** Takes what the browser's console says. */
interface Faults {
  push: (fault: string) => void;
}

async function openWebConsole(port: number, options: OpenOptions, faults: Faults): Promise<WebConsole> {
  const profile = mkdtempSync(path.join(tmpdir(), 'fieldfare-profile-'));
  const link = await linkTo(port);
  let isOffline = false;
  let context = await launch(profile, options);
  let page = await firstPage(context, faults);
  const opened: WebConsole = {
    get page() {
      return page;
    },
    async goto(route) {
      await page.goto(`${link.url}${route}`);
    },
    async goOffline() {
      isOffline = true;
      link.cut();
      await context.setOffline(true);
    },
    async goOnline(through) {
      isOffline = false;
      link.mend(through);
      await context.setOffline(false);
    },
    async kill() {
      const session = await context.browser()?.newBrowserCDPSession();
      const processes = await session?.send('SystemInfo.getProcessInfo');
      const main = processes?.processInfo.find(({ type }) => type === 'browser');
      if (main === undefined) throw new Error('The browser does not tell its process.');
      const closed = new Promise((resolve) => context.once('close', resolve));
      process.kill(main.id, 'SIGKILL');
      await closed;
    },
    async reopen(route) {
      await context.close().catch(() => undefined);
      context = await launch(profile, options);
      await context.setOffline(isOffline);
      page = await firstPage(context, faults);
      await page.goto(`${link.url}${route}`);
    },
    async close() {
      await context.close().catch(() => undefined);
      await link.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
  await page.goto(`${link.url}/`);
  if (options.role !== null) await signIn(page, options.role);
  if (options.route !== undefined) await goWithin(page, link, options.route);
  return opened;
}

async function launch(profile: string, options: OpenOptions): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, {
    executablePath: await findChromium(),
    args: chromiumArguments(),
    viewport: options.viewport ?? { width: 1366, height: 768 },
    colorScheme: options.colorScheme ?? 'light',
    locale: options.locale ?? 'en-GB',
    hasTouch: options.hasTouch ?? false,
    timezoneId: 'Europe/Warsaw',
  });
}

/** Messages that a browser writes by itself when a request meets no network; they are no fault of the console. */
const networkMessage = /Failed to load resource|net::ERR_/;

async function firstPage(context: BrowserContext, faults: Faults): Promise<Page> {
  const page = context.pages()[0] ?? (await context.newPage());
  page.on('pageerror', (error) => faults.push(String(error.stack ?? error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && !networkMessage.test(message.text())) faults.push(message.text());
  });
  return page;
}

/** Sign in with login and password, and wait until the frame is there. */
export async function signIn(page: Page, login: string): Promise<void> {
  await page.locator('input[autocomplete="username"]').fill(login);
  await page.locator('input[autocomplete="current-password"]').fill(PASSWORD);
  await page.locator('form button[type="submit"]').click();
  await expect(page.locator('#main')).toBeVisible();
}

async function goWithin(page: Page, link: CuttableLink, route: string): Promise<void> {
  await page.goto(`${link.url}${route}`);
}

/** Everything that the server had for this person has arrived. */
export async function untilFilled(page: Page): Promise<void> {
  await expect(syncState(page)).toContainText(/Online · saved/, { timeout: 30_000 });
}

/** The browser has the whole console and could start it without a network. */
export async function untilKeptForOffline(page: Page): Promise<void> {
  // Ready is not enough: a page that was there before asks it only once it has been taken over.
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
}

/** The sync indicator of the top bar. */
export function syncState(page: Page) {
  return page.getByRole('link', { name: /State of syncing/ });
}

export { expect } from '@playwright/test';
