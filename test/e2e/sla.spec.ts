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

test('how long similar tickets took stands beside an open one, and goes into the reply in the customer’s language', async ({
  server,
  openConsole,
}) => {
  const { id } = await newTicket(server.url, { subject: `Scanner hangs (${Date.now()})`, priority: 3 });
  const a = await openConsole({ role: 'engineer', route: `/tickets/${id}?view=all` });
  await untilFilled(a.page);
  await a.page.getByRole('button', { name: 'Fields and links' }).click();
  await expect(a.page.getByText('Usually solved')).toBeVisible();
  await expect(a.page.getByText(/four in five by the second: \d+ tickets/)).toBeVisible();
  await a.page.keyboard.press('r');
  await a.page.getByRole('button', { name: 'Insert estimate' }).click();
  await expect(a.page.getByRole('textbox', { name: 'Text of the reply' })).toHaveValue(
    /usually solved|rozwiązujemy zwykle|обычно решаются|meist (bis|zwischen)/,
  );
  expect(await axeFaults(a.page)).toEqual([]);
});

test('Today shows what is overdue and then what is due, hour by hour', async ({ server, openConsole }) => {
  const subject = `Gate is open (${Date.now()})`;
  // Agreed by hand, so that it is due today whatever the hours of its contract.
  const due = Date.now() + 60_000;
  const { id } = await newTicket(server.url, { subject, dueAt: due });
  const a = await openConsole({ role: 'lead', route: '/today' });
  await untilFilled(a.page);
  const board = a.page.getByRole('region', { name: 'Due today' });
  await expect(board.getByRole('region').first()).toHaveAccessibleName(/^Overdue/);
  const today = new Date(due).getDate() === new Date().getDate();
  expect(today, 'a minute before midnight nothing more can be due today').toBe(true);
  await expect(
    board.getByRole('link', { name: new RegExp(subject.replaceAll(/[()]/g, String.raw`\$&`)) }),
  ).toHaveAttribute('href', new RegExp(id));
  expect(await axeFaults(a.page)).toEqual([]);
});
