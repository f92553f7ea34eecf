import type { Page } from '@playwright/test';
import { v7 as uuidv7 } from 'uuid';
import type { Person } from '../../shared/records/person.ts';
import { signInByWire, type WireClient } from '../support/wire.ts';
import { writeNote } from './support/deeds.ts';
import { newTicket } from './support/tickets.ts';
import { expect, syncState, test, untilFilled } from './support/web-test.ts';

/** Set which accounts somebody may see; `null` for all. */
async function allow(admin: WireClient, person: Person, accounts: string[] | null): Promise<void> {
  const now = (await admin.pullAll('people')).find(({ id }) => id === person.id);
  const op = { opId: uuidv7(), kind: 'people', id: person.id, base: now?.revision ?? 0, at: Date.now() };
  const [result] = await admin.push([{ ...op, change: { accounts } }]);
  expect(result?.status).toBe('applied');
}

/** Databases of the browser, but the outbox, in which these words stand. */
async function placesOf(page: Page, words: string): Promise<string[]> {
  return page.evaluate(async (wanted) => {
    const names = (await indexedDB.databases()).map(({ name }) => name ?? '');
    const found: string[] = [];
    for (const name of names.filter((one) => one.includes('fieldfare') && !one.includes('outbox'))) {
      const opening = indexedDB.open(name);
      await new Promise((resolve) => opening.addEventListener('success', resolve));
      for (const store of opening.result.objectStoreNames) {
        const reading = opening.result.transaction(store).objectStore(store).getAll();
        await new Promise((resolve) => reading.addEventListener('success', resolve));
        if (JSON.stringify(reading.result).includes(wanted)) found.push(`${name}/${store}`);
      }
      opening.result.close();
    }
    return found;
  }, words);
}

test('S8 access lost with an open view: the view closes, the records leave the device, unsent work on them is refused in words', async ({
  server,
  openConsole,
}) => {
  const admin = await signInByWire(server.url, 'admin');
  const agent = await signInByWire(server.url, 'agent');
  const subject = `Secret of a customer (${Date.now()})`;
  const { id } = await newTicket(server.url, { subject });
  const ticket = (await admin.pullAll('tickets')).find((one) => one.id === id);
  const one = await openConsole({ role: 'agent', route: `/tickets/${id}` });
  await expect(one.page.getByRole('heading', { name: new RegExp('Secret of a customer') })).toBeVisible();
  await untilFilled(one.page);
  const colleague = await openConsole({ role: 'lead', route: `/tickets/${id}` });
  const note = colleague.page.locator('p', { hasText: 'Written while access was lost' });

  await test.step('Offline, the person writes on a ticket that is taken away meanwhile', async () => {
    await one.goOffline();
    await writeNote(one.page, 'Written while access was lost');
    await expect(syncState(one.page)).toContainText('1 unsent');
    const others = (await admin.pullAll('accounts')).map((account) => account.id);
    await allow(
      admin,
      agent.session.person,
      others.filter((account) => account !== ticket?.account),
    );
  });

  await test.step('Back online the open view closes, and nothing of the ticket is left', async () => {
    await one.goOnline();
    await expect(one.page.getByRole('heading', { name: new RegExp('Secret of a customer') })).toBeHidden();
    await expect(one.page.getByText('Written while access was lost')).toBeHidden();
    await expect(syncState(one.page)).toContainText('1 change refused');
    // The header cache follows when the console has nothing else to do.
    await expect.poll(() => placesOf(one.page, subject)).toEqual([]);
  });

  await test.step('The refused note is kept with its reason', async () => {
    await one.page.getByRole('link', { name: /^Sync/ }).click();
    const refused = one.page.getByRole('region', { name: /Refused/ });
    await expect(refused).toContainText('Written while access was lost');
    await expect(refused).toContainText(/may no longer see it|may not change this/);
    await expect(note).toHaveCount(0);
  });

  await test.step('Access given again brings the ticket back, and the note goes through', async () => {
    await allow(admin, agent.session.person, null);
    await one.page.getByRole('button', { name: 'Try again' }).click();
    await untilFilled(one.page);
    await one.goto(`/tickets/${id}`);
    await expect(one.page.getByText('Written while access was lost').first()).toBeVisible();
    await expect(note).toBeVisible();
  });
});
