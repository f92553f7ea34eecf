import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { parseRecord, type Kind } from '../../shared/records/kinds.ts';
import { archiveOnce } from '../../sync-server/archive/archive-once.ts';
import { openStore } from '../../sync-server/store/open-store.ts';
import { v7 as uuidv7 } from 'uuid';
import { startSyncServer, type SyncServer } from '../support/sync-server.ts';
import { signInByWire, type WireClient } from '../support/wire.ts';
import { seeded } from '../simulation/support/seeded.ts';
import { writeNote } from './support/deeds.ts';
import {
  expect,
  test as base,
  untilFilled,
  untilKeptForOffline,
  type WebConsole,
} from './support/web-test.ts';

/** `KILLS=20 npm run e2e -- archive-kill` for a longer run, `SEED=7` for another course of it. */
const kills = Number(process.env.KILLS ?? 3);
const random = seeded(Number(process.env.SEED ?? 5));

const DAY_MS = 86_400_000;
const ACCOUNTS = 8;
const COLD = 4_000;
const HOT = 2_000;

/** Tickets that ended two years ago, in the order of their numbers. */
const coldIds: string[] = [];

/** A server with years behind it: more than a device takes in before it is killed. */
const test = base.extend<object, { server: SyncServer }>({
  server: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures from it
    async ({}, use) => {
      const data = mkdtempSync(path.join(tmpdir(), 'fieldfare-history-'));
      await fill(data);
      const server = await startSyncServer({ data });
      await use(server);
      await server.stop();
      rmSync(data, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
});

async function fill(data: string): Promise<void> {
  const store = await openStore(data);
  const now = Date.now();
  const items: { kind: Kind; record: ReturnType<typeof parseRecord> }[] = [];
  const add = (kind: Kind, fields: object): string => {
    const record = parseRecord(kind, { id: uuidv7(), ...fields });
    items.push({ kind, record });
    return record.id;
  };
  const accounts = Array.from({ length: ACCOUNTS }, (_, n) => add('accounts', { name: `Plant ${n}` }));
  for (let n = 0; n < COLD + HOT; n += 1) {
    const account = accounts[n % ACCOUNTS] ?? null;
    const isCold = n < COLD;
    const at = isCold ? now - 730 * DAY_MS + n * 1_000 : now - n * 1_000;
    const times = { openedAt: at, activityAt: at, closedAt: isCold ? at : null };
    const status = isCold ? 'closed' : 'new';
    const id = add('tickets', { subject: `Story ${n}`, account, status, ...times });
    if (isCold) coldIds.push(id);
    for (let line = 0; line < 3; line += 1) {
      const about = { subjectKind: 'tickets', subjectId: id, ticket: id, account };
      add('entries', { type: 'note', text: `Line ${line} of story ${n}`, at: at + line, ...about });
    }
  }
  for (let start = 0; start < items.length; start += 1_000)
    await store.importBatch(items.slice(start, start + 1_000));
  await archiveOnce(store, { now, afterDays: 90 });
  await store.close();
}

/** Write on an archived ticket as soon as it is here, until the browser is gone. True when the screen showed it as kept. */
async function writeUntilKilled({ page }: WebConsole, text: string): Promise<boolean> {
  try {
    await writeNote(page, text);
    return true;
  } catch (error) {
    // What is waited for on the page of a killed browser fails without a word of that.
    if (!page.isClosed() && !/closed|crashed|disconnected/i.test(String(error))) throw error;
    return false;
  }
}

/** What the server has of the notes that were written here, with the tickets that they are on. */
async function keptNotes(wire: WireClient): Promise<string[]> {
  const notes = (await wire.pullAll('entries')).filter(({ text }) => text.startsWith('Kept'));
  return notes.map(({ text, subjectId }) => `${text} on ${subjectId}`).sort();
}

const line = (page: Page, text: string) => page.locator('p', { hasText: text });

test(`S14 S4 a device that is killed ${kills} times while packs and records come and old tickets go back to work loses nothing and shows nothing twice`, async ({
  server,
  openConsole,
}) => {
  test.setTimeout(180_000 + kills * 60_000);
  const console = await openConsole({ role: 'lead', route: '/tickets' });
  await untilKeptForOffline(console.page);
  const kept = new Map<string, string>();
  for (let round = 0; round < kills; round += 1) {
    const id = coldIds[random.below(COLD)] ?? '';
    const text = `Kept in round ${round}`;
    await console.goto(`/tickets/${id}`);
    const writing = writeUntilKilled(console, text);
    await console.page.waitForTimeout(300 + random.below(4_000));
    await console.kill();
    if (await writing) kept.set(text, id);
    await console.reopen('/tickets');
  }
  const last = coldIds[random.below(COLD)] ?? '';
  await console.goto(`/tickets/${last}`);
  await writeNote(console.page, 'Kept at the end');
  kept.set('Kept at the end', last);
  await untilFilled(console.page);

  const wire = await signInByWire(server.url, 'lead');
  await test.step('what was kept arrived once, and the old lines with it', async () => {
    // What was being written when the browser was killed may have been kept too.
    const wanted = [...kept].map(([text, id]) => `${text} on ${id}`).sort();
    await expect.poll(() => keptNotes(wire), { timeout: 30_000 }).toEqual(expect.arrayContaining(wanted));
    const all = await keptNotes(wire);
    expect(all).toEqual([...new Set(all)]);
    for (const [text, id] of kept) {
      const n = coldIds.indexOf(id);
      await console.goto(`/tickets/${id}`);
      await expect(line(console.page, text)).toHaveCount(1);
      await expect(line(console.page, `Line 2 of story ${n}`)).toHaveCount(1);
    }
  });

  await test.step('everything is here, and the device finds itself equal to the server', async () => {
    await console.goto('/sync');
    const { page } = console;
    await page.getByRole('button', { name: 'Compare now' }).click();
    await expect(page.getByRole('region', { name: 'Archive' })).toContainText('Complete, checked', {
      timeout: 60_000,
    });
    await expect(page.getByText(/Complete on/)).toBeVisible({ timeout: 60_000 });
    const tickets = (await wire.pullAll('tickets')).length;
    const count = new Intl.NumberFormat('en-GB').format(tickets);
    await expect(page.getByRole('row', { name: new RegExp(`^Tickets ${count}`) })).toBeVisible();
  });
});
