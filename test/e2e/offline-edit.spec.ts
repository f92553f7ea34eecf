import type { Page } from '@playwright/test';
import { expect, syncState, test, untilFilled, untilKeptForOffline } from './support/web-test.ts';
import { newTicket } from './support/tickets.ts';

test('S4 S5 S16 two consoles: what A did offline and what B did meanwhile is on both, complete and once', async ({
  server,
  openConsole,
}) => {
  const subject = `Conveyor stops at station 4 (${Date.now()})`;
  const { id, wire } = await newTicket(server.url, { subject, status: 'new' });
  const route = `/tickets/${id}`;
  const a = await openConsole({ role: 'engineer', route });
  const b = await openConsole({ role: 'agent', route });
  await expect(a.page.getByRole('heading', { name: subject })).toBeVisible();
  await expect(b.page.getByRole('heading', { name: subject })).toBeVisible();
  await untilFilled(a.page);
  await untilKeptForOffline(a.page);

  await test.step('A loses the network, changes the status, writes a note and 25 minutes', async () => {
    await a.goOffline();
    await expect(syncState(a.page)).toContainText('Offline since');
    await a.page.getByRole('button', { name: /^Status: New/ }).click();
    await a.page.getByRole('option', { name: 'In progress', exact: true }).click();
    await write(
      a.page,
      'Internal note',
      'Text of the internal note',
      'Sensor of station 4 was covered with dust.',
    );
    await a.page.getByRole('tab', { name: 'Time', exact: true }).click();
    await a.page.getByRole('textbox', { name: 'Time spent' }).fill('25');
    await a.page.getByRole('textbox', { name: 'What was done' }).fill('Cleaned and aligned the sensor');
    await a.page.keyboard.press('Control+Enter');
    await expect(syncState(a.page)).toContainText('3 unsent');
  });

  await test.step('A quits and starts the console again, still without a network, and finds all of it', async () => {
    await a.reopen(route);
    await expect(a.page.getByRole('heading', { name: subject })).toBeVisible();
    await expect(a.page.getByText('Sensor of station 4 was covered with dust.')).toBeVisible();
    await expect(a.page.getByText('Cleaned and aligned the sensor')).toBeVisible();
    await expect(a.page.getByRole('button', { name: /^Status: In progress/ })).toBeVisible();
    await expect(syncState(a.page)).toContainText('3 unsent');
  });

  await test.step('B changes another field of the same ticket meanwhile', async () => {
    await b.page.getByRole('button', { name: /^Priority: Moderate/ }).click();
    await b.page.getByRole('option', { name: 'High', exact: true }).click();
    await untilFilled(b.page);
  });

  await test.step('A finds the network again: both consoles show both changes', async () => {
    await a.goOnline();
    for (const { page } of [a, b]) {
      await expect(page.getByText('Sensor of station 4 was covered with dust.')).toBeVisible();
      await expect(page.getByText('Cleaned and aligned the sensor')).toBeVisible();
      await expect(page.getByRole('button', { name: /^Status: In progress/ })).toBeVisible();
      await expect(page.getByRole('button', { name: /^Priority: High/ })).toBeVisible();
    }
    await untilFilled(a.page);
    await a.page.goto(new URL('/sync', a.page.url()).href);
    await expect(a.page.getByText('Nothing is waiting.')).toBeVisible();
  });

  await test.step('the server has every entry once, and no proposal', async () => {
    const [ticket] = (await wire.pullAll('tickets')).filter((record) => record.id === id);
    expect(ticket).toMatchObject({ status: 'in-progress', priority: 2 });
    const entries = (await wire.pullAll('entries')).filter((entry) => entry.subjectId === id);
    expect(entries.map((entry) => entry.type).sort()).toEqual(['change', 'note', 'status', 'time']);
    expect(entries.find((entry) => entry.type === 'time')?.data).toMatchObject({ minutes: 25 });
  });
});

async function write(page: Page, mode: string, label: string, text: string): Promise<void> {
  await page.getByRole('tab', { name: mode, exact: true }).click();
  await page.getByRole('textbox', { name: label }).fill(text);
  await page.keyboard.press('Control+Enter');
  // As a line of the timeline: for a moment the same words still stand in the field below.
  await expect(page.locator('p', { hasText: text })).toBeVisible();
}
