import { expect } from '@playwright/test';
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

test('what was written without a network outlives a restart and reaches the server', async ({
  server,
}, info) => {
  const userData = info.outputPath('offline');
  const subject = `Scanner of gate 2 is silent (${Date.now()})`;
  const { id, wire } = await newTicket(server.url, { subject });
  const note = 'Cable of the scanner was loose.';

  const app = await launchDesktop({ userData, server: server.url });
  const page = await app.window();
  await signIn(page, 'engineer');
  await untilFilled(page);
  await page.evaluate((route) => window.history.pushState(null, '', route), `/tickets/${id}`);
  await page.reload();
  await expect(page.getByRole('heading', { name: subject })).toBeVisible();
  await page.context().setOffline(true);
  await expect(syncState(page)).toContainText('Offline since');
  await page.getByRole('tab', { name: 'Internal note', exact: true }).click();
  await page.getByRole('textbox', { name: 'Text of the internal note' }).fill(note);
  await page.keyboard.press('Control+Enter');
  await expect(syncState(page)).toContainText('1 unsent');
  await app.quit();

  const again = await launchDesktop({ userData, server: server.url });
  const pageAgain = await again.window();
  await untilFilled(pageAgain);
  const entries = (await wire.pullAll('entries')).filter((entry) => entry.subjectId === id);
  expect(entries.filter((entry) => entry.type === 'note')).toHaveLength(1);
  await again.quit();
});
