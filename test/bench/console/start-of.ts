import { chromium, type Page } from '@playwright/test';
import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromiumArguments, findChromium } from '../../../build/find-chromium.mjs';

/** A browser that has just been started is busy with itself. */
const SETTLED_MS = 1_500;
/** Long enough that the start is over on any machine; what is attached to a page slows it. */
const ALONE_MS = 4_000;

/**
 * Start a browser on a profile, open an address in it as a person would, with nothing attached to the page, and let it be.
 * Resolves to the time in ms from the beginning of the navigation until rows of a list were painted, as the console noted
 * it.
 * @param look what else to do with the page before the browser ends
 */
export async function startOf(
  profile: string,
  url: string,
  look: (page: Page) => Promise<void> = async () => undefined,
): Promise<number> {
  const portFile = path.join(profile, 'DevToolsActivePort');
  rmSync(portFile, { force: true });
  const program = await findChromium();
  if (program === undefined) throw new Error('There is no Chromium to start.');
  const own = [`--user-data-dir=${profile}`, '--remote-debugging-port=0', '--window-size=1366,768'];
  const args = ['--headless=new', ...chromiumArguments(), ...own, '--lang=en-GB', 'about:blank'];
  const child = spawn(program, args, { stdio: 'ignore' });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  try {
    await wait(SETTLED_MS);
    const [port] = readFileSync(portFile, 'utf8').split('\n');
    const address = `http://127.0.0.1:${port}`;
    await fetch(`${address}/json/new?${url}`, { method: 'PUT' });
    await wait(ALONE_MS);
    const browser = await chromium.connectOverCDP(address);
    const page = browser
      .contexts()[0]
      ?.pages()
      .find((one) => one.url().startsWith(url));
    if (page === undefined) throw new Error(`The browser has no page of ${url}.`);
    const noted = await page.waitForFunction(() => performance.getEntriesByName('rows')[0]?.startTime);
    const start = (await noted.jsonValue()) ?? Number.NaN;
    await look(page);
    const session = await browser.newBrowserCDPSession();
    await session.send('Browser.close');
    return start;
  } finally {
    await Promise.race([ended, wait(5_000)]);
    child.kill();
    await ended;
  }
}
