import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { v7 as uuidv7 } from 'uuid';
import { axeFaults } from './support/axe.ts';
import { writeNote } from './support/deeds.ts';
import { newTicket } from './support/tickets.ts';
import { expect, test, untilFilled, untilKeptForOffline, type WebConsole } from './support/web-test.ts';

const root = path.resolve(import.meta.dirname, '../..');
const DAY_MS = 86_400_000;

/** What the server does every hour. */
async function archiveNow(data: string): Promise<string> {
  const args = ['--disable-warning=ExperimentalWarning', 'sync-server/cli/archive.ts', '--data', data];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root });
  return stdout;
}

/** A line of the timeline. */
const line = (page: Page, text: string) => page.locator('p', { hasText: text });

async function reopenTicket({ page }: WebConsole): Promise<void> {
  await page.getByRole('button', { name: /^Status: Closed/ }).click();
  await page.getByRole('option', { name: 'In progress', exact: true }).click();
  await expect(page.getByRole('button', { name: /^Status: In progress/ })).toBeVisible();
}

test('S14 a two-year-old ticket is opened offline and reopened, by a colleague online too: one ticket, both notes, no old state', async ({
  server,
  openConsole,
}) => {
  const subject = `Palletiser drops boxes (${Date.now()})`;
  const longAgo = Date.now() - 730 * DAY_MS;
  const times = { openedAt: longAgo - DAY_MS, closedAt: longAgo, activityAt: longAgo };
  const { id, wire } = await newTicket(server.url, { subject, status: 'closed', ...times });
  const about = { subjectKind: 'tickets', subjectId: id };
  const old = { type: 'note', text: 'Gripper pads were worn out.', at: longAgo, ...about };
  await wire.push([{ opId: uuidv7(), kind: 'entries', id: uuidv7(), base: null, change: old, at: longAgo }]);
  expect(await archiveNow(server.data)).toMatch(/[1-9]\d* packs with [1-9]\d* tickets were cut/);

  const route = `/tickets/${id}`;
  const a = await openConsole({ role: 'engineer', route: '/today' });
  const b = await openConsole({ role: 'agent', route: '/sync' });
  for (const { page } of [a, b]) await untilFilled(page);
  await untilKeptForOffline(a.page);

  await test.step('the Sync page says what is here of the archive, and that it is all', async () => {
    const archive = b.page.getByRole('region', { name: 'Archive' });
    await expect(archive).toContainText(/ended tickets? with (its|their) timelines?/);
    await expect(archive).toContainText('Complete, checked');
    expect(await axeFaults(b.page)).toEqual([]);
  });

  await test.step('without a network the list finds it, and its timeline is there', async () => {
    await a.goOffline();
    await a.reopen(route);
    await expect(a.page.getByRole('heading', { name: subject })).toBeVisible();
    await expect(line(a.page, 'Gripper pads were worn out.')).toBeVisible();
    await reopenTicket(a);
    await writeNote(a.page, 'Boxes fall again since Monday.');
    await expect(a.page.getByRole('textbox', { name: 'Text of the internal note' })).toBeHidden();
    await a.reopen(route);
    await expect(line(a.page, 'Boxes fall again since Monday.')).toBeVisible();
    await expect(line(a.page, 'Gripper pads were worn out.')).toBeVisible();
  });

  await test.step('a colleague does the same with the network', async () => {
    await b.goto(route);
    await reopenTicket(b);
    await writeNote(b.page, 'Customer called about falling boxes.');
    await untilFilled(b.page);
  });

  await test.step('afterwards both see one ticket with all lines', async () => {
    await a.goOnline();
    for (const { page } of [a, b]) {
      await expect(line(page, 'Boxes fall again since Monday.')).toHaveCount(1);
      await expect(line(page, 'Customer called about falling boxes.')).toHaveCount(1);
      await expect(line(page, 'Gripper pads were worn out.')).toHaveCount(1);
      await expect(page.getByRole('button', { name: /^Status: In progress/ })).toBeVisible();
    }
    await untilFilled(a.page);
    const entries = (await wire.pullAll('entries')).filter((entry) => entry.subjectId === id);
    expect(
      entries
        .filter(({ type }) => type === 'note')
        .map(({ text }) => text)
        .sort(),
    ).toEqual([
      'Boxes fall again since Monday.',
      'Customer called about falling boxes.',
      'Gripper pads were worn out.',
    ]);
    const tickets = (await wire.pullAll('tickets')).filter((ticket) => ticket.id === id);
    expect(tickets).toMatchObject([{ status: 'in-progress' }]);
  });

  await test.step('no pack shows the old state, and a new device shows the new one', async () => {
    await archiveNow(server.data);
    const c = await openConsole({ role: 'lead', route });
    await untilFilled(c.page);
    await expect(c.page.getByRole('button', { name: /^Status: In progress/ })).toBeVisible();
    await expect(line(c.page, 'Gripper pads were worn out.')).toHaveCount(1);
    await expect(line(c.page, 'Boxes fall again since Monday.')).toHaveCount(1);
  });
});
