import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test as base } from '@playwright/test';
import { startSyncServer, type SyncServer } from '../support/sync-server.ts';

/** A server whose console can be replaced by a newer one, without touching the build. */
const test = base.extend<{ built: string; server: SyncServer }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures from it
  built: async ({}, use) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'fieldfare-console-'));
    cpSync(path.resolve('dist/renderer'), folder, { recursive: true });
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  server: async ({ built }, use) => {
    const server = await startSyncServer({ demo: false, console: built });
    await use(server);
    await server.stop();
  },
});

/** Resolves when everything that the console needs without a network is on the device. */
const untilKept = async () => {
  await navigator.serviceWorker.ready;
};

test('after one visit the console starts without a server, at any address of it', async ({
  page,
  server,
}) => {
  await page.goto(server.url);
  await page.evaluate(untilKept);
  await server.stop();
  await page.goto(`${server.url}/tickets/0198?view=mine`);
  await expect(page).toHaveTitle(/Fieldfare/);
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
});

test('what the server answers itself never comes from what was kept', async ({ page, server }) => {
  await page.goto(server.url);
  await page.evaluate(untilKept);
  await page.reload();
  const answer = await page.goto(`${server.url}/healthz`);
  expect(answer?.headers()['content-type']).toContain('json');
});

test('the console can be installed: name, icons and address are in its manifest', async ({
  page,
  server,
}) => {
  await page.goto(server.url);
  const href = await page.locator('link[rel=manifest]').getAttribute('href');
  const manifest = await (await page.request.get(new URL(href ?? '', server.url).href)).json();
  expect(manifest).toMatchObject({ name: 'Fieldfare', display: 'standalone', start_url: '/today' });
  for (const { src } of (manifest as { icons: { src: string }[] }).icons) {
    expect((await page.request.get(new URL(src, server.url).href)).headers()['content-type']).toBe(
      'image/png',
    );
  }
});

test('a newer console is offered and waits until the person reloads', async ({ page, server, built }) => {
  await page.goto(server.url);
  await page.evaluate(untilKept);
  await page.getByLabel('Login').fill('half a sentence');

  makeNewer(built);
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  await expect(page.getByRole('region', { name: 'Update ready' })).toBeVisible();
  await expect(page.getByLabel('Login')).toHaveValue('half a sentence');

  await page.getByRole('button', { name: 'Reload' }).click();
  await expect(page.locator('meta[name=description]')).toHaveAttribute('content', 'newer');
});

/** Another page under the same name, and a worker that knows its new contents. */
function makeNewer(folder: string): void {
  edit(path.join(folder, 'index.html'), /(name="description" content=")[^"]+/);
  edit(path.join(folder, 'sw.js'), /(url:"index\.html",revision:")[^"]+/);
}

function edit(file: string, place: RegExp): void {
  const text = readFileSync(file, 'utf8');
  if (!place.test(text)) throw new Error(`${place} is not in ${file}`);
  writeFileSync(file, text.replace(place, '$1newer'));
}
