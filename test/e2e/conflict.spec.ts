import { v7 as uuidv7 } from 'uuid';
import { newTicket } from './support/tickets.ts';
import { expect, syncState, test, untilFilled } from './support/web-test.ts';

test('S5 a field that two people changed keeps the first value, and the other becomes a proposal that one click takes', async ({
  server,
  openConsole,
}) => {
  const subject = `Scale shows nothing (${Date.now()})`;
  const { id, wire } = await newTicket(server.url, { subject, priority: 3 });
  const a = await openConsole({ role: 'engineer', route: `/tickets/${id}` });
  await expect(a.page.getByRole('button', { name: /^Priority: Moderate/ })).toBeVisible();
  await untilFilled(a.page);
  await a.goOffline();
  await a.page.getByRole('button', { name: /^Priority: Moderate/ }).click();
  await a.page.getByRole('option', { name: 'Critical', exact: true }).click();
  await expect(syncState(a.page)).toContainText('1 unsent');

  const [seen] = (await wire.pullAll('tickets')).filter((ticket) => ticket.id === id);
  const change = { priority: 2 };
  await wire.push([
    { opId: uuidv7(), kind: 'tickets', id, base: seen?.revision ?? 0, change, at: Date.now() },
  ]);

  await a.goOnline();
  await untilFilled(a.page);
  await expect(a.page.getByRole('button', { name: /^Priority: High/ })).toBeVisible();
  await a.page.getByRole('link', { name: /^Sync/ }).click();
  const proposals = a.page.getByRole('region', { name: /Proposals/ });
  await expect(proposals).toContainText(subject);
  await proposals.getByRole('button', { name: 'Take the proposal' }).first().click();
  await expect(proposals).not.toContainText(subject);
  await expect
    .poll(async () => (await wire.pullAll('tickets')).find((ticket) => ticket.id === id)?.priority)
    .toBe(1);
});

test('S6 a change that the server refuses is shown with its reason, holds nothing up, and can be discarded', async ({
  server,
  openConsole,
}) => {
  const { id, wire } = await newTicket(server.url, { subject: `Door sensor (${Date.now()})` }, 'admin');
  const a = await openConsole({ role: 'engineer', route: `/tickets/${id}` });
  const b = await openConsole({ role: 'agent', route: `/tickets/${id}` });
  const heading = b.page.getByRole('heading', { name: /Door sensor/ });
  await expect(heading).toBeVisible();
  await expect(a.page.getByRole('button', { name: /^Priority: Moderate/ })).toBeVisible();
  await untilFilled(a.page);
  await a.goOffline();
  await a.page.getByRole('button', { name: /^Priority: Moderate/ }).click();
  await a.page.getByRole('option', { name: 'Low', exact: true }).click();
  await expect(syncState(a.page)).toContainText('1 unsent');

  const [seen] = (await wire.pullAll('tickets')).filter((ticket) => ticket.id === id);
  await wire.push([
    {
      opId: uuidv7(),
      kind: 'tickets',
      id,
      base: seen?.revision ?? 0,
      change: { deleted: true },
      at: Date.now(),
    },
  ]);

  // The colleague, who is connected, loses the ticket at once.
  await expect(heading).toBeHidden();
  await a.goOnline();
  await expect(syncState(a.page)).toContainText('1 change refused');
  await a.page.getByRole('link', { name: /^Sync/ }).click();
  const refused = a.page.getByRole('region', { name: /Refused/ });
  await expect(refused).toBeVisible();
  await refused.getByRole('button', { name: 'Discard' }).click();
  await a.page.getByRole('dialog').getByRole('button', { name: 'Discard' }).click();
  await expect(syncState(a.page)).toContainText('Online · saved');
});
