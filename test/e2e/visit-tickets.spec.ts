import { axeFaults } from './support/axe.ts';
import { newTicket } from './support/tickets.ts';
import { newVisit } from './support/visits.ts';
import { expect, test, untilFilled, untilKeptForOffline } from './support/web-test.ts';

test('tickets are taken along to a visit and off it without a network, and either can be undone', async ({
  server,
  openConsole,
}) => {
  test.setTimeout(90_000);
  const mark = Date.now();
  const belt = await newTicket(server.url, { subject: `Belt slips ${mark}` });
  const lamp = await newTicket(server.url, { subject: `Lamp is dark ${mark}` });
  const { wire } = belt;
  const ticketsOf = async () => (await wire.pullAll('visits')).find((one) => one.id === visit)?.tickets;
  const account = (await wire.pullAll('tickets')).find(({ id }) => id === belt.id)?.account ?? '';
  const visit = await newVisit(wire, { purpose: `Two faults ${mark}`, account, tickets: [belt.id] });
  const console = await openConsole({ role: 'engineer', route: `/visits/${visit}` });
  const { page } = console;
  await untilFilled(page);
  await untilKeptForOffline(page);
  const tickets = page.getByRole('region', { name: 'Tickets' });
  const dialog = page.getByRole('dialog', { name: 'Add tickets' });
  const undo = (after: string) =>
    page.getByRole('status').filter({ hasText: after }).getByRole('button', { name: 'Undo' }).click();
  await expect(tickets.getByText(`Belt slips ${mark}`)).toBeVisible();
  await console.goOffline();

  await test.step('one is chosen by keyboard among the open ones of the customer that are not in it', async () => {
    await tickets.getByRole('button', { name: 'Add tickets' }).click();
    const field = dialog.getByRole('combobox', { name: 'Tickets' }).or(dialog.getByLabel('Tickets')).first();
    await field.pressSequentially(String(mark));
    await expect(page.getByRole('option', { name: `Lamp is dark ${mark}` })).toBeVisible();
    await expect(page.getByRole('option', { name: `Belt slips ${mark}` })).toHaveCount(0);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    expect(await axeFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Add tickets' }).click();
    await expect(dialog).toBeHidden();
    await expect(tickets.getByText(`Lamp is dark ${mark}`)).toBeVisible();
  });

  await test.step('undone, it is off again', async () => {
    await undo('part of the visit now');
    await expect(tickets.getByText(`Lamp is dark ${mark}`)).toBeHidden();
  });

  await test.step('one is taken off; undone, it is back; taken off once more, it stays off', async () => {
    const takeOff = tickets.getByRole('button', { name: /^Take .* off the visit$/u });
    await takeOff.click();
    await expect(tickets.getByText('No tickets are planned for this visit.')).toBeVisible();
    await undo('is no longer part of the visit');
    await expect(tickets.getByText(`Belt slips ${mark}`)).toBeVisible();
    await takeOff.click();
    await expect(tickets.getByText('No tickets are planned for this visit.')).toBeVisible();
    expect(await axeFaults(page)).toEqual([]);
  });

  await test.step('in the evening it stands with what a colleague has added meanwhile', async () => {
    const [current] = (await wire.pullAll('visits')).filter(({ id }) => id === visit);
    await wire.push([
      {
        opId: crypto.randomUUID(),
        kind: 'visits',
        id: visit,
        base: current?.revision ?? 0,
        change: { tickets: [belt.id, lamp.id] },
        at: Date.now(),
      },
    ]);
    await console.goOnline();
    await expect.poll(ticketsOf, { timeout: 20_000 }).toEqual([lamp.id]);
    await expect(tickets.getByText(`Lamp is dark ${mark}`)).toBeVisible();
  });
});
