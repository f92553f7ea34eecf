import type { Page } from '@playwright/test';
import { fillDisk, holdDisk } from './support/broken-storage.ts';
import { beginNote } from './support/deeds.ts';
import { newTicket } from './support/tickets.ts';
import { expect, test, untilFilled, type OpenOptions } from './support/web-test.ts';

const NOTE = 'Text of the internal note';

test('a double click registers one ticket, its title has the focus, and going back leads to no empty form', async ({
  server,
  openConsole,
}) => {
  const subject = `Door does not close (${Date.now()})`;
  const { wire } = await newTicket(server.url, {});
  const { page } = await openConsole({ role: 'agent', route: '/tickets' });
  await untilFilled(page);
  await page.keyboard.press('c');
  await page.getByRole('textbox', { name: 'Subject' }).fill(subject);
  await page.getByRole('button', { name: 'Register ticket' }).dblclick();
  await expect(page.getByRole('heading', { name: subject })).toBeFocused();
  await page.goBack();
  await expect(page).toHaveURL(/\/tickets(\?|$)/);
  await expect
    .poll(async () => (await wire.pullAll('tickets')).filter((one) => one.subject === subject).length)
    .toBe(1);
});

test('Ctrl+Enter twice registers one ticket and complains of nothing', async ({ server, openConsole }) => {
  const subject = `Light stays on (${Date.now()})`;
  const { wire } = await newTicket(server.url, {});
  const { page } = await openConsole({ role: 'agent', route: '/tickets/new' });
  await untilFilled(page);
  await page.getByRole('textbox', { name: 'Subject' }).fill(subject);
  const disk = await holdDisk(page);
  await page.keyboard.press('Control+Enter');
  await page.keyboard.press('Control+Enter');
  await disk.release();
  await expect(page.getByRole('heading', { name: subject })).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect
    .poll(async () => (await wire.pullAll('tickets')).filter((one) => one.subject === subject).length)
    .toBe(1);
});

test('a commitment is kept while another is looked at, and a double click makes one', async ({
  server,
  openConsole,
}) => {
  const what = `Call back about the gate (${Date.now()})`;
  const { wire } = await newTicket(server.url, {});
  const { page } = await openConsole({ role: 'lead', route: '/commitments' });
  await untilFilled(page);
  const field = page.getByRole('textbox', { name: 'What', exact: true });
  await page.getByRole('link', { name: 'New commitment' }).click();
  await field.fill(what);
  await page.getByRole('option').first().click();
  await expect(field).toBeHidden();
  await page.getByRole('link', { name: 'New commitment' }).click();
  await expect(field).toHaveValue(what);
  await page.getByRole('button', { name: 'Save', exact: true }).dblclick();
  await expect(page.getByRole('article', { name: what })).toBeVisible();
  await expect
    .poll(async () => (await wire.pullAll('commitments')).filter((one) => one.what === what).length)
    .toBe(1);
});

test('what is typed while a note is being sent is the next note', async ({ server, openConsole }) => {
  const page = await openTicket(server.url, openConsole);
  const note = await beginNote(page);
  await note.fill('Relay replaced.');
  const disk = await holdDisk(page);
  await page.keyboard.press('Control+Enter');
  await expect(note).toHaveValue('');
  await page.keyboard.type('Fuse checked.');
  await disk.release();
  await expect(page.locator('p', { hasText: 'Relay replaced.' })).toBeVisible();
  await expect(note).toHaveValue('Fuse checked.');
  await expect(note).toBeFocused();
});

test('a note that cannot be kept is in its field again', async ({ server, openConsole }) => {
  // Text that is refused by the disk is told on the console as well, without words.
  const page = await openTicket(server.url, openConsole, { expects: /^$|QuotaExceeded/ });
  const note = await beginNote(page);
  await note.fill('Relay replaced.');
  await fillDisk(page, true);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(note).toHaveValue('Relay replaced.');
  await fillDisk(page, false);
});

test('what a message says lies over nothing that is operated, and a sent note offers no undo', async ({
  server,
  openConsole,
}) => {
  // Nobody warns an administrator: other messages would push this one down.
  const page = await openTicket(server.url, openConsole, { role: 'admin' });
  await (await beginNote(page)).fill('Relay replaced.');
  await page.getByRole('button', { name: /^Save internal note/ }).click();
  const message = page.getByRole('status').filter({ hasText: 'Internal note saved' });
  // The pointer on it keeps it.
  await message.hover();
  await expect(message.getByRole('button', { name: 'Undo' })).toHaveCount(0);
  const box = await message.boundingBox();
  expect(box, 'the message').not.toBeNull();
  expect(await operatedUnder(page, box)).toEqual([]);
});

test('the keys that write close the fields where there is no room for both', async ({
  server,
  openConsole,
}) => {
  const page = await openTicket(server.url, openConsole);
  await page.keyboard.press('i');
  await expect(page.getByRole('complementary', { name: 'Fields and links' })).toBeVisible();
  await page.keyboard.press('n');
  await expect(page.getByRole('textbox', { name: NOTE })).toBeFocused();
});

test('after a choice by keyboard the focus goes to what comes next', async ({ server, openConsole }) => {
  const page = await openTicket(server.url, openConsole);
  await page.keyboard.press('s');
  await page.getByRole('option', { name: 'Resolved', exact: true }).click();
  await page.getByRole('textbox', { name: 'How was it solved?' }).fill('Relay replaced.');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('button', { name: /^Status: Resolved/ })).toBeFocused();

  await page.keyboard.press('c');
  const contact = page.getByRole('combobox', { name: 'Contact' });
  await contact.fill('a');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Subject' })).toBeFocused();
});

test('a contact that is typed is not dropped by a click beside the dialog or by Escape', async ({
  openConsole,
}) => {
  const { page } = await openConsole({ role: 'advisor', route: '/accounts' });
  await untilFilled(page);
  await page.getByRole('option').first().click();
  await page.getByRole('tab', { name: 'Contacts and sites' }).click();
  await page.getByRole('button', { name: 'Add contact' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Contact 990');
  await page.mouse.click(20, 400);
  await expect(dialog.getByRole('alert')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog.getByRole('textbox', { name: 'Name' })).toHaveValue('Contact 990');
  await dialog.getByRole('button', { name: 'Drop it' }).click();
  await expect(dialog).toBeHidden();
});

test('a number that is none stays in its field with the reason', async ({ openConsole }) => {
  const { page } = await openConsole({ role: 'advisor', route: '/accounts' });
  await untilFilled(page);
  await page.getByRole('option').first().click();
  await page.getByRole('button', { name: /^Users: / }).click();
  const field = page.getByRole('textbox', { name: 'Users' });
  await field.fill('-5');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Write a whole number')).toBeVisible();
  await expect(field).toHaveValue('-5');
  await field.fill('2,100');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^Users: .*2100/ })).toBeVisible();
});

type OpenConsole = (options: OpenOptions) => Promise<{ page: Page }>;

async function openTicket(
  url: string,
  openConsole: OpenConsole,
  options: Partial<OpenOptions> = {},
): Promise<Page> {
  const { id } = await newTicket(url, { status: 'in-progress' });
  const { page } = await openConsole({ role: 'agent', route: `/tickets/${id}`, ...options });
  await untilFilled(page);
  return page;
}

/** What can be clicked under a box of the screen, by its text. */
function operatedUnder(page: Page, box: { x: number; y: number; width: number; height: number } | null) {
  return page.evaluate((area) => {
    if (area === null) return ['nothing is there'];
    const operated = document.querySelectorAll<HTMLElement>(
      '#root :is(a, button, input, textarea, select, [role="option"], [role="tab"])',
    );
    return [...operated]
      .filter((element) => {
        const { left, right, top, bottom, width } = element.getBoundingClientRect();
        const isApart =
          left >= area.x + area.width || right <= area.x || top >= area.y + area.height || bottom <= area.y;
        return width > 0 && !isApart;
      })
      .map((element) => element.textContent);
  }, box);
}
