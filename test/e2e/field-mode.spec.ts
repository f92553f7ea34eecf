import { v7 as uuidv7 } from 'uuid';
import type { Page } from '@playwright/test';
import { signInByWire } from '../support/wire.ts';
import { axeFaults } from './support/axe.ts';
import { expect, test, untilFilled } from './support/web-test.ts';

const parts = ['Tickets', 'Customer', 'Checklist', 'Time', 'Photos', 'Parts', 'Report'];
const SMALLEST = 48;

/** What can be pressed and is smaller than a thumb needs, by its words. */
function tooSmall(page: Page): Promise<string[]> {
  return page.evaluate((smallest) => {
    const pressed =
      'button, a[href], input:not([type=checkbox], [type=radio], [type=file]), select, textarea';
    return [...document.querySelectorAll<HTMLElement>(pressed)].flatMap((one) => {
      const { width, height } = one.getBoundingClientRect();
      const isHidden = width === 0 || height === 0 || one.tabIndex < 0 || !one.checkVisibility();
      const isSkip = one.getAttribute('href') === '#main';
      if (isHidden || isSkip || (width >= smallest && height >= smallest)) return [];
      return [
        `${one.textContent || one.getAttribute('aria-label')} ${Math.round(width)}×${Math.round(height)}`,
      ];
    });
  }, SMALLEST - 0.5);
}

for (const viewport of [
  { width: 820, height: 1180 },
  { width: 1180, height: 820 },
]) {
  test(`the visit of today in field mode on a tablet of ${viewport.width} × ${viewport.height}`, async ({
    server,
    openConsole,
  }) => {
    const wire = await signInByWire(server.url, 'engineer');
    const [ticket] = (await wire.pullAll('tickets')).filter(({ account }) => account !== null);
    const id = uuidv7();
    const now = Date.now();
    const purpose = `In the field (${now})`;
    const times = { startsAt: now - 60_000, endsAt: now + 3_600_000, arrivedAt: now - 60_000 };
    const change = { purpose, account: ticket?.account, tickets: [ticket?.id], status: 'on-site', ...times };
    const op = { opId: uuidv7(), kind: 'visits', id, base: null, at: now };
    await wire.push([{ ...op, change: { ...change, engineer: wire.session.person.id } }]);

    const one = await openConsole({ role: 'engineer', viewport, hasTouch: true });
    const { page } = one;
    await untilFilled(page);
    await page.getByRole('button', { name: /Engineer 1/ }).click();
    await page.getByRole('menuitem', { name: 'Field mode' }).click();
    await expect(page.getByRole('navigation', { name: 'Parts of the visit' })).toBeVisible();
    await one.goto(`/field/${id}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(purpose);
    expect(await tooSmall(page)).toEqual([]);

    for (const part of parts) {
      await page
        .getByRole('navigation', { name: 'Parts of the visit' })
        .getByRole('link', { name: part, exact: true })
        .tap();
      expect(await tooSmall(page), part).toEqual([]);
    }
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole('link', { name: 'Tickets', exact: true }).first().tap();
    await page.getByRole('link', { name: new RegExp(String(ticket?.number)) }).tap();
    await expect(page).toHaveURL(new RegExp(`/tickets/${ticket?.id}`));
    await one.reopen('/');
    await expect(one.page).toHaveURL(/\/field$/);
  });
}
