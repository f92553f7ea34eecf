import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium, type BrowserContext } from 'playwright-core';
import { chromiumArguments, findChromium } from '../../build/find-chromium.mjs';

/** Everything that the parts of the stand-in share, as one process has one Electron. */
export interface Host {
  userData: string;
  /** Undefined until the program is ready. */
  browser: BrowserContext | undefined;
  quitting: boolean;
}

const userData = process.env.EMULATED_USER_DATA ?? path.join(process.cwd(), '.cache/emulated-electron');
mkdirSync(userData, { recursive: true });

export const host: Host = { userData, browser: undefined, quitting: false };

/**
 * Starts the Chromium whose pages are the windows.
 *
 * @returns the port on which a spec can drive it
 */
export async function startBrowser(): Promise<number> {
  const profile = path.join(userData, 'chromium');
  const executablePath = await findChromium();
  host.browser = await chromium.launchPersistentContext(profile, {
    ...(executablePath === undefined ? {} : { executablePath }),
    headless: process.env.EMULATED_HEADED !== '1',
    viewport: null,
    locale: 'en-GB',
    timezoneId: 'Europe/Warsaw',
    args: [
      ...chromiumArguments(),
      '--remote-debugging-port=0',
      // The server admits app://bundle, which this page is only in the eyes of the main process.
      '--disable-web-security',
    ],
  });
  return Number(readFileSync(path.join(profile, 'DevToolsActivePort'), 'utf8').split('\n')[0]);
}
