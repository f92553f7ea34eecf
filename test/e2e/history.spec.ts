import { v7 as uuidv7 } from 'uuid';
import { axeFaults } from './support/axe.ts';
import { newTicket } from './support/tickets.ts';
import { expect, test, untilFilled } from './support/web-test.ts';

test('the history of a ticket says who changed what from what to what, and offline where it is kept', async ({
  server,
  openConsole,
}) => {
  const { id, wire } = await newTicket(server.url, { subject: `Oven (${Date.now()})`, priority: 3 });
  const one = await openConsole({ role: 'engineer', route: `/tickets/${id}` });
  await untilFilled(one.page);
  await one.page.getByRole('button', { name: /^Priority: Moderate/ }).click();
  await one.page.getByRole('option', { name: 'Critical', exact: true }).click();
  const ticket = async () => (await wire.pullAll('tickets')).find((record) => record.id === id);
  await expect.poll(async () => (await ticket())?.priority).toBe(1);
  const op = { opId: uuidv7(), kind: 'tickets', id, base: (await ticket())?.revision ?? 0, at: Date.now() };
  await wire.push([{ ...op, change: { subject: 'Oven 2' } }]);

  await one.page.getByRole('button', { name: /^History of/ }).click();
  const history = one.page.getByRole('dialog');
  const revisions = history.getByRole('listitem');
  await expect(revisions).toHaveCount(3);
  await expect(revisions.nth(0)).toContainText('Oven 2');
  await expect(revisions.nth(1)).toContainText('Priority');
  await expect(revisions.nth(1)).toContainText('Moderate');
  await expect(revisions.nth(1)).toContainText('Critical');
  await expect(revisions.nth(1)).toContainText('Chrome · Linux');
  await expect(revisions.nth(2)).toContainText('created it');
  expect(await axeFaults(one.page)).toEqual([]);
  await one.page.keyboard.press('Escape');
  await expect(history).toBeHidden();

  await one.goOffline();
  await one.page.getByRole('button', { name: /^History of/ }).click();
  await expect(one.page.getByRole('dialog')).toContainText('The history is on the server');
});
