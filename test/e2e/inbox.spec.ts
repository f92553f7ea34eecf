import type { Page } from '@playwright/test';
import { axeFaults } from './support/axe.ts';
import { newTicket } from './support/tickets.ts';
import { expect, test, untilFilled } from './support/web-test.ts';
import { signInByWire } from '../support/wire.ts';

const bell = (page: Page) => page.getByRole('button', { name: /^Inbox/ });

/** How many messages with these words stand in the windows. */
async function messagesOf(pages: readonly Page[], words: string): Promise<number> {
  const messages = pages.map((page) => page.getByRole('status').filter({ hasText: words }));
  const counts = await Promise.all(messages.map((message) => message.count()));
  return counts.reduce((sum, count) => sum + count, 0);
}

test('a ticket that a colleague hands over is in the inbox of all devices, is put aside and read there', async ({
  server,
  openConsole,
}) => {
  test.setTimeout(180_000);
  const desk = await openConsole({ role: 'engineer' });
  const laptop = await openConsole({ role: 'engineer' });
  for (const { page } of [desk, laptop]) {
    await untilFilled(page);
    await expect(bell(page)).toBeVisible();
  }
  const engineer = await signInByWire(server.url, 'engineer');
  const before = await engineer.pullAll('notices');
  expect(before.filter(({ type }) => type === 'assigned')).toEqual([]);
  const subject = `Labels come out blank (${Date.now()})`;
  await newTicket(server.url, { subject, assignee: engineer.session.person.id });

  await test.step('it is told once, with a message where the browser allows no notification', async () => {
    await expect
      .poll(() => messagesOf([desk.page, laptop.page], subject), { timeout: 15_000, intervals: [100] })
      .toBe(1);
    for (const { page } of [desk, laptop]) await expect(bell(page)).toHaveAccessibleName(/unread/);
  });

  await test.step('the panel below the bell shows it, by keyboard', async () => {
    await bell(desk.page).focus();
    await desk.page.keyboard.press('Enter');
    const panel = desk.page.getByRole('dialog', { name: 'Inbox' });
    await expect(panel.getByRole('link', { name: new RegExp(subject.slice(0, 20)) })).toBeVisible();
    expect(await axeFaults(desk.page)).toEqual([]);
    await desk.page.keyboard.press('Escape');
    await expect(panel).toBeHidden();
    await expect(bell(desk.page)).toBeFocused();
  });

  await test.step('put aside on one, it is put aside on the other', async () => {
    await desk.page.keyboard.press('g');
    await desk.page.keyboard.press('n');
    const row = desk.page.getByRole('listitem').filter({ hasText: subject });
    await row.getByRole('button', { name: 'Put aside' }).click();
    await desk.page.getByRole('menuitem', { name: /For an hour/ }).click();
    await expect(row).toContainText('back');
    await laptop.goto('/inbox');
    await expect(laptop.page.getByRole('listitem').filter({ hasText: subject })).toContainText('back');
    expect(await axeFaults(desk.page)).toEqual([]);
  });

  await test.step('read on the other, it is read on the one', async () => {
    const row = laptop.page.getByRole('listitem').filter({ hasText: subject });
    await row.getByRole('button', { name: 'Mark as read' }).click();
    await expect(desk.page.getByRole('heading', { name: 'Put aside' })).toBeHidden();
    await expect(desk.page.getByRole('listitem').filter({ hasText: subject })).toBeVisible();
  });
});
