import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromiumArguments, findChromium } from '../../../build/find-chromium.mjs';

/**
 * Run `work` in a page of a new Chromium whose profile lies on the disk; the profile is removed afterwards. What the
 * page reports as an error ends it.
 */
export async function inNewBrowser<T>(url: string, work: (page: Page) => Promise<T>): Promise<T> {
  const profile = mkdtempSync(path.join(tmpdir(), 'fieldfare-bench-profile-'));
  const context: BrowserContext = await chromium.launchPersistentContext(profile, {
    executablePath: await findChromium(),
    args: [...chromiumArguments(), '--enable-precise-memory-info', '--js-flags=--expose-gc'],
    bypassCSP: true,
  });
  try {
    const page = await context.newPage();
    const broken = new Promise<never>((_, reject) => {
      page.on('pageerror', reject);
    });
    broken.catch(() => undefined);
    await page.goto(url);
    const ready = page.waitForFunction(() => 'bench' in window);
    return await Promise.race([ready.then(() => work(page)), broken]);
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}
