import type { Locator } from '@playwright/test';
import { v7 as uuidv7 } from 'uuid';
import type { WireClient } from '../../support/wire.ts';
import { LONGEST_MS, type VisitPage } from './visit-page.ts';

/** What every note begins with. */
const MARK = 'Measured';
const OPENS_MS = 2_000;

/** Whether the field was there; the composer opens it a moment after it has been asked to. */
async function fill(field: Locator, text: string): Promise<boolean> {
  return field.fill(text, { timeout: OPENS_MS }).then(
    () => true,
    () => false,
  );
}

/** Write so many internal notes on a new ticket, offline; comes back to the visit, still offline. */
export async function writeNotes(at: VisitPage, count: number): Promise<void> {
  const { page, wire, visit } = at;
  const ticket = await newTicket(wire);
  const { origin } = new URL(page.url());
  await page.goto(`${origin}/tickets/${ticket}`);
  const field = page.getByRole('textbox', { name: 'Text of the internal note' });
  const tab = page.getByRole('tab', { name: 'Internal note' });
  await tab.waitFor({ timeout: LONGEST_MS });
  await at.setOffline(true);
  for (let number = 1; number <= count; number += 1) {
    const text = `${MARK} ${String(number).padStart(2, '0')}: bearing at 61 degrees, no play, greased`;
    do await tab.click();
    while (!(await fill(field, text)));
    await field.press('Control+Enter');
    await page.locator('article p', { hasText: text }).first().waitFor();
    // It folds up once the note is written.
    await field.waitFor({ state: 'hidden' });
  }
  await page.goto(`${origin}/visits/${visit}`);
}

/** Texts of those notes on the server, each as often as it is there. */
export async function notesOf(wire: WireClient): Promise<string[]> {
  const entries = await wire.pullAll('entries');
  return entries.flatMap(({ text }) => (text.startsWith(MARK) ? [text] : []));
}

async function newTicket(wire: WireClient): Promise<string> {
  const id = uuidv7();
  const at = Date.now();
  const account = (await wire.pullAll('accounts'))[0]?.id;
  const change = { subject: 'Bearings of the line', account, openedAt: at, activityAt: at };
  await wire.push([{ opId: uuidv7(), kind: 'tickets', id, base: null, change, at }]);
  return id;
}
