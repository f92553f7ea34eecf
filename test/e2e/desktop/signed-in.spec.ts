import { expect, type Page } from '@playwright/test';
import { v7 as uuidv7 } from 'uuid';
import { linkTo } from '../../support/cuttable-link.ts';
import { launchDesktop } from '../../support/desktop-app.ts';
import { startSyncServer, type SyncServer } from '../../support/sync-server.ts';
import { signInByWire } from '../../support/wire.ts';
import { newTicket } from '../support/tickets.ts';
import { signIn, syncState, untilFilled } from '../support/web-test.ts';
import { clickNotification, notifications, recordCalls, test as base, windowState } from './desktop-test.ts';

const test = base.extend<object, { server: SyncServer }>({
  server: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures from it
    async ({}, use) => {
      const server = await startSyncServer();
      await use(server);
      await server.stop();
    },
    { scope: 'worker' },
  ],
});

test('a ticket that a colleague hands over is notified, and a click on it opens the ticket', async ({
  server,
}, info) => {
  const app = await launchDesktop({ userData: info.outputPath('signed-in'), server: server.url });
  await recordCalls(app);
  const page = await app.window();
  await signIn(page, 'engineer');
  await untilFilled(page);

  const engineer = await signInByWire(server.url, 'engineer');
  const subject = `Labels come out blank (${Date.now()})`;
  const { id } = await newTicket(server.url, { subject, assignee: engineer.session.person.id });
  await expect
    .poll(() => notifications(app))
    .toContainEqual(expect.objectContaining({ body: expect.stringContaining(subject) }));
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await clickNotification(app);
  await expect(page.getByRole('heading', { name: subject })).toBeVisible();
  expect(await windowState(app)).toMatchObject({ url: `app://bundle/tickets/${id}`, visible: true });
  await app.quit();
});

test('a due time that comes near is notified with the window closed, without a network, and a click on it opens the ticket', async ({
  server,
}, info) => {
  const link = await linkTo(server.port);
  const app = await launchDesktop({ userData: info.outputPath('warned'), server: link.url });
  await recordCalls(app);
  const page = await app.window();
  await signIn(page, 'partner');
  await untilFilled(page);
  const { session } = await signInByWire(server.url, 'partner');
  const subject = `Press 5 stands still (${Date.now()})`;
  // Three quarters of its four hours will have gone in half a minute.
  const openedAt = Date.now() - 3 * 3_600_000 + 30_000;
  const fields = { account: null, priority: 1 as const, openedAt, activityAt: openedAt };
  const { id } = await newTicket(server.url, { subject, ...fields, partner: session.person.partner });
  await page.getByRole('link', { name: 'Tickets' }).first().click();
  await expect(page.getByText(subject).first()).toBeVisible();
  link.cut();
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await expect
    .poll(() => notifications(app), { timeout: 60_000 })
    .toContainEqual(expect.objectContaining({ body: expect.stringContaining(subject) }));
  await clickNotification(app);
  await expect(page.getByRole('heading', { name: subject })).toBeVisible();
  expect(await windowState(app)).toMatchObject({ url: `app://bundle/tickets/${id}`, visible: true });
  await app.quit();
  await link.close();
});

test('S4 S5 S16 what was done without a network outlives a restart, meets a colleague’s change and arrives once', async ({
  server,
}, info) => {
  test.setTimeout(180_000);
  const link = await linkTo(server.port);
  const start = () => launchDesktop({ userData: info.outputPath('offline'), server: link.url });
  const subject = `Scanner of gate 2 is silent (${Date.now()})`;
  const { id, wire } = await newTicket(server.url, { subject, status: 'new' });

  const app = await start();
  const page = await app.window();
  await signIn(page, 'engineer');
  await untilFilled(page);
  await openTicket(page, id, subject);
  link.cut();
  await expect(syncState(page)).toContainText('Offline since');
  await page.getByRole('button', { name: /^Status: New/ }).click();
  await page.getByRole('option', { name: 'In progress', exact: true }).click();
  await page.getByRole('tab', { name: 'Internal note', exact: true }).click();
  await page.getByRole('textbox', { name: 'Text of the internal note' }).fill('The cable was loose.');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('tab', { name: 'Time', exact: true }).click();
  await page.getByRole('textbox', { name: 'Time spent' }).fill('25');
  await page.keyboard.press('Control+Enter');
  await expect(syncState(page)).toContainText('3 unsent');
  await app.quit();

  const [seen] = (await wire.pullAll('tickets')).filter((ticket) => ticket.id === id);
  const change = { priority: 2 };
  await wire.push([
    { opId: uuidv7(), kind: 'tickets', id, base: seen?.revision ?? 0, change, at: Date.now() },
  ]);

  const again = await start();
  const pageAgain = await again.window();
  await openTicket(pageAgain, id, subject);
  await expect(pageAgain.getByText('The cable was loose.')).toBeVisible();
  await expect(pageAgain.getByRole('button', { name: /^Status: In progress/ })).toBeVisible();
  await expect(syncState(pageAgain)).toContainText('3 unsent');
  link.mend();
  await untilFilled(pageAgain);
  await expect(pageAgain.getByRole('button', { name: /^Priority: High/ })).toBeVisible();
  const [ticket] = (await wire.pullAll('tickets')).filter((record) => record.id === id);
  expect(ticket).toMatchObject({ status: 'in-progress', priority: 2 });
  const entries = (await wire.pullAll('entries')).filter((entry) => entry.subjectId === id);
  expect(entries.map((entry) => entry.type).sort()).toEqual(['note', 'status', 'time']);
  await again.quit();
  await link.close();
});

async function openTicket(page: Page, id: string, subject: string): Promise<void> {
  await page.evaluate((route) => window.history.pushState(null, '', route), `/tickets/${id}`);
  await page.reload();
  await expect(page.getByRole('heading', { name: subject })).toBeVisible();
}
