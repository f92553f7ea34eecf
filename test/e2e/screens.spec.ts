import { axeFaults } from './support/axe.ts';
import type { Page } from '@playwright/test';
import { expect, test, untilFilled } from './support/web-test.ts';

const screens = [
  '/today',
  '/tickets?view=all',
  '/visits',
  '/accounts',
  '/assets',
  '/knowledge',
  '/commitments',
  '/time',
  '/inbox',
  '/policies',
  '/sync',
  '/devices',
  '/settings',
];
const roles = ['engineer', 'advisor', 'agent', 'lead', 'admin', 'partner'];

/** Go there without loading the page anew, as a click on the rail would. */
async function visit(page: Page, route: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState({}, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, route);
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
}

for (const role of roles) {
  test(`every screen of the ${role} shows without an error and without an accessibility fault`, async ({
    openConsole,
  }) => {
    test.setTimeout(180_000);
    const { page } = await openConsole({ role });
    await untilFilled(page);
    for (const route of screens) {
      await test.step(route, async () => {
        await visit(page, route);
        await expect.poll(() => axeFaults(page)).toEqual([]);
      });
    }
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`details of records have no accessibility fault in ${colorScheme}`, async ({ openConsole }) => {
    test.setTimeout(180_000);
    const { page } = await openConsole({ role: 'lead', colorScheme });
    await untilFilled(page);
    for (const route of ['/tickets?view=all', '/accounts', '/assets', '/knowledge', '/visits']) {
      await test.step(route, async () => {
        await visit(page, route);
        await page.getByRole('option').first().click();
        await expect(page.getByRole('main').getByRole('heading', { level: 2 }).first()).toBeVisible();
        // Its parts come one after the other; what counts is how it stands in the end.
        await expect.poll(() => axeFaults(page)).toEqual([]);
      });
    }
  });
}

test('the sign-in page has no accessibility fault and speaks the language of the browser', async ({
  openConsole,
}) => {
  const { page } = await openConsole({ role: null, locale: 'pl-PL' });
  await expect(page.getByRole('heading', { name: 'Zaloguj się' })).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
});

test('no screen is wider than a narrow window, and list and detail take turns', async ({ openConsole }) => {
  const { page } = await openConsole({ role: 'lead', viewport: { width: 820, height: 700 } });
  await untilFilled(page);
  for (const route of screens) {
    await visit(page, route);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow, route).toBeLessThanOrEqual(0);
  }
  await visit(page, '/tickets?view=all');
  await page.getByRole('option').first().click();
  await expect(page.getByRole('article', { name: /^Ticket / })).toBeVisible();
  await expect(page.getByRole('listbox', { name: 'Tickets' })).toBeHidden();
});
