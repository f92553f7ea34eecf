import { v7 as uuidv7 } from 'uuid';
import { signInByWire, type WireClient } from '../support/wire.ts';
import { axeFaults } from './support/axe.ts';
import { expect, test, untilFilled, untilKeptForOffline } from './support/web-test.ts';

/** A visit of the engineer today, with a ticket, at the first account. */
async function visitToday(wire: WireClient): Promise<{ id: string }> {
  const [ticket] = (await wire.pullAll('tickets')).filter(({ account }) => account !== null);
  const id = uuidv7();
  const now = Date.now();
  const change = {
    purpose: `Parts (${now})`,
    account: ticket?.account,
    tickets: [ticket?.id],
    engineer: wire.session.person.id,
    status: 'on-site',
    startsAt: now - 3_600_000,
    endsAt: now + 3_600_000,
    arrivedAt: now - 3_000_000,
  };
  const [result] = await wire.push([{ opId: uuidv7(), kind: 'visits', id, base: null, change, at: now }]);
  expect(result?.status).toBe('applied');
  return { id };
}

test('parts and a loan without a network; the last piece, taken twice, is settled by a count', async ({
  server,
  openConsole,
}) => {
  const wire = await signInByWire(server.url, 'engineer');
  const other = await signInByWire(server.url, 'lead');
  const visit = await visitToday(wire);
  const assets = await wire.pullAll('assets');
  const last = assets.find(
    ({ quantity, serialNumber, type }) => quantity === 1 && serialNumber === null && type === 'spare-part',
  );
  const loan = assets.find(({ quantity, type }) => quantity === 1 && type === 'loan');
  if (last === undefined || loan === undefined) throw new Error('The demo has no such stock.');

  const engineer = await openConsole({ role: 'engineer', route: `/visits/${visit.id}` });
  const { page } = engineer;
  await untilFilled(page);
  await untilKeptForOffline(page);
  const parts = page.getByRole('region', { name: 'Parts and loans' });

  await test.step('offline, a part is found by its number and used', async () => {
    await engineer.goOffline();
    await parts.getByRole('button', { name: 'Use a part' }).click();
    const dialog = page.getByRole('dialog', { name: 'Use a part' });
    await dialog.getByRole('combobox', { name: 'Part' }).fill(String(last.partNumber));
    await page.getByRole('option', { name: last.name }).filter({ hasText: '1 piece' }).first().click();
    expect(await axeFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(parts.getByText(last.name)).toBeVisible();
  });

  await test.step('and equipment is lent, with its commitment', async () => {
    await parts.getByRole('button', { name: 'Lend' }).click();
    const dialog = page.getByRole('dialog', { name: 'Lend equipment' });
    await dialog.getByRole('combobox', { name: 'Loan equipment' }).fill(String(loan.serialNumber));
    await page.getByRole('option', { name: loan.name }).first().click();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(parts.getByText('lent')).toBeVisible();
    expect(await axeFaults(page)).toEqual([]);
    await engineer.goto('/stock/loans');
    await expect(page.getByRole('row').filter({ hasText: String(loan.serialNumber) })).toBeVisible();
    expect(await axeFaults(page)).toEqual([]);
  });

  await test.step('meanwhile somebody else takes the same last piece', async () => {
    const at = Date.now();
    const change = { quantity: { add: -1 } };
    const base = last.revision;
    await other.push([{ opId: uuidv7(), kind: 'assets', id: last.id, base, change, at }]);
  });

  await test.step('the depot sees what is missing, and who took it; a count settles it', async () => {
    await engineer.goOnline();
    const lead = await openConsole({ role: 'lead', route: '/stock' });
    await untilFilled(lead.page);
    const settle = lead.page.getByRole('region', { name: 'To settle' });
    const line = settle.getByRole('listitem').filter({ hasText: last.name });
    await expect(line).toContainText('1 missing');
    await expect(line.getByRole('link', { name: 'visit' })).toBeVisible();
    expect(await axeFaults(lead.page)).toEqual([]);
    await line.getByRole('button', { name: `Count ${last.name}` }).click();
    const dialog = lead.page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Counted' }).fill('4');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(line).toHaveCount(0);
    await expect
      .poll(async () => (await wire.pullAll('assets')).find(({ id }) => id === last.id))
      .toMatchObject({ quantity: 4, short: 0 });
    const entries = (await wire.pullAll('entries')).filter(({ subjectId }) => subjectId === visit.id);
    expect(entries.filter(({ type }) => type === 'part')).toHaveLength(2);
  });
});
