import { axeFaults } from './support/axe.ts';
import { newTicket } from './support/tickets.ts';
import { expect, syncState, test, untilFilled } from './support/web-test.ts';

test('without a network a reply meets the first response, waiting for the customer stops the resolution, and every time tells how it came about', async ({
  server,
  openConsole,
}) => {
  const subject = `Labels are empty (${Date.now()})`;
  const { id } = await newTicket(server.url, { subject, priority: 2 });
  const a = await openConsole({ role: 'engineer', route: `/tickets/${id}?view=all&q=labels+empty` });
  const target = (name: string) => a.page.getByRole('button', { name: new RegExp(`^Why then\\? ${name}`) });
  await expect(target('First response')).toHaveAccessibleName(/left|soon|closed until/);
  await untilFilled(a.page);
  await a.goOffline();
  await expect(syncState(a.page)).toContainText('Offline since');

  await test.step('a reply meets the first response', async () => {
    await a.page.keyboard.press('r');
    await a.page.getByRole('textbox', { name: 'Text of the reply' }).fill('We look at it now.');
    await a.page.keyboard.press('Control+Enter');
    await expect(target('First response')).toHaveAccessibleName(/ met$/);
  });

  await test.step('waiting for the customer stops the resolution, in the header and in the list', async () => {
    await a.page.getByRole('button', { name: /^Status:/ }).click();
    await a.page.getByRole('option', { name: 'Waiting · customer', exact: true }).click();
    await expect(target('Resolution')).toHaveAccessibleName(/waiting: customer/);
    const row = a.page.getByRole('option', { name: /Labels are empty/ });
    await expect(row).toContainText('waiting: customer');
  });

  await test.step('the time tells how it came about', async () => {
    await target('Resolution').click();
    const dialog = a.page.getByRole('dialog', { name: /Why then/ });
    await expect(dialog).toContainText('used');
    await expect(dialog.getByRole('listitem').first()).toBeVisible();
    expect(await axeFaults(a.page)).toEqual([]);
    await a.page.keyboard.press('Escape');
    await expect(target('Resolution')).toBeFocused();
  });

  await test.step('work goes on where it stopped', async () => {
    await a.page.getByRole('button', { name: /^Status:/ }).click();
    await a.page.getByRole('option', { name: 'In progress', exact: true }).click();
    await expect(target('Resolution')).toHaveAccessibleName(/left|soon|closed until/);
  });
});
