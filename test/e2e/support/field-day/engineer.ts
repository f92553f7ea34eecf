import type { Page } from '@playwright/test';
import { picture } from '../picture.ts';
import { expect, type WebConsole } from '../web-test.ts';
import type { DayPlan } from './plan.ts';

/** What the engineer has done so far, in order. */
export interface Done {
  notes: string[];
  /** Texts of time entries. */
  times: string[];
  /** Fields that were changed on tickets. */
  fields: number;
  photos: string[];
  /** Steps of the checklist that were answered. */
  answers: string[];
}

export const nothingDone = (): Done => ({ notes: [], times: [], fields: 0, photos: [], answers: [] });

/** Work on one ticket: status and priority, eight notes, and two lines of time. */
export async function workOnTicket(one: WebConsole, { id, subject }: DayPlan['tickets'][number], done: Done) {
  await one.goto(`/tickets/${id}`);
  const { page } = one;
  await expect(page.getByRole('heading', { name: subject })).toBeVisible();
  await choose(page, /^Status: New/, 'In progress');
  await choose(page, /^Priority: Moderate/, 'Critical');
  done.fields += 2;
  for (let count = 0; count < 8; count += 1) {
    const text = `Note ${String(done.notes.length + 1).padStart(2, '0')} on ${subject}`;
    await note(page, text);
    done.notes.push(text);
  }
  for (const minutes of ['15', '25']) {
    const text = `Work ${done.times.length + 1} on ${subject}`;
    await logTime(page, minutes, text);
    done.times.push(text);
  }
}

async function note(page: Page, text: string): Promise<void> {
  const field = page.getByRole('textbox', { name: 'Text of the internal note' });
  await expect(async () => {
    if (!(await field.isVisible())) await page.getByRole('tab', { name: 'Internal note' }).click();
    await field.fill(text, { timeout: 5_000 });
  }).toPass();
  await field.press('Control+Enter');
  await expect(page.locator('article p', { hasText: text }).first()).toBeVisible();
}

async function choose(page: Page, from: RegExp, to: string): Promise<void> {
  await page.getByRole('button', { name: from }).click();
  await page.getByRole('option', { name: to, exact: true }).click();
  await expect(page.getByRole('button', { name: from })).toHaveCount(0);
}

async function logTime(page: Page, minutes: string, text: string): Promise<void> {
  const spent = page.getByRole('textbox', { name: 'Time spent' });
  await expect(async () => {
    if (!(await spent.isVisible())) await page.getByRole('tab', { name: 'Time', exact: true }).click();
    await spent.fill(minutes, { timeout: 5_000 });
  }).toPass();
  const what = page.getByRole('textbox', { name: 'What was done' });
  await what.fill(text);
  await what.press('Control+Enter');
  await expect(page.locator('article p', { hasText: text }).first()).toBeVisible();
}

/** The way home, on the visit's own work log: the ninth line of time. */
export async function logWayHome(page: Page, done: Done, text: string): Promise<void> {
  const log = page.getByRole('region', { name: 'Work log' });
  await log.getByRole('button', { name: 'Log time' }).click();
  const dialog = page.getByRole('dialog', { name: 'Log time' });
  await dialog.getByRole('textbox', { name: 'How long' }).fill('40');
  await dialog.getByRole('textbox', { name: 'What was done' }).fill(text);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(log).toContainText(text);
  done.times.push(text);
}

/** Six photos in one series, each with a caption. */
export async function takePhotos(page: Page, done: Done, mark: string): Promise<void> {
  const names = Array.from({ length: 6 }, (_, index) => `photo ${index + 1} ${mark}`);
  const files = await Promise.all(names.map((name) => picture(`${name}.jpg`, 1_600, 1_200)));
  await page.locator('input[type="file"][multiple]').first().setInputFiles(files);
  for (const name of names) {
    await page.getByRole('textbox', { name: new RegExp(`Caption of ${name}`) }).fill(name);
  }
  await page.getByRole('button', { name: 'Attach 6 files' }).click();
  await expect(page.getByRole('button', { name: `Open ${names[5]}` }).first()).toBeVisible();
  done.photos.push(...names);
}

/** The last piece of a part, found by its number. */
export async function useLastPart(page: Page, { part }: DayPlan): Promise<void> {
  const parts = page.getByRole('region', { name: 'Parts and loans' });
  await parts.getByRole('button', { name: 'Use a part' }).click();
  const dialog = page.getByRole('dialog', { name: 'Use a part' });
  await dialog.getByRole('combobox', { name: 'Part' }).fill(part.partNumber ?? '');
  await page.getByRole('option', { name: part.name }).first().click();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(parts).toContainText(part.name);
}

/** Equipment that stays at the customer's. */
export async function lendScanner(page: Page, { loan }: DayPlan): Promise<void> {
  const parts = page.getByRole('region', { name: 'Parts and loans' });
  await parts.getByRole('button', { name: 'Lend' }).click();
  const dialog = page.getByRole('dialog', { name: 'Lend equipment' });
  await dialog.getByRole('combobox', { name: 'Loan equipment' }).fill(loan.serialNumber ?? '');
  await page.getByRole('option', { name: loan.name }).first().click();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(parts).toContainText(loan.name);
}

/** All steps of the checklist; one value is out of range, and a follow-up ticket is made of it. */
export async function answerChecklist(page: Page, { checklist }: DayPlan, done: Done): Promise<void> {
  const run = page.getByRole('region', { name: checklist });
  const step = (name: string) => run.getByRole('group', { name, exact: true });
  await step('Power off').getByRole('checkbox').click();
  await step('Temperature').getByRole('textbox').fill('41,5');
  await step('Temperature').getByRole('textbox').press('Enter');
  await expect(step('Temperature')).toContainText('Out of range');
  await step('Temperature').getByRole('button', { name: 'Follow-up ticket' }).click();
  await expect(step('Temperature').getByRole('link', { name: /Temperature: 41.5/ })).toBeVisible();
  await step('Door locked').getByRole('checkbox').click();
  await expect(step('Door locked').getByRole('checkbox')).toBeChecked();
  done.answers.push('off', 'temp', 'door');
}
