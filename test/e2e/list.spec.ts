import type { Page } from '@playwright/test';
import { expect, test, untilFilled } from './support/web-test.ts';

/** The list of all tickets, scrolled far down by the wheel, without the keyboard ever having been in it. */
async function scrolledList(page: Page) {
  await untilFilled(page);
  const list = page.getByRole('listbox', { name: 'Tickets' });
  await list.hover();
  await page.mouse.wheel(0, 8_000);
  await expect(list.locator('[aria-posinset="160"]')).toBeVisible();
  return list;
}

test('a row far down opens when it is clicked, and the list stays where it is', async ({ openConsole }) => {
  const { page } = await openConsole({ role: 'lead', route: '/tickets?view=all' });
  const list = await scrolledList(page);
  const row = list.locator('[aria-posinset="160"]');
  const subject = await row.textContent();
  await row.click();
  await expect(page.getByRole('article', { name: /^Ticket / })).toBeVisible();
  await expect(list.getByRole('option', { selected: true })).toHaveText(subject ?? '');
  await expect(list.getByRole('option', { selected: true })).toBeInViewport();
});

test('the keyboard enters a list at the first row in sight', async ({ openConsole }) => {
  const { page } = await openConsole({ role: 'lead', route: '/tickets?view=all' });
  const list = await scrolledList(page);
  await page.keyboard.press('j');
  const id = await list.getAttribute('aria-activedescendant');
  const active = page.locator(`[id="${id}"]`);
  await expect(active).toBeInViewport();
  expect(Number(await active.getAttribute('aria-posinset'))).toBeGreaterThan(100);
});

test('of all views only the one that is open is marked, also where it is one’s own', async ({
  openConsole,
}) => {
  const { page } = await openConsole({ role: 'lead', route: '/tickets?view=all&q=printer' });
  await untilFilled(page);
  const views = page.getByRole('navigation', { name: 'Views' });
  const open = views.locator('[aria-current]');
  await expect(open).toHaveText(/^All/);
  await page.getByRole('button', { name: 'Save as a view' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill('Printers');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(open).toHaveCount(1);
  await expect(open).toContainText('Printers');
  await views.getByRole('link', { name: /^Mine/ }).click();
  await expect(open).toHaveCount(1);
  await expect(open).toContainText('Mine');
});
