import { beginNote } from './support/deeds.ts';
import { newTicket } from './support/tickets.ts';
import { expect, test, untilFilled } from './support/web-test.ts';

test('a ticket is found, opened and noted on without a mouse', async ({ server, openConsole }) => {
  const subject = `Gate opens twice (${Date.now()})`;
  const { id, wire } = await newTicket(server.url, { subject });
  const { page } = await openConsole({ role: 'agent' });
  await untilFilled(page);

  await page.keyboard.press('Control+k');
  // At once, as somebody quick does: the first letter counts too.
  await page.keyboard.type(subject.slice(0, 16));
  await expect(page.getByRole('combobox', { name: 'Search records and commands' })).toHaveValue(
    subject.slice(0, 16),
  );
  await expect(page.getByRole('option', { name: new RegExp('Gate opens twice') }).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(id));
  await expect(page.getByRole('article', { name: /^Ticket / })).toBeVisible();

  await expect(await beginNote(page)).toBeFocused();
  await page.keyboard.type('Relay replaced.');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('listitem').filter({ hasText: 'Relay replaced.' }).first()).toBeVisible();
  await expect
    .poll(async () => {
      const entries = (await wire.pullAll('entries')).filter((entry) => entry.subjectId === id);
      return entries.map(({ type, text, internal }) => ({ type, text, internal }));
    })
    .toEqual([{ type: 'note', text: 'Relay replaced.', internal: true }]);
});

test('the list is walked with j and k, opened with Enter, and the sheet of shortcuts with ?', async ({
  openConsole,
}) => {
  const { page } = await openConsole({ role: 'lead', route: '/tickets?view=all' });
  await untilFilled(page);
  const list = page.getByRole('listbox', { name: 'Tickets' });
  await list.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  const active = await list.getAttribute('aria-activedescendant');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article', { name: /^Ticket / })).toBeVisible();
  await expect(page.locator(`[id="${active}"]`)).toHaveAttribute('aria-selected', 'true');
  await expect(page.locator(`[id="${active}"]`)).toHaveAttribute('aria-posinset', '2');

  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.keyboard.press('g');
  await page.keyboard.press('k');
  await expect(page).toHaveURL(/\/knowledge/);
});
