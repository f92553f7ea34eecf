import { PASSWORD } from '../support/sync-server.ts';
import { signInByWire } from '../support/wire.ts';
import { beginNote } from './support/deeds.ts';
import { expect, signIn, syncState, test, untilFilled } from './support/web-test.ts';

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

test('S11 signing out keeps what was not sent, and signing in again sends it', async ({ openConsole }) => {
  const a = await openConsole({ role: 'engineer', route: '/tickets?view=mine' });
  await untilFilled(a.page);
  await a.page.getByRole('option').first().click();
  await a.goOffline();
  const note = `Written before signing out (${Date.now()})`;
  await (await beginNote(a.page)).fill(note);
  await a.page.keyboard.press('Control+Enter');
  await expect(syncState(a.page)).toContainText('1 unsent');
  const route = new URL(a.page.url()).pathname;
  await a.page.getByRole('button', { name: /settings and sign-out/ }).click();
  await a.page.getByRole('menuitem', { name: 'Sign out' }).click();
  const question = a.page.getByRole('dialog');
  await expect(question).toContainText('1 change has not reached the server');
  await question.getByRole('button', { name: 'Sign out' }).click();
  await expect(a.page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await a.goOnline();
  await signIn(a.page, 'engineer');
  await untilFilled(a.page);
  await a.goto(route);
  await expect(a.page.getByText(note).first()).toBeVisible();
});
