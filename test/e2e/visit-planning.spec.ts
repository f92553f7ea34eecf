import type { Page } from '@playwright/test';
import { v7 as uuidv7 } from 'uuid';
import { localTime } from '../../sync-server/demo/local-time.ts';
import { signInByWire, type WireClient } from '../support/wire.ts';
import { axeFaults } from './support/axe.ts';
import { newTicket } from './support/tickets.ts';
import { expect, test, untilFilled } from './support/web-test.ts';

const details = (page: Page, purpose: string) => page.getByRole('article', { name: purpose });

/** A required field of the form; its label ends with a star. */
const typed = (page: Page, field: string) =>
  page.getByTestId('detail').getByLabel(new RegExp(`^${field}`, 'u'));

async function choose(page: Page, field: string, option: string): Promise<void> {
  await page
    .getByRole('combobox', { name: field })
    .or(page.getByRole('textbox', { name: field }))
    .click();
  await page.getByRole('option', { name: option }).click();
}

/** Steps of the visits to a ticket, in the order in which they were taken, as the server has them. */
async function stepsOn(wire: WireClient, ticket: string) {
  const visits = (await wire.pullAll('visits')).filter(({ tickets }) => tickets.includes(ticket));
  const ids = new Set(visits.map(({ id }) => id));
  const entries = (await wire.pullAll('entries')).filter(({ type }) => type === 'visit');
  return entries
    .filter(({ subjectId }) => ids.has(subjectId))
    .sort((a, b) => a.at - b.at)
    .map(({ data }) => data['to']);
}

test('a visit is planned from a ticket, moved and called off; each is a line of its history', async ({
  server,
  openConsole,
}) => {
  test.setTimeout(90_000);
  const subject = `Scanner without a beam (${Date.now()})`;
  const { id, wire } = await newTicket(server.url, { subject });
  const { page } = await openConsole({ role: 'engineer', route: `/tickets/${id}` });
  await page.getByRole('link', { name: 'Plan a visit' }).first().click();

  await test.step('an end before the beginning is no other day until somebody says so', async () => {
    await expect(page.getByTestId('detail').getByRole('textbox', { name: 'Purpose' })).toHaveValue(subject);
    await typed(page, 'To').fill('08:00');
    await expect(page.getByRole('alert').filter({ hasText: 'It ends before it begins' })).toBeVisible();
    const save = page.locator('form').getByRole('button', { name: 'Plan a visit' });
    await expect(save).toBeDisabled();
    await choose(page, 'Ends', 'the next day');
    await expect(save).toBeEnabled();
    await choose(page, 'Ends', 'the same day');
    await typed(page, 'To').fill('11:00');
  });

  await test.step('a double booking, the due times and the way stand beside the decision', async () => {
    const facts = page.getByRole('complementary', { name: 'Good to know before deciding' });
    // The demo engineer is booked tomorrow from 09:00 in Great Britain.
    await typed(page, 'To').fill('13:00');
    await expect(facts.getByText('Booked twice:').first()).toBeVisible();
    await expect(facts.getByText(/Resolution/u).first()).toBeVisible();
    await expect(facts.getByText('Cost of a journey')).toBeVisible();
    await page.getByRole('checkbox', { name: 'Hands are needed there' }).check();
    expect(await axeFaults(page)).toEqual([]);
    await page.locator('form').getByRole('button', { name: 'Plan a visit' }).click();
  });

  const visit = details(page, subject);
  await test.step('the second click of a double click takes no step of its own', async () => {
    await expect(visit.getByText('Status: none → Planned')).toBeVisible();
    await visit.getByRole('button', { name: 'Set off' }).dblclick();
    await expect(visit.getByText('Status: Planned → On the way')).toBeVisible();
    await expect(visit.getByRole('listitem').filter({ hasText: 'On the way' }).first()).toHaveAttribute(
      'aria-current',
      'step',
    );
  });

  await test.step('moving says from when to when, and why', async () => {
    await visit.getByRole('button', { name: 'Move' }).click();
    const dialog = page.getByRole('dialog', { name: 'Move the visit' });
    await dialog.getByLabel(/^From/u).fill('14:00');
    await dialog.getByLabel(/^To/u).fill('15:00');
    await dialog.getByRole('textbox', { name: 'Reason (optional)' }).fill('Production runs until noon');
    expect(await axeFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Move' }).click();
    await expect(dialog).toBeHidden();
    await expect(visit.getByText('Production runs until noon')).toBeVisible();
    await expect(visit.getByText(/^Starts: .*09:00.*→.*14:00/u)).toBeVisible();
  });

  await test.step('calling off asks for the reason', async () => {
    await visit.getByRole('button', { name: 'Call off' }).click();
    const dialog = page.getByRole('dialog', { name: 'Call off' });
    await dialog.getByRole('textbox', { name: 'Reason' }).fill('Solved by telephone');
    await dialog.getByRole('button', { name: 'Call off' }).click();
    await expect(dialog).toBeHidden();
    await expect(visit.getByText('Status: On the way → Cancelled')).toBeVisible();
    await expect(visit.getByText('Solved by telephone')).toBeVisible();
  });

  await test.step('the server has every line once', async () => {
    await expect.poll(() => stepsOn(wire, id)).toEqual(['planned', 'on-the-way', 'cancelled']);
  });
});

test('S8 a partner sees where a visit of theirs is and whom they meet, and carries it out', async ({
  server,
  openConsole,
}) => {
  test.setTimeout(90_000);
  const purpose = `Change the label printer (${Date.now()})`;
  const wire = await signInByWire(server.url, 'lead');
  const account = (await wire.pullAll('accounts')).find(({ sites }) => sites[0]?.access !== '');
  const site = account?.sites[0];
  const lead = await openConsole({ role: 'lead', route: `/visits?new=1&account=${account?.id ?? ''}` });
  const partner = await openConsole({ role: 'partner', route: '/visits' });
  await untilFilled(partner.page);

  await test.step('the lead is told what the partner will see', async () => {
    const { page } = lead;
    await page.getByTestId('detail').getByRole('textbox', { name: 'Purpose' }).fill(purpose);
    await page.getByLabel('Engineer or partner').first().fill('Partner technician');
    await page.getByRole('option', { name: 'Partner technician 1' }).click();
    await expect(page.getByText('and nothing else of the account')).toBeVisible();
    await page.locator('form').getByRole('button', { name: 'Plan a visit' }).click();
    await expect(details(page, purpose).getByText('The partner sees the customer’s name')).toBeVisible();
  });

  const visits = async () => (await wire.pullAll('visits')).find((one) => one.purpose === purpose);
  await expect.poll(visits).toBeDefined();
  const visit = await visits();
  await test.step('the partner has address, contact and the way in, and no account', async () => {
    await partner.goto(`/visits/${visit?.id ?? ''}`);
    const sheet = details(partner.page, purpose);
    await expect(sheet.getByText(account?.name ?? '?').first()).toBeVisible();
    await expect(sheet.getByText(site?.address ?? '?')).toBeVisible();
    await expect(sheet.getByText(site?.access ?? '?')).toBeVisible();
    await expect(sheet.getByRole('link', { name: account?.name ?? '?' })).toHaveCount(0);
    await expect(sheet.getByRole('button', { name: 'Add tickets' })).toHaveCount(0);
    expect(await axeFaults(partner.page)).toEqual([]);
  });

  await test.step('what the partner does arrives', async () => {
    await details(partner.page, purpose).getByRole('button', { name: 'Set off' }).click();
    await expect.poll(async () => (await visits())?.status).toBe('on-the-way');
    await expect(details(lead.page, purpose).getByText('Status: Planned → On the way')).toBeVisible();
  });
});

/** Two visits of the demo engineer two weeks from now, one after the other, where the way is known. */
async function twoVisits(url: string): Promise<void> {
  const wire = await signInByWire(url, 'engineer');
  const account = (await wire.pullAll('accounts')).find(({ sites }) => (sites[0]?.address ?? '') !== '');
  const engineer = wire.session.person.id;
  const now = Date.now();
  const ops = [9, 13].map((hour) => {
    const startsAt = localTime(now, 'Europe/Warsaw', 14, hour);
    const times = { startsAt, endsAt: startsAt + 2 * 3_600_000, timeZone: 'Europe/Warsaw' };
    const change = { purpose: `Yearly check, ${hour} h`, account: account?.id, site: account?.sites[0]?.id };
    const op = { opId: uuidv7(), kind: 'visits' as const, id: uuidv7(), base: null, at: now };
    return { ...op, change: { ...change, ...times, engineer } };
  });
  const results = await wire.push(ops);
  expect(results.map(({ status }) => status)).toEqual(['applied', 'applied']);
}

test('a week is read as a calendar by arrows and as a list with the ways; a lead looks at that of an engineer', async ({
  server,
  openConsole,
}) => {
  await twoVisits(server.url);
  const { page } = await openConsole({ role: 'lead', route: '/visits' });
  await untilFilled(page);
  await page.getByRole('link', { name: 'My week' }).click();
  await expect(page.getByRole('heading', { name: 'My week', level: 1 })).toBeVisible();
  await expect(page.getByRole('list', { name: 'Calendar' }).locator('[data-today]')).toHaveCount(1);
  await page.getByRole('combobox', { name: 'Whose week' }).or(page.getByLabel('Whose week')).first().click();
  await page.getByRole('option', { name: 'Engineer 1' }).click();
  await expect(page.getByRole('heading', { name: 'Week of Engineer 1', level: 1 })).toBeVisible();
  for (const _ of [1, 2]) await page.getByRole('button', { name: 'Next week' }).click();
  const visits = page.getByRole('list', { name: 'Calendar' }).getByRole('link', { name: /Yearly check/ });
  await expect(visits).toHaveCount(2);
  await visits.first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(visits.nth(1)).toBeFocused();
  expect(await axeFaults(page)).toEqual([]);
  await page.getByRole('radiogroup', { name: 'Show as' }).getByText('List').click();
  await expect(page.getByRole('button', { name: 'Copy address' })).toHaveCount(2);
  expect(await axeFaults(page)).toEqual([]);
});
