import type { Page } from '@playwright/test';
import { axeFaults } from './support/axe.ts';
import { expect, test, untilFilled } from './support/web-test.ts';

/** Begin a policy of a kind from the menu of the screen. */
async function begin(page: Page, what: string): Promise<void> {
  await page.getByRole('button', { name: 'New', exact: true }).click();
  await page.getByRole('menuitem', { name: what }).click();
  await expect(page.getByRole('heading', { name: what })).toBeVisible();
}

async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).fill(option);
  await page.getByRole('option', { name: option, exact: true }).click();
}

async function makeCalendar(page: Page, name: string): Promise<void> {
  await begin(page, 'New calendar');
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill(name);
  await page.getByRole('textbox', { name: 'Monday' }).fill('8-12, 12:30-16:30');
  await page.getByRole('button', { name: 'Tuesday to Friday like Monday' }).click();
  await expect(page.getByRole('textbox', { name: 'Friday' })).toHaveValue('08:00–12:00, 12:30–16:30');
  await choose(page, 'Public holidays of', 'Poland');
  await page.getByRole('button', { name: /^Write in holidays/ }).click();
  await expect(page.getByRole('group', { name: /-01-01 Nowy Rok/ }).first()).toBeVisible();
  await expect(page.getByRole('img', { name: /holidays on working days/ })).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('article', { name })).toBeVisible();
  await expect(page.getByText('08:00–12:00, 12:30–16:30').first()).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
}

async function makeContract(page: Page, name: string, calendar: string): Promise<void> {
  await begin(page, 'New contract');
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill(name);
  await choose(page, 'Calendar', calendar);
  const cell = (title: string) => page.getByRole('textbox', { name: title });
  await cell('First response, Critical, All tickets').fill('30 min');
  await cell('Resolution, Critical, All tickets').fill('4 h');
  await cell('Resolution, Low, All tickets').fill('5 d');
  await page.getByRole('textbox', { name: 'Monthly fee' }).fill('1950');
  await page.getByRole('button', { name: 'Add penalty' }).click();
  await page.getByRole('textbox', { name: 'Each time' }).fill('250');
  expect(await axeFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Save' }).click();
  const sheet = page.getByRole('article', { name });
  await expect(sheet.getByRole('cell', { name: '30 min' })).toBeVisible();
  await expect(sheet.getByText('€250.00 each time')).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
}

test('an administrator makes a calendar and a contract, gives it to an account, and others see it', async ({
  openConsole,
}) => {
  const { page } = await openConsole({ role: 'admin', route: '/policies' });
  await untilFilled(page);
  await makeCalendar(page, 'Warsaw with a lunch break');
  await makeContract(page, 'Silver', 'Warsaw with a lunch break');

  await page.getByRole('link', { name: 'Accounts' }).click();
  await page.getByRole('option', { name: /Saltmarsh/ }).click();
  const contract = page.getByRole('region', { name: 'Contract' });
  await contract.getByRole('button', { name: 'Change' }).click();
  const dialog = page.getByRole('dialog');
  await choose(page, 'Contract', 'Silver');
  await dialog.getByRole('button', { name: 'What changes?' }).click();
  await expect(dialog.getByText(/of \d+ open tickets? gets? another due time/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(contract.getByText(/Silver · now/)).toBeVisible();
  await expect(contract.getByText(/Standard, office hours · earlier/)).toBeVisible();

  const other = await openConsole({ role: 'lead', route: '/accounts' });
  await untilFilled(other.page);
  await other.page.getByRole('option', { name: /Saltmarsh/ }).click();
  await other.page.getByRole('region', { name: 'Contract' }).getByRole('link', { name: 'Silver' }).click();
  const sheet = other.page.getByRole('article', { name: 'Silver' });
  await expect(sheet.getByRole('cell', { name: '4 hr' })).toBeVisible();
  await expect(sheet.getByRole('link', { name: /Saltmarsh/ })).toBeVisible();
  await expect(sheet.getByRole('button', { name: 'New terms' })).toHaveCount(0);
});

test('faults stand at their fields, nothing is half-saved, and what was typed survives a reload', async ({
  openConsole,
}) => {
  const { page } = await openConsole({ role: 'admin', route: '/policies?new=calendar' });
  await untilFilled(page);
  await page.getByRole('textbox', { name: 'Monday' }).fill('8-12, 11-16');
  await expect(page.getByText('08:00-12:00 and 11:00-16:00 overlap.')).toBeVisible();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Give it a name.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Half a calendar');
  await page.getByRole('textbox', { name: 'Tuesday' }).fill('9-17');
  // Leaving the form keeps what is typed, also for another day.
  await page.getByRole('link', { name: 'Later, keep the draft' }).click();
  await expect(page.getByRole('option', { name: /Gold/ })).toBeVisible();
  await page.reload();
  await begin(page, 'New calendar');
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('Half a calendar');
  await expect(page.getByRole('textbox', { name: 'Tuesday' })).toHaveValue('09:00–17:00');
  await expect(page.getByRole('option', { name: /Half a calendar/ })).toHaveCount(0);
});

test('a step that is passed on is due by the agreement with its team', async ({ openConsole }) => {
  const { page } = await openConsole({ role: 'engineer', route: '/commitments?new=1' });
  await untilFilled(page);
  const form = page.getByTestId('detail');
  await form.getByRole('combobox', { name: 'Type' }).click();
  await page.getByRole('option', { name: 'Step' }).click();
  await form.getByRole('combobox', { name: 'Owed by team' }).fill('Applications');
  await expect(page.getByText(/Agreed in “Applications: steps passed on”/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Take this time' })).toHaveCount(0);
});

const titles = {
  'pl-PL': 'Umowy i kalendarze',
  'de-DE': 'Verträge und Kalender',
  'ru-RU': 'Договоры и календари',
};

for (const [locale, title] of Object.entries(titles)) {
  test(`contracts and calendars speak ${locale}`, async ({ openConsole }) => {
    const { page } = await openConsole({ role: 'admin', route: '/policies', locale });
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await page.getByRole('option', { name: /Gold/ }).click();
    await expect(page.getByRole('article', { name: 'Gold, two shifts' })).toBeVisible();
    // A text without a translation would show its key.
    await expect(page.getByRole('main')).not.toContainText(/\b(fault|section|targets|field)\.\w/);
    expect(await axeFaults(page)).toEqual([]);
  });
}
