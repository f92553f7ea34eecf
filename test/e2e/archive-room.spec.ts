import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { axeFaults } from './support/axe.ts';
import { newTicket } from './support/tickets.ts';
import { expect, test, untilFilled, untilKeptForOffline } from './support/web-test.ts';

const root = path.resolve(import.meta.dirname, '../..');
const DAY_MS = 86_400_000;
const MIB = 1_024 * 1_024;

async function archiveNow(data: string): Promise<void> {
  const args = ['--disable-warning=ExperimentalWarning', 'sync-server/cli/archive.ts', '--data', data];
  await promisify(execFile)(process.execPath, args, { cwd: root });
}

/** From the next page on the browser says that so much is left; of itself Chromium says the same whatever the disk holds. */
async function giveRoom(page: Page, bytes: number): Promise<void> {
  await page.context().addInitScript((left) => {
    const use = { usage: 1_000, quota: 1_000 + left };
    Object.assign(navigator.storage, { estimate: () => Promise.resolve(use) });
  }, bytes);
}

/** What the Sync page says of one account. */
function rowOf(page: Page, account: string) {
  const table = page.getByRole('region', { name: 'By account' });
  return table.getByRole('row', { name: new RegExp(account) });
}

test('S14 on a device without room old tickets stay listed as not here, come when they are opened, and all of them on request', async ({
  server,
  openConsole,
}) => {
  const longAgo = Date.now() - 730 * DAY_MS;
  const times = {
    status: 'closed' as const,
    openedAt: longAgo - DAY_MS,
    closedAt: longAgo,
    activityAt: longAgo,
  };
  const first = `Labeller skips every tenth box (${Date.now()})`;
  const second = `Wrapper tears the foil (${Date.now()})`;
  const { id, wire } = await newTicket(server.url, { subject: first, ...times });
  const accounts = await wire.pullAll('accounts');
  const other = await newTicket(server.url, { subject: second, account: accounts[1]?.id ?? null, ...times });
  await newTicket(server.url, { subject: 'Left alone', account: accounts[2]?.id ?? null, ...times });
  await archiveNow(server.data);

  const a = await openConsole({ role: null });
  await giveRoom(a.page, 250 * MIB);
  await a.page.reload();
  await a.page.locator('input[autocomplete="username"]').fill('lead');
  await a.page.locator('input[autocomplete="current-password"]').fill('fieldfare-test');
  await a.page.keyboard.press('Enter');
  await expect(a.page.locator('#main')).toBeVisible();
  await untilFilled(a.page);
  await untilKeptForOffline(a.page);

  await test.step('the list marks them, and the Sync page says how many', async () => {
    await a.page.getByRole('link', { name: 'Sync', exact: true }).click();
    const archive = a.page.getByRole('region', { name: 'Archive' });
    await expect(archive).toContainText('only what lists show is here. There was no room for more.');
    await a.page.getByText('By account', { exact: true }).focus();
    await a.page.keyboard.press('Enter');
    await expect(rowOf(a.page, String(accounts[1]?.name))).toContainText('only listed');
    expect(await axeFaults(a.page)).toEqual([]);
    await a.goto(`/tickets?view=all&q=${encodeURIComponent('Labeller')}`);
    const row = a.page.getByRole('option', { name: new RegExp(first.slice(0, 20)) });
    await expect(row).toContainText('Not on this device');
    expect(await axeFaults(a.page)).toEqual([]);
  });

  await test.step('opened with a network, one comes', async () => {
    await a.goto(`/tickets/${id}`);
    await expect(a.page.getByRole('heading', { name: first })).toBeVisible();
  });

  await test.step('without a network the screen says that it is not here, and how to get it', async () => {
    await a.goOffline();
    await a.page.getByRole('link', { name: 'Tickets', exact: true }).click();
    await a.goto(`/tickets/${other.id}`);
    await expect(a.page.getByText('Not on this device now')).toBeVisible();
    expect(await axeFaults(a.page)).toEqual([]);
    await a.page.getByRole('button', { name: 'Fetch it now' }).click();
    await expect(a.page.getByText('It could not be fetched.')).toBeVisible();
    await a.goOnline();
    await a.page.getByRole('button', { name: 'Fetch it now' }).click();
    await expect(a.page.getByRole('heading', { name: second })).toBeVisible();
  });

  await test.step('with room, all of them come on request', async () => {
    await giveRoom(a.page, 4_096 * MIB);
    await a.goto('/sync');
    const archive = a.page.getByRole('region', { name: 'Archive' });
    const all = archive.getByRole('button', { name: 'Fetch all' });
    await all.click();
    await expect(archive).toContainText('Complete, checked');
    await expect(all).toBeHidden();
    await a.page.getByRole('button', { name: 'Compare now' }).click();
    await a.page.getByText('By account', { exact: true }).click();
    await expect(rowOf(a.page, String(accounts[1]?.name)).getByTitle('Complete, checked')).toBeVisible();
  });
});
