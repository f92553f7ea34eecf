import { v7 as uuidv7 } from 'uuid';
import { manifestSchema } from '../../shared/protocol/packs.ts';
import type { Ticket } from '../../shared/records/ticket.ts';
import { signInByWire, type WireClient } from '../support/wire.ts';
import { axeFaults } from './support/axe.ts';
import { expect, syncState, test, untilFilled } from './support/web-test.ts';

/** Tickets that travel in packs: they are not among the records that are compared. */
async function packedTickets(url: string, { session }: WireClient): Promise<number> {
  const answer = await fetch(`${url}/api/packs`, { headers: { authorization: `Bearer ${session.token}` } });
  const { packs } = manifestSchema.parse(await answer.json());
  return packs.reduce((sum, { tickets, left }) => sum + tickets - left.length, 0);
}

/** Tickets that were there before, and more than a fifth of all besides. `all` are those at work. */
async function manyTickets(url: string, lead: WireClient): Promise<{ made: string[]; all: number }> {
  const before = await lead.pullAll('tickets');
  const [account] = await lead.pullAll('accounts');
  const at = Date.now();
  const made = Array.from({ length: Math.max(120, Math.ceil(before.length / 3)) }, () => uuidv7());
  const change = (number: number): Partial<Ticket> => ({
    subject: `Scanner ${number} (${at})`,
    account: account?.id ?? null,
    openedAt: at,
    activityAt: at,
  });
  await push(
    lead,
    made.map((id, number) => ({ id, base: null, change: change(number + 1) })),
  );
  return { made, all: before.length - (await packedTickets(url, lead)) + made.length };
}

async function push(
  lead: WireClient,
  writes: readonly { id: string; base: number | null; change: object }[],
): Promise<void> {
  const at = Date.now();
  const ops = writes.map((write) => ({ opId: uuidv7(), kind: 'tickets', at, ...write }));
  const results = await lead.push(ops);
  expect(results.filter(({ status }) => status !== 'applied')).toEqual([]);
}

/** A script of somebody's went wrong, or it was meant. */
async function deleteAll(lead: WireClient, ids: readonly string[]): Promise<void> {
  const tickets = (await lead.pullAll('tickets')).filter(({ id }) => ids.includes(id));
  await push(
    lead,
    tickets.map(({ id, revision }) => ({ id, base: revision, change: { deleted: true } })),
  );
}

test('S9 when the server would take out very many records the person is asked: kept ones are read again and asked about again, and what may go goes', async ({
  server,
  openConsole,
}) => {
  const lead = await signInByWire(server.url, 'lead');
  const { made, all } = await manyTickets(server.url, lead);
  const [first = ''] = made;
  const one = await openConsole({ role: 'engineer', route: `/tickets/${first}` });
  // After a restart it is another page.
  const heading = () => one.page.getByRole('heading', { name: /Scanner 1 \(/ });
  await expect(heading()).toBeVisible();
  await untilFilled(one.page);
  const question = () => one.page.getByRole('region', { name: /Very many records would go/ });
  const words = `${made.length} of ${all} are no longer on the server.`;

  await test.step('Nothing leaves the device before the person has said so', async () => {
    await deleteAll(lead, made);
    await expect(syncState(one.page)).toContainText('Sync needs attention');
    await expect(heading()).toBeVisible();
    await one.page.getByRole('link', { name: /^Sync/ }).click();
    await expect(one.page.getByText('The server wants to remove very many records')).toBeVisible();
    await expect(question()).toContainText('Tickets');
    await expect(question()).toContainText(words);
    expect(await axeFaults(one.page)).toEqual([]);
  });

  await test.step('The question outlives a restart of the browser', async () => {
    await one.reopen('/sync');
    await expect(question()).toContainText(words);
  });

  await test.step('Keep: the question is settled, the records stay', async () => {
    await one.goOffline();
    await question().getByRole('button', { name: 'Keep and read again' }).click();
    await expect(question()).toBeHidden();
    await one.goto(`/tickets/${first}`);
    await expect(heading()).toBeVisible();
  });

  await test.step('Read again, they are still missing, so the person is asked once more', async () => {
    await one.goOnline();
    await one.page.getByRole('link', { name: /^Sync/ }).click();
    await expect(question()).toContainText(words);
  });

  await test.step('Thinking twice changes nothing', async () => {
    await question().getByRole('button', { name: 'Remove them' }).click();
    const dialog = one.page.getByRole('dialog');
    await expect(dialog).toContainText(`${made.length} of ${all} records (Tickets) leave this device.`);
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await expect(dialog).toBeHidden();
    await expect(question()).toContainText(words);
  });

  await test.step('Remove: they leave the device, and syncing goes on', async () => {
    await question().getByRole('button', { name: 'Remove them' }).click();
    await one.page.getByRole('dialog').getByRole('button', { name: 'Remove them' }).click();
    await expect(question()).toBeHidden();
    await untilFilled(one.page);
    await one.goto(`/tickets/${first}`);
    await expect(one.page.getByText('This ticket is not here')).toBeVisible();
    await expect(heading()).toBeHidden();
  });
});
