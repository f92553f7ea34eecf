import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { chromiumArguments, findChromium } from '../../../build/find-chromium.mjs';
import { linkTo, type CuttableLink } from '../../support/cuttable-link.ts';
import { PASSWORD, startSyncServer, type SyncServer } from '../../support/sync-server.ts';
import { signInByWire, type WireClient } from '../../support/wire.ts';
import type { Photo } from './photos.ts';

export const LONGEST_MS = 600_000;

/** A console at a visit that has been carried out, with a link to its server that can be cut. */
export interface VisitPage {
  readonly page: Page;
  readonly visit: string;
  readonly server: SyncServer;
  readonly wire: WireClient;
  readonly link: CuttableLink;
  /** Quit the browser and start another one on the same profile. */
  restart(): Promise<Page>;
  /** @param through port of another link that leads to the server, once online */
  setOffline(isOffline: boolean, through?: number): Promise<void>;
}

/** Do something at a visit of the demo organisation, and clear everything away. */
export async function atVisit<T>(work: (at: VisitPage) => Promise<T>): Promise<T> {
  const server = await startSyncServer();
  const link = await linkTo(server.port);
  const profile = mkdtempSync(path.join(tmpdir(), 'fieldfare-bench-'));
  let context = await browser(profile);
  try {
    const wire = await signInByWire(server.url, 'engineer');
    const visit = await finishedVisit(wire);
    const page = await context.newPage();
    await openVisit(page, link.url, visit);
    return await work({
      page,
      visit,
      server,
      wire,
      link,
      async restart() {
        await context.close();
        context = await browser(profile);
        return context.newPage();
      },
      async setOffline(isOffline, through) {
        if (isOffline) link.cut();
        else link.mend(through);
        await context.setOffline(isOffline);
      },
    });
  } finally {
    await context.close();
    await link.close();
    await server.stop();
    rmSync(profile, { recursive: true, force: true });
  }
}

async function browser(profile: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, {
    executablePath: await findChromium(),
    args: chromiumArguments(),
    viewport: { width: 1366, height: 768 },
    locale: 'en-GB',
  });
}

async function finishedVisit(wire: WireClient): Promise<string> {
  const id = uuidv7();
  const now = Date.now();
  const account = (await wire.pullAll('accounts'))[0]?.id;
  const times = { startsAt: now - 7_200_000, endsAt: now, arrivedAt: now - 7_200_000, leftAt: now - 60_000 };
  const change = { purpose: 'Photos', account, engineer: wire.session.person.id, status: 'done', ...times };
  await wire.push([{ opId: uuidv7(), kind: 'visits', id, base: null, change, at: now }]);
  return id;
}

async function openVisit(page: Page, url: string, visit: string): Promise<void> {
  await page.goto(`${url}/visits/${visit}`);
  await page.locator('input[autocomplete="username"]').fill('engineer');
  await page.locator('input[autocomplete="current-password"]').fill(PASSWORD);
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: /State of syncing: Online · saved/ }).waitFor({ timeout: LONGEST_MS });
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
}

/**
 * Choose files and attach them; resolves when the last of them stands on the page. They come from the disk, as a
 * person's do: what is handed over in memory would be unpacked by the window.
 */
export async function attach(page: Page, files: readonly Photo[]): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'fieldfare-photos-'));
  try {
    for (const { name, buffer } of files) writeFileSync(path.join(folder, name), buffer);
    const paths = files.map(({ name }) => path.join(folder, name));
    await page.locator('input[type="file"][multiple]').first().setInputFiles(paths);
    await page.getByRole('button', { name: /^Attach \d+ file/ }).click({ timeout: LONGEST_MS });
    const last = files.at(-1)?.name ?? '';
    const shown = page.getByRole('button', { name: `Open ${last}`, exact: true }).first();
    await shown.waitFor({ timeout: LONGEST_MS });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
