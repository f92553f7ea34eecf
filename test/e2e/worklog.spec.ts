import type { Page } from '@playwright/test';
import type { WireClient } from '../support/wire.ts';
import { axeFaults } from './support/axe.ts';
import { newTicket } from './support/tickets.ts';
import { ageTimer, timerOf } from './support/timer.ts';
import { expect, test, untilFilled, untilKeptForOffline } from './support/web-test.ts';

/** Wide enough for the fields of a ticket beside its timeline. */
const WIDE = { width: 1920, height: 1080 };
const workLog = (page: Page) => page.getByRole('region', { name: 'Work log' });

/** Minutes of each line on a ticket, and whether it takes one back, in the order of the server. */
async function linesOn(wire: WireClient, ticket: string) {
  const entries = await wire.pullAll('entries');
  return entries
    .filter(({ subjectId, type }) => subjectId === ticket && type === 'time')
    .map(({ data }) => [data['minutes'], data['withdrawn'] ?? false]);
}

test('a timer outlives a killed browser, runs alone, and its line is corrected and withdrawn, all without a network', async ({
  server,
  openConsole,
}) => {
  test.setTimeout(120_000);
  const { id: a, wire } = await newTicket(server.url, { subject: `Belt slips (${Date.now()})` });
  const { id: b } = await newTicket(server.url, { subject: `Sensor is dirty (${Date.now()})` });
  const engineer = await openConsole({ role: 'engineer', route: `/tickets/${a}`, viewport: WIDE });
  await untilFilled(engineer.page);
  await untilKeptForOffline(engineer.page);

  await test.step('begun by its key, it is there after the browser was killed', async () => {
    await engineer.goOffline();
    await engineer.page.keyboard.press('w');
    await expect(timerOf(engineer.page)).toContainText('00:00');
    await engineer.kill();
    await engineer.reopen(`/tickets/${b}`);
    await expect(timerOf(engineer.page)).toContainText('Belt slips');
  });

  const { page } = engineer;
  await test.step('another one begins only when the first is written down', async () => {
    await expect(page.getByRole('button', { name: 'Start timer' })).toBeVisible();
    await page.keyboard.press('w');
    const question = page.getByRole('dialog', { name: 'Another timer is running' });
    await expect(question).toContainText('Belt slips');
    expect(await axeFaults(page)).toEqual([]);
    await question.getByRole('button', { name: 'Save it and start this one' }).click();
    await expect(timerOf(page)).toContainText('Sensor is dirty');
    await expect(question).toBeHidden();
  });

  await test.step('a second window shows the same timer, and what is typed goes into the line', async () => {
    const second = await page.context().newPage();
    await second.goto(page.url());
    await expect(timerOf(second)).toContainText('Sensor is dirty');
    await timerOf(second).click();
    await second.getByRole('textbox', { name: 'What was done' }).fill('Cleaned the lens');
    expect(await axeFaults(second)).toEqual([]);
    await second.keyboard.press('Control+Enter');
    await expect(timerOf(second)).toBeHidden();
    await expect(timerOf(page)).toBeHidden();
    await second.close();
    // A window behind another one draws no frames, so a menu would not unfold in it.
    await page.bringToFront();
    await expect(workLog(page)).toContainText('Cleaned the lens');
  });

  await test.step('a correction counts in its place, the old line stays to be seen; a withdrawn one counts no more', async () => {
    await engineer.goto(`/tickets/${a}`);
    const change = async (name: string) => {
      await workLog(page).getByRole('button', { name: 'Correct or withdraw' }).click();
      await page.getByRole('menuitem', { name }).click();
    };
    await change('Correct…');
    const dialog = page.getByRole('dialog', { name: 'Correct the line' });
    await dialog.getByRole('textbox', { name: 'How long' }).fill('1h 10');
    expect(await axeFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(dialog).toBeHidden();
    await expect(workLog(page).getByRole('definition').first()).toHaveText(/^1 hr 10 min$/);
    await expect(page.getByText('corrected, not counted')).toBeVisible();
    await change('Withdraw');
    await expect(workLog(page)).toContainText('Nothing written down yet.');
    await workLog(page)
      .getByRole('button', { name: /lines? that counts? no more/ })
      .click();
    await expect(workLog(page).getByText('withdrawn, not counted').first()).toBeVisible();
    expect(await axeFaults(page)).toEqual([]);
  });

  await test.step('the day sheet has the line that counts, and none that was withdrawn', async () => {
    await engineer.goto('/time');
    const lines = page.locator('main li');
    await expect(lines.filter({ hasText: 'Cleaned the lens' })).toBeVisible();
    await expect(lines.filter({ hasText: 'Belt slips' })).toBeHidden();
    expect(await axeFaults(page)).toEqual([]);
  });

  await test.step('with the network the server has each line once, with its history', async () => {
    await engineer.goOnline();
    await expect
      .poll(() => linesOn(wire, a), { timeout: 20_000 })
      .toEqual([
        [1, false],
        [70, false],
        [70, true],
      ]);
    expect(await linesOn(wire, b)).toEqual([[1, false]]);
  });
});

test('a timer that ran through the night asks how long it was, and is written down with the answer', async ({
  server,
  openConsole,
}) => {
  test.setTimeout(60_000);
  const { id } = await newTicket(server.url, { subject: `Backup runs late (${Date.now()})` });
  const { page } = await openConsole({ role: 'engineer', route: `/tickets/${id}`, viewport: WIDE });
  await untilFilled(page);
  await page.getByRole('button', { name: 'Start timer' }).click();
  await expect(timerOf(page)).toBeVisible();
  await ageTimer(page, 26);
  await page.reload();
  const question = page.getByRole('dialog', { name: 'Was the timer forgotten?' });
  await expect(question).toContainText('how long was it?');
  expect(await axeFaults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(timerOf(page)).toContainText('still running?');
  await timerOf(page).click();
  await question.getByRole('textbox', { name: 'How long it was' }).fill('45');
  await question.getByRole('button', { name: 'Save' }).click();
  await expect(timerOf(page)).toBeHidden();
  await expect(workLog(page).getByRole('definition').first()).toHaveText(/^45 min$/);
});

test('a window that is looked at again after a night asks once whether its timer was forgotten', async ({
  server,
  openConsole,
}) => {
  test.setTimeout(60_000);
  const { id } = await newTicket(server.url, { subject: `Scale drifts (${Date.now()})` });
  const { page } = await openConsole({ role: 'engineer', route: `/tickets/${id}`, viewport: WIDE });
  await untilFilled(page);
  await page.getByRole('button', { name: 'Start timer' }).click();
  await expect(timerOf(page)).toBeVisible();
  const question = page.getByRole('dialog', { name: 'Was the timer forgotten?' });
  // No window is ever hidden in a browser without a screen, so it is told what a screen would tell it.
  const lookAgain = () => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await lookAgain();
  await page.clock.setSystemTime(Date.now() + 26 * 3_600_000);
  await lookAgain();
  await expect(question).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(question).toBeHidden();
  await lookAgain();
  await expect(timerOf(page)).toContainText('still running?');
  await expect(question).toBeHidden();
  await timerOf(page).click();
  await question.getByRole('button', { name: 'Discard' }).click();
  await expect(timerOf(page)).toBeHidden();
});
