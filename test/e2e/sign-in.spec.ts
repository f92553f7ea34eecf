import type { Page } from '@playwright/test';
import { PASSWORD } from '../support/sync-server.ts';
import { signInByWire } from '../support/wire.ts';
import { writeNote } from './support/deeds.ts';
import { newTicket } from './support/tickets.ts';
import { expect, signIn, syncState, test, untilFilled } from './support/web-test.ts';

/** By way of the person's menu; a question follows. */
async function askToSignOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: /settings and sign-out/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
}

test('a wrong password is said in words and the right one opens the console', async ({ openConsole }) => {
  const { page } = await openConsole({ role: null });
  await page.getByRole('textbox', { name: 'Login' }).fill('lead');
  await page.locator('input[autocomplete="current-password"]').fill(`${PASSWORD}?`);
  await page.keyboard.press('Enter');
  await expect(page.getByText(/wrong/i)).toBeVisible();
  await signIn(page, 'lead');
  await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible();
});

test('in demo mode one click signs in as a role', async ({ openConsole }) => {
  const { page } = await openConsole({ role: null });
  await page.getByRole('button', { name: /^Trusted Advisor/ }).click();
  await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible();
});

test('S8 a service partner sees the tickets handed over, and nothing else of any customer', async ({
  server,
  openConsole,
}) => {
  const { page } = await openConsole({ role: 'partner', route: '/tickets?view=all' });
  await untilFilled(page);
  const partner = await signInByWire(server.url, 'partner');
  const tickets = await partner.pullAll('tickets');
  expect(tickets.length).toBeGreaterThan(0);
  expect(new Set(tickets.map((ticket) => ticket.partner))).toEqual(new Set([partner.session.person.partner]));
  await expect(page.getByRole('listbox', { name: 'Tickets' }).getByRole('option').first()).toHaveAttribute(
    'aria-setsize',
    String(tickets.length),
  );
  expect(await partner.pullAll('accounts')).toEqual([]);
  expect(
    (await partner.pullAll('entries')).filter(
      (entry) => entry.internal && entry.author !== partner.session.person.id,
    ),
  ).toEqual([]);
});

test('S11 signing out keeps what was not sent: it waits for its author, and goes out under no other name', async ({
  server,
  openConsole,
}) => {
  test.setTimeout(180_000);
  const { id } = await newTicket(server.url, { subject: `Conveyor stops (${Date.now()})` });
  const route = `/tickets/${id}`;
  const a = await openConsole({ role: 'engineer', route });
  const b = await openConsole({ role: 'lead', route });
  await untilFilled(a.page);
  const note = `Written before signing out (${Date.now()})`;
  await test.step('A asks before it signs out, and keeps what was not sent', async () => {
    await a.goOffline();
    await writeNote(a.page, note);
    await expect(syncState(a.page)).toContainText('1 unsent');
    await askToSignOut(a.page);
    const question = a.page.getByRole('dialog');
    await expect(question).toContainText('1 change has not reached the server');
    await question.getByRole('button', { name: 'Sign out' }).click();
    await expect(a.page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  });

  await test.step('Somebody else who signs in there sees nothing of it and sends nothing of it', async () => {
    await a.goOnline();
    await signIn(a.page, 'agent');
    await untilFilled(a.page);
    await expect(syncState(a.page)).toContainText('Online · saved');
    await a.goto(route);
    await expect(a.page.getByRole('heading', { name: /Conveyor stops/ })).toBeVisible();
    await expect(a.page.getByText(note)).toHaveCount(0);
    await expect(b.page.getByText(note)).toHaveCount(0);
    await askToSignOut(a.page);
    await a.page.getByRole('dialog').getByRole('button', { name: 'Sign out' }).click();
    await expect(a.page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  });

  await test.step('When its author is back it is sent, and the colleague sees it', async () => {
    await signIn(a.page, 'engineer');
    await untilFilled(a.page);
    await expect(b.page.locator('p', { hasText: note })).toBeVisible();
    await a.goto(route);
    await expect(a.page.locator('p', { hasText: note })).toHaveCount(1);
  });
});
