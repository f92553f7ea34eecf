import type { Page } from '@playwright/test';
import { signInByWire } from '../support/wire.ts';
import { axeFaults } from './support/axe.ts';
import { newTicket } from './support/tickets.ts';
import {
  expect,
  syncState,
  test,
  untilFilled,
  untilKeptForOffline,
  type WebConsole,
} from './support/web-test.ts';

const MINUTE = 60_000;
const bell = (page: Page) => page.getByRole('button', { name: /^Inbox/ });
const message = (page: Page, words: RegExp) => page.getByRole('status').filter({ hasText: words });

/** The console starts with the clock of its computer at this moment; from then on time passes by itself. */
async function startAt(opened: WebConsole, time: number, route: string): Promise<void> {
  await opened.page.clock.install({ time });
  await opened.goto(route);
  await expect(bell(opened.page)).toBeVisible();
}

/** The console has looked at everything that it could tell: one look comes at least every minute. */
async function lookAgain(page: Page): Promise<void> {
  await page.clock.fastForward(MINUTE + 1_000);
}

/** The partner's desk has nothing else to do than these: four hours each, around the clock. */
async function twoTickets(url: string, partner: string | null, openedAt: number): Promise<string[]> {
  const subjects = ['Press 3 stands still', 'Press 4 stands still'].map((name) => `${name} (${openedAt})`);
  for (const subject of subjects) {
    await newTicket(url, { subject, account: null, priority: 1, partner, openedAt, activityAt: openedAt });
  }
  return subjects;
}

test('deadlines come near while the computer sleeps, without a network: one message on waking, none again, put aside and back', async ({
  server,
  openConsole,
}) => {
  test.setTimeout(180_000);
  const partner = await signInByWire(server.url, 'partner');
  const openedAt = Date.now();
  const [subject = ''] = await twoTickets(server.url, partner.session.person.partner, openedAt);
  const at = (minutes: number) => openedAt + minutes * MINUTE;
  const desk = await openConsole({ role: 'partner' });
  await untilFilled(desk.page);
  await untilKeptForOffline(desk.page);
  await desk.goOffline();
  await startAt(desk, at(1), '/today');
  await expect(syncState(desk.page)).toContainText('Offline since');

  await test.step('it sleeps past three quarters and nine tenths of the time: one message on waking, of both tickets', async () => {
    await lookAgain(desk.page);
    await expect(bell(desk.page)).toHaveAccessibleName('Inbox, nothing unread');
    await desk.page.clock.fastForward(218 * MINUTE);
    await expect(message(desk.page, /2 notices/)).toHaveCount(1);
    await expect(bell(desk.page)).toHaveAccessibleName('Inbox, 2 unread notices');
    await lookAgain(desk.page);
    await expect(bell(desk.page)).toHaveAccessibleName('Inbox, 2 unread notices');
  });

  await test.step('after a restart, with the clock set back and then right again, it is silent', async () => {
    await desk.reopen('/today');
    await expect(bell(desk.page)).toHaveAccessibleName('Inbox, 2 unread notices');
    await startAt(desk, at(222), '/inbox');
    await lookAgain(desk.page);
    await expect(desk.page.getByRole('listitem').filter({ hasText: '90% of the time used' })).toHaveCount(2);
    await expect(desk.page.getByRole('listitem').filter({ hasText: '75%' })).toHaveCount(0);
    await expect(message(desk.page, /notices|Resolution/)).toHaveCount(0);
  });

  await test.step('one is put aside for a price that is said, and comes back', async () => {
    expect(await axeFaults(desk.page)).toEqual([]);
    const row = desk.page.getByRole('listitem').filter({ hasText: subject });
    await row.getByRole('button', { name: 'Put aside' }).click();
    const choice = desk.page.getByRole('menuitem', { name: /For 15 minutes/ });
    await expect(choice).toContainText('burns 15 min of the SLA');
    await expect(desk.page.getByRole('menuitem', { name: /For an hour/ })).toContainText('past the due time');
    await choice.click();
    await expect(bell(desk.page)).toHaveAccessibleName('Inbox, 1 unread notice');
    await desk.page.clock.fastForward(15 * MINUTE);
    await expect(message(desk.page, /Resolution: due/)).toHaveCount(1);
    await expect(bell(desk.page)).toHaveAccessibleName('Inbox, 2 unread notices');
  });

  await test.step('what is broken is told, too', async () => {
    await desk.page.clock.fastForward(10 * MINUTE);
    await expect(message(desk.page, /2 notices.*missed/)).toHaveCount(1);
    await expect(bell(desk.page)).toHaveAccessibleName('Inbox, 4 unread notices');
  });

  await test.step('a second device shows the same and says none of it again', async () => {
    await desk.goOnline();
    await expect(syncState(desk.page)).toContainText(/Online · saved/, { timeout: 30_000 });
    const laptop = await openConsole({ role: 'partner' });
    await untilFilled(laptop.page);
    await startAt(laptop, at(252), '/inbox');
    await expect(bell(laptop.page)).toHaveAccessibleName('Inbox, 4 unread notices');
    await lookAgain(laptop.page);
    await lookAgain(laptop.page);
    await expect(message(laptop.page, /notices|Resolution/)).toHaveCount(0);
    const stored = await partner.pullAll('notices');
    const told = Map.groupBy(stored, ({ threshold }) => threshold);
    expect([...told].map(([threshold, notices]) => [threshold, notices.length])).toEqual(
      expect.arrayContaining([
        ['used-90', 2],
        ['used-100', 2],
      ]),
    );
    expect(stored).toHaveLength(4);
  });
});
