import { expect, type Page } from '@playwright/test';
import type { DesktopApp } from '../../support/desktop-app.ts';
import { openedOutside, test, windowState } from './desktop-test.ts';

/** A link as an article or a ticket might hold one, clicked. */
async function clickLink(page: Page, href: string, target: string): Promise<void> {
  await page.evaluate(
    ([address, where]) => {
      const link = document.createElement('a');
      Object.assign(link, { href: address, target: where, textContent: 'a link of a spec' });
      Object.assign(link.style, { position: 'fixed', inset: '0', zIndex: '99999' });
      document.body.append(link);
    },
    [href, target] as const,
  );
  await page.getByText('a link of a spec').click();
  await page.evaluate(() => [...document.querySelectorAll('a')].at(-1)?.remove());
}

const windowCount = (app: DesktopApp) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);

test('a link to the web opens in the system, not in a window of ours', async ({ app }) => {
  const page = await app.window();
  await clickLink(page, 'https://example.org/help', '_blank');
  await expect.poll(() => openedOutside(app)).toEqual(['https://example.org/help']);
  expect(await windowCount(app)).toBe(1);
  await clickLink(page, 'https://example.org/same-window', '_self');
  await expect.poll(() => openedOutside(app)).toHaveLength(2);
  expect((await windowState(app)).url).toMatch(/^app:\/\/bundle\//);
});

test('a link of another kind goes nowhere', async ({ app, stranger }) => {
  const page = await app.window();
  await clickLink(page, stranger, '_blank');
  await clickLink(page, stranger, '_self');
  // Something that is answered after both: then neither is still on its way.
  await clickLink(page, 'https://example.org/after', '_blank');
  await expect.poll(() => openedOutside(app)).toEqual(['https://example.org/after']);
  expect(await windowCount(app)).toBe(1);
  await expect(page).toHaveTitle(/Fieldfare/);
});

test('the page cannot lead the window away from the console', async ({ app, stranger }) => {
  const page = await app.window();
  const before = (await windowState(app)).url;
  await page.evaluate((url) => {
    window.location.href = url;
  }, stranger);
  await expect.poll(() => page.title()).toMatch(/Fieldfare/);
  expect((await windowState(app)).url).toBe(before);
});
