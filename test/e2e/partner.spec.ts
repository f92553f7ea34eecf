import { expect, test, untilFilled } from './support/web-test.ts';

const AN_ID = /[\da-f]{8}-[\da-f]{4}-/u;

test('S8 a service partner is offered what the rules allow, and reads words where a record is not shared', async ({
  openConsole,
}) => {
  const { page } = await openConsole({ role: 'partner', route: '/tickets?view=all' });
  await untilFilled(page);
  await expect(page.getByRole('link', { name: 'New ticket' })).toHaveCount(0);
  await page.getByRole('listbox', { name: 'Tickets' }).getByRole('option').first().click();
  const ticket = page.getByRole('article', { name: /^Ticket / });
  await expect(ticket.getByRole('button', { name: /^Status: .*Choose$/u })).toBeVisible();
  await expect(ticket.getByRole('button', { name: /^Priority: .*Choose$/u })).toHaveCount(0);
  await expect(ticket.getByRole('button', { name: /^Assignee: .*Choose$/u })).toHaveCount(0);
  expect(await page.locator('main').innerText()).not.toMatch(AN_ID);

  await page.goto(new URL('/visits', page.url()).href);
  await expect(page.getByRole('heading', { name: 'Visits', level: 1 })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Plan a visit' })).toHaveCount(0);
  await page.getByRole('listbox', { name: 'Visits' }).getByRole('option').first().click();
  await expect(page.getByRole('button', { name: 'Copy address' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Move' })).toHaveCount(0);
  expect(await page.locator('main').innerText()).not.toMatch(AN_ID);
});
