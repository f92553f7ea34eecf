import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromiumArguments, findChromium } from '../../../build/find-chromium.mjs';
import { PASSWORD, startSyncServer } from '../../support/sync-server.ts';
import { percentile, printFigures, type Figure } from '../figures.ts';
import { firstRowAt, framesDuring, noteFirstRow, timeOf } from './in-page.ts';
import { hasRealSet, importRealSet } from './real-set.ts';

const RUNS = 5;
/** After a first sync the console folds its header cache when idle; what is measured is the work after that. */
const REST_MS = 15_000;
const rows = '[role=listbox] [role=option]';

/**
 * The console on the whole real set: import, first sign-in as lead, work on 24,918 tickets, start with a full
 * replica. Needs the real data beside the checkout and a built console.
 */
export async function run(): Promise<void> {
  if (!hasRealSet())
    throw new Error('The real data is not here; name its folder with FIELDFARE_SHARED_DATA.');
  const folder = mkdtempSync(path.join(tmpdir(), 'fieldfare-bench-'));
  const figures: Figure[] = [await importRealSet(path.join(folder, 'data'))];
  const server = await startSyncServer({ data: path.join(folder, 'data') });
  try {
    figures.push(...(await firstSync(server.url, path.join(folder, 'profile'))));
    figures.push(...(await work(server.url, path.join(folder, 'profile'))));
    figures.push(await restarts(server.url, path.join(folder, 'profile')));
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  printFigures('Console on the real set', figures);
}

async function browser(profile: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, {
    executablePath: await findChromium(),
    args: chromiumArguments(),
    viewport: { width: 1366, height: 768 },
    locale: 'en-GB',
  });
}

async function firstSync(url: string, profile: string): Promise<Figure[]> {
  const context = await browser(profile);
  const page = await context.newPage();
  await page.goto(`${url}/tickets?view=all`);
  await page.locator('input[autocomplete="username"]').fill('lead');
  await page.locator('input[autocomplete="current-password"]').fill(PASSWORD);
  const began = performance.now();
  await page.keyboard.press('Enter');
  await page.locator(rows).first().waitFor({ timeout: 60_000 });
  const firstRow = performance.now() - began;
  await untilFilled(page);
  const filled = performance.now() - began;
  await context.close();
  return [
    { what: 'first sign-in as lead, until first rows', values: [firstRow], unit: 'ms', limit: 2_000 },
    { what: 'first sync complete', values: [filled / 1_000], unit: 's', limit: null },
  ];
}

async function untilFilled(page: Page): Promise<void> {
  await page.getByRole('link', { name: /State of syncing: Online · saved/ }).waitFor({ timeout: 600_000 });
}

async function work(url: string, profile: string): Promise<Figure[]> {
  const context = await browser(profile);
  const page = await context.newPage();
  await page.goto(`${url}/tickets?view=all`);
  await page.locator(rows).first().waitFor();
  await untilFilled(page);
  await page.waitForTimeout(REST_MS);
  const figures = [
    await filtering(page),
    await sorting(page),
    await opening(page),
    ...(await scrolling(page)),
  ];
  await context.close();
  return figures;
}

async function filtering(page: Page): Promise<Figure> {
  const search = page.locator('search input');
  const values: number[] = [];
  for (const text of ['category 55', 'symptom 72', 'group 56 printer', 'FF-2000', '']) {
    await search.selectText();
    const type = () => (text === '' ? page.keyboard.press('Delete') : page.keyboard.insertText(text));
    values.push(await timeOf(page, type, 'main output'));
  }
  return { what: 'filter 24,918 tickets by words', values, unit: 'ms', limit: 100 };
}

async function sorting(page: Page): Promise<Figure> {
  await page.getByRole('button', { name: 'Order and display' }).click();
  const button = page.locator('button[aria-label$="Reverse the order"]');
  await button.waitFor();
  const values: number[] = [];
  for (let run = 0; run < RUNS; run += 1) values.push(await timeOf(page, () => button.click(), rows));
  await page.keyboard.press('Escape');
  return { what: 'reverse the order of 24,918 tickets', values, unit: 'ms', limit: 100 };
}

async function opening(page: Page): Promise<Figure> {
  const values: number[] = [];
  for (let run = 1; run <= RUNS; run += 1) {
    const row = page.locator(`${rows}[aria-posinset="${run + 1}"]`);
    values.push(await timeOf(page, () => row.click(), 'article h2, article [role=group] li'));
  }
  return { what: 'open a ticket with its timeline', values, unit: 'ms', limit: 100 };
}

async function scrolling(page: Page): Promise<Figure[]> {
  await page.locator('[role=listbox]').hover();
  const frames = await framesDuring(page, async () => {
    for (let turn = 0; turn < 200; turn += 1) {
      await page.mouse.wheel(0, 600);
      await page.waitForTimeout(10);
    }
  });
  return [
    { what: 'frame while scrolling, p95', values: [percentile(frames, 0.95)], unit: 'ms', limit: 50 },
    { what: 'longest frame while scrolling', values: [Math.max(...frames)], unit: 'ms', limit: 100 },
  ];
}

async function restarts(url: string, profile: string): Promise<Figure> {
  const values: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const context = await browser(profile);
    const page = await context.newPage();
    await noteFirstRow(page);
    await page.goto(`${url}/tickets?view=all`);
    values.push(await firstRowAt(page));
    await context.close();
  }
  return { what: 'start with a full replica, until rows', values, unit: 'ms', limit: 1_000 };
}
