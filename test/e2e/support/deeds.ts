import type { Locator, Page } from '@playwright/test';
import { expect, type WebConsole } from './web-test.ts';

/** Begin an internal note by its key, as soon as the open ticket can be written on. */
export async function beginNote(page: Page): Promise<Locator> {
  await expect(page.getByRole('tab', { name: 'Internal note' })).toBeVisible();
  await page.keyboard.press('n');
  return page.getByRole('textbox', { name: 'Text of the internal note' });
}

/** Write an internal note on the ticket that is open. Resolves when it stands in the timeline. */
export async function writeNote(page: Page, text: string): Promise<void> {
  await (await beginNote(page)).fill(text);
  await page.keyboard.press('Control+Enter');
  // As a line of the timeline: for a moment the same words still stand in the field below.
  await expect(page.locator('p', { hasText: text })).toBeVisible();
}

/** What this browser profile still stores: databases with records or unsent work, and a session. */
export async function stored(page: Page): Promise<{ databases: string[]; session: string | null }> {
  return page.evaluate(async () => {
    const databases = (await indexedDB.databases()).map(({ name }) => name ?? '');
    return {
      databases: databases.filter((name) => name.includes('fieldfare')).sort(),
      session: localStorage.getItem('ff-session'),
    };
  });
}

/** Name a device, so that it can be told apart in lists. */
export async function nameDevice(one: WebConsole, name: string): Promise<void> {
  await one.goto('/settings');
  await one.page.getByRole('textbox', { name: 'Device name' }).fill(name);
}
