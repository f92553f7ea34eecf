import type { Page } from '@playwright/test';
import { v7 as uuidv7 } from 'uuid';
import { logWork } from '../../shared/commands/work.ts';
import { localTime } from '../../sync-server/demo/local-time.ts';
import { signInByWire, type WireClient } from '../support/wire.ts';
import { axeFaults } from './support/axe.ts';
import { newTicket } from './support/tickets.ts';
import { expect, test, untilFilled } from './support/web-test.ts';

const MINUTE = 60_000;
const lines = (page: Page) => page.getByRole('main').getByRole('listitem');
const gap = (page: Page) => lines(page).filter({ hasText: 'nothing written down' });

/** By the clock of the browser: no hour at which this runs makes another day or the future of it. */
const noonOfYesterday = (now: number) => localTime(now, 'Europe/Warsaw', -1, 12);

/** A line of work that began so many minutes after that time (UTC ms), on a ticket, written past the console. */
async function logged(wire: WireClient, ticket: string, startedAt: number, minutes: number): Promise<void> {
  const subject = { kind: 'tickets' as const, id: ticket, account: null, ticket };
  const context = { now: Date.now(), personId: wire.session.person.id, newId: () => uuidv7() };
  const [change] = logWork(context, subject, { type: 'time', minutes, startedAt, workType: 'remote' });
  if (change === undefined) throw new Error('No entry.');
  const [result] = await wire.push([{ opId: uuidv7(), at: Date.now(), ...change }]);
  expect(result).toMatchObject({ status: 'applied' });
}

test('a gap of one’s day is filled with its very span, for what was worked on before it', async ({
  server,
  openConsole,
}) => {
  test.setTimeout(60_000);
  const mark = Date.now();
  const { id } = await newTicket(server.url, { subject: `Label printer jams ${mark}` });
  const wire = await signInByWire(server.url, 'agent');
  const noon = noonOfYesterday(mark);
  await logged(wire, id, noon, 30);
  await logged(wire, id, noon + 75 * MINUTE, 15);
  const { page } = await openConsole({ role: 'agent', route: '/time' });
  await untilFilled(page);
  await page.getByRole('button', { name: 'Previous day' }).click();
  await expect(gap(page)).toHaveCount(1);
  await gap(page)
    .getByRole('button', { name: /^Fill this gap/u })
    .click();
  const dialog = page.getByRole('dialog', { name: 'Fill this gap' });
  await expect(dialog.getByRole('textbox', { name: 'How long' })).toHaveValue('45');
  await expect(dialog.getByLabel('Began at')).toHaveValue('12:30');
  await expect(dialog.getByLabel(/^For/u).first()).toHaveValue(new RegExp(`Label printer jams ${mark}`, 'u'));
  expect(await axeFaults(page)).toEqual([]);
  await dialog.getByRole('textbox', { name: 'What was done' }).fill('Cleaned the rollers');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();
  await expect(lines(page).filter({ hasText: 'Cleaned the rollers' })).toBeVisible();
  await expect(gap(page)).toHaveCount(0);
  expect(await axeFaults(page)).toEqual([]);
});

test('a lead reads the day of an engineer and changes nothing there; an engineer reads no other’s', async ({
  server,
  openConsole,
}) => {
  test.setTimeout(90_000);
  const mark = Date.now();
  const { id } = await newTicket(server.url, { subject: `Conveyor squeaks ${mark}` });
  const wire = await signInByWire(server.url, 'engineer');
  const noon = noonOfYesterday(mark);
  await logged(wire, id, noon, 20);
  await logged(wire, id, noon + 60 * MINUTE, 20);
  const { page } = await openConsole({ role: 'lead', route: '/time' });
  await untilFilled(page);
  await page.getByRole('combobox', { name: 'Whose day' }).or(page.getByLabel('Whose day')).first().click();
  await page.getByRole('option', { name: 'Engineer 1' }).click();
  await expect(page.getByRole('heading', { name: 'Day sheet of Engineer 1', level: 1 })).toBeVisible();
  await page.getByRole('button', { name: 'Previous day' }).click();
  await expect(lines(page).filter({ hasText: `Conveyor squeaks ${mark}` })).toHaveCount(2);
  await expect(page.getByRole('button', { name: 'Correct or withdraw' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^Fill this gap/u })).toHaveCount(0);
  await expect(page).toHaveURL(new RegExp(`person=${wire.session.person.id}`, 'u'));
  expect(await axeFaults(page)).toEqual([]);

  const lead = (await signInByWire(server.url, 'lead')).session.person.id;
  const engineer = await openConsole({ role: 'engineer', route: `/time?person=${lead}` });
  await untilFilled(engineer.page);
  await expect(engineer.page.getByText('This is the day sheet of somebody else')).toBeVisible();
  await expect(engineer.page.getByLabel('Whose day')).toHaveCount(0);
  expect(await axeFaults(engineer.page)).toEqual([]);
  await engineer.page.getByRole('link', { name: 'My day sheet' }).click();
  await expect(engineer.page.getByRole('heading', { name: 'Day sheet', level: 1 })).toBeVisible();
  await expect(engineer.page.getByText('This is the day sheet of somebody else')).toBeHidden();
});
