import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromiumArguments, findChromium } from '../../../build/find-chromium.mjs';
import { PASSWORD, startSyncServer } from '../../support/sync-server.ts';
import { startOf } from '../console/start-of.ts';
import { median, printFigures, type Figure } from '../figures.ts';
import { dataSet, sourceName } from '../sync/data-set.ts';
import { archiveShare, fillOwn } from '../sync/fill.ts';
import type { Flags } from './first-sync-bench.ts';

const STARTS = 7;
/** After a first sync the console folds its header cache when idle; what is measured are the starts after that. */
const REST_MS = 15_000;
/** Rows that a screen shows are drawn in one go: the list is virtual, and fifty are more than any screen has. */
const rows = '[role=listbox] [role=option]';

/** Starts of the whole console, built, on full replicas of several sizes, and the memory that it takes. */
export async function measureStarts({ sizes, cold }: Flags): Promise<void> {
  const figures: Figure[] = [];
  let first: number | null = null;
  for (const size of sizes) {
    const { starts, heap } = await measureSize(size, cold);
    const records = size * 4;
    const limit = first === null ? 500 : first * 1.1;
    first ??= median(starts);
    figures.push({
      what: `start until rows show, ${records} records`,
      values: starts,
      unit: 'ms',
      limit: Math.round(limit),
    });
    figures.push({
      what: `heap of the page, ${records} records`,
      values: [heap],
      unit: 'MB',
      limit: size === 50_000 ? 80 : null,
    });
  }
  printFigures(`Starts of the console, ${cold * 100} % archived, from ${sourceName()}`, figures);
}

async function measureSize(size: number, cold: number): Promise<{ starts: number[]; heap: number }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'fieldfare-bench-start-'));
  const data = path.join(folder, 'data');
  const profile = path.join(folder, 'profile');
  const set = await dataSet(size);
  await fillOwn(data, set);
  await archiveShare(data, set, cold);
  const server = await startSyncServer({ data });
  try {
    await fill(server.url, profile);
    const starts: number[] = [];
    let heap = Number.NaN;
    for (let run = 1; run <= STARTS; run += 1) {
      const look = async (page: Page): Promise<void> => {
        heap = await heapOf(page);
      };
      starts.push(
        await startOf(profile, `${server.url}/tickets?view=all`, run === STARTS ? look : undefined),
      );
    }
    return { starts, heap };
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A new device: sign in, wait for everything, and let it come to rest. */
async function fill(url: string, profile: string): Promise<void> {
  const context = await browser(profile);
  const page = await context.newPage();
  await page.goto(`${url}/tickets?view=all`);
  await page.locator('input[autocomplete="username"]').fill('lead');
  await page.locator('input[autocomplete="current-password"]').fill(PASSWORD);
  await page.keyboard.press('Enter');
  await page.locator(rows).first().waitFor({ timeout: 120_000 });
  await untilFilled(page);
  await page.waitForTimeout(REST_MS);
  await context.close();
}

async function untilFilled(page: Page): Promise<void> {
  await page.getByRole('link', { name: /State of syncing: Online · saved/ }).waitFor({ timeout: 900_000 });
}

/** MB in use after a collection, with everything read. */
async function heapOf(page: Page): Promise<number> {
  await page.locator(rows).first().waitFor();
  await untilFilled(page);
  await page.waitForTimeout(REST_MS / 3);
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1e6;
}

async function browser(profile: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, {
    executablePath: await findChromium(),
    args: chromiumArguments(),
    viewport: { width: 1366, height: 768 },
    locale: 'en-GB',
  });
}
