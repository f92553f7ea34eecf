import type { Page } from '@playwright/test';
import { randomBytes } from 'node:crypto';
import { slowLinkTo } from '../bench/sync/slow-link.ts';
import { attachmentOf } from '../../shared/files/attachment.ts';
import type { WireClient } from '../support/wire.ts';
import { newTicket } from './support/tickets.ts';
import { expect, test, untilFilled, untilKeptForOffline } from './support/web-test.ts';

const SIZE = 1_500_000;

test('S17 a file that is cut off twice in the middle goes on where it was, and nearly nothing is sent twice', async ({
  server,
  openConsole,
}) => {
  const { id, wire } = await newTicket(server.url, { subject: `Log of the press (${Date.now()})` });
  const engineer = await openConsole({ role: 'engineer', route: `/tickets/${id}` });
  await untilFilled(engineer.page);
  await untilKeptForOffline(engineer.page);
  await engineer.goOffline();
  const link = await slowLinkTo(server.port, { bits: 2_000_000, roundTripMs: 20, loss: 0 });
  try {
    await attach(engineer.page, 'press.bin');
    for (const share of [0.3, 0.7]) {
      await engineer.goOnline(Number(new URL(link.url).port));
      await expect
        .poll(() => link.passed.up, { intervals: [50], timeout: 60_000 })
        .toBeGreaterThan(SIZE * share);
      await engineer.goOffline();
    }
    await engineer.goOnline(Number(new URL(link.url).port));
    await expect.poll(() => stateOf(wire, id, 'press.bin'), { timeout: 60_000 }).toBe('released');
    // Beside the file itself: its note, requests, and what was on its way when the link was cut.
    expect(link.taken.up / SIZE).toBeLessThan(1.1);
  } finally {
    await engineer.goOnline();
    await link.close();
  }
});

test('S17 a browser whose connections break in the middle of a file sends none of it again by itself', async ({
  server,
  openConsole,
}) => {
  const { id, wire } = await newTicket(server.url, { subject: `Log of the oven (${Date.now()})` });
  const engineer = await openConsole({ role: 'engineer', route: `/tickets/${id}` });
  await untilFilled(engineer.page);
  await untilKeptForOffline(engineer.page);
  await engineer.goOffline();
  const link = await slowLinkTo(server.port, { bits: 2_000_000, roundTripMs: 20, loss: 0 });
  try {
    await attach(engineer.page, 'oven.bin');
    await engineer.goOnline(Number(new URL(link.url).port));
    for (const share of [0.2, 0.5, 0.8]) {
      await expect
        .poll(() => link.passed.up, { intervals: [50], timeout: 60_000 })
        .toBeGreaterThan(SIZE * share);
      // The browser still has a network: only the connections are gone.
      link.setOpen(false);
      link.setOpen(true);
    }
    await expect.poll(() => stateOf(wire, id, 'oven.bin'), { timeout: 60_000 }).toBe('released');
    // Beside the file itself: its note, and requests.
    expect(link.passed.up / SIZE).toBeLessThan(1.05);
  } finally {
    await engineer.goOnline();
    await link.close();
  }
});

async function attach(page: Page, name: string): Promise<void> {
  await page.getByRole('tab', { name: 'Internal note' }).click();
  const file = { name, mimeType: 'application/octet-stream', buffer: randomBytes(SIZE) };
  await page.locator('input[type="file"][multiple]').first().setInputFiles([file]);
  await page.getByRole('button', { name: 'Attach 1 file' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
}

async function stateOf(wire: WireClient, ticket: string, name: string): Promise<string | undefined> {
  const entry = (await wire.pullAll('entries')).find(
    (one) => one.subjectId === ticket && attachmentOf(one)?.name === name,
  );
  const { body } = await wire.post('/api/files/states', { entries: entry === undefined ? [] : [entry.id] });
  return (body as { files: { file: string }[] }).files[0]?.file;
}
