import { axeFaults } from './support/axe.ts';
import { breakDatabases, faultyStorage, fillDisk } from './support/broken-storage.ts';
import { beginNote, writeNote } from './support/deeds.ts';
import { newTicket } from './support/tickets.ts';
import { expect, syncState, test, untilFilled } from './support/web-test.ts';

/** What the storage that fails makes the browser and React say. */
const expects = /^$|UnknownError|backing store|DatabaseClosedError|is closed|QuotaExceeded/;

test('S11 unsent work that cannot be opened is put aside, and taken back when it can', async ({
  server,
  openConsole,
}) => {
  test.setTimeout(240_000);
  const { id, wire } = await newTicket(server.url, { subject: `Pump hums (${Date.now()})`, priority: 3 });
  const console = await openConsole({ role: 'engineer', route: `/tickets/${id}`, expects });
  const { page } = console;
  await untilFilled(page);
  await faultyStorage(page);
  await console.goOffline();
  const note = `Bearing worn (${Date.now()})`;
  await writeNote(page, note);
  await expect(syncState(page)).toContainText('1 unsent');

  await test.step('The console says what is wrong, and that nothing is lost', async () => {
    await breakDatabases(page, /^fieldfare-outbox-/);
    await console.goOnline();
    await page.reload();
    await expect(page.getByRole('alert')).toContainText('cannot be read');
    expect(await axeFaults(page)).toEqual([]);
  });

  await test.step('With the work put aside the console goes on', async () => {
    // The one that takes its place is readable.
    await breakDatabases(page, /^fieldfare-outbox-(?!.*-2$)/);
    await page.getByRole('button', { name: 'Put it aside and go on' }).click();
    await untilFilled(page);
    await page.getByRole('link', { name: /^Sync/ }).click();
    await expect(page.getByText('Unsent work that could not be read')).toBeVisible();
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Try to take it back' }).click();
    await expect(page.getByText('It still cannot be opened. It stays here.')).toBeVisible();
  });

  await test.step('Once it can be read again it is taken back and sent, once', async () => {
    await breakDatabases(page, null);
    await page.getByRole('button', { name: 'Try to take it back' }).click();
    await expect(page.getByText('1 change taken over.')).toBeVisible();
    await expect(page.getByText('Unsent work that could not be read')).toBeHidden();
    await expect
      .poll(async () => (await wire.pullAll('entries')).filter((entry) => entry.text === note).length)
      .toBe(1);
  });
});

test('S15 records that cannot be opened are left as they are and fetched again; unsent work stays in use', async ({
  server,
  openConsole,
}) => {
  test.setTimeout(240_000);
  const { id } = await newTicket(server.url, { subject: `Fan stands (${Date.now()})`, priority: 3 });
  const console = await openConsole({ role: 'engineer', route: `/tickets/${id}`, expects });
  const { page } = console;
  await untilFilled(page);
  await faultyStorage(page);
  await console.goOffline();
  const note = `Fuse blown (${Date.now()})`;
  await writeNote(page, note);
  await breakDatabases(page, /^rxdb-dexie-fieldfare-[0-9a-f-]+-\w+--0--tickets$/);
  await console.goOnline();
  await page.reload();
  await expect(page.locator('p', { hasText: note })).toBeVisible();
  await untilFilled(page);
  await page.getByRole('link', { name: /^Sync/ }).click();
  await expect(page.getByText('Records that could not be read')).toBeVisible();
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(page.getByText('Records that could not be read')).toBeHidden();
});

test('S11 a device that runs out of storage says so before, and loses nothing when it is full', async ({
  server,
  openConsole,
}) => {
  test.setTimeout(240_000);
  const { id } = await newTicket(server.url, { subject: `Disk fills (${Date.now()})`, priority: 3 });
  const console = await openConsole({ role: 'engineer', route: `/tickets/${id}`, expects });
  const { page } = console;
  await untilFilled(page);

  await test.step('Nearly full', async () => {
    // Chromium answers pages with a quota that does not depend on the disk: the answer is set here.
    await page.addInitScript(() => {
      navigator.storage.estimate = () => Promise.resolve({ usage: 5e9, quota: 5.1e9 });
    });
    await page.reload();
    await expect(page.getByRole('alert')).toContainText('nearly full');
    expect(await axeFaults(page)).toEqual([]);
  });

  await test.step('Full: what was typed stays in its field', async () => {
    await fillDisk(page, true);
    const text = `Kept in the field (${Date.now()})`;
    const field = await beginNote(page);
    await field.fill(text);
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('there is no room left on this device')).toBeVisible();
    await expect(field).toHaveValue(text);
    await fillDisk(page, false);
    await field.press('Control+Enter');
    await expect(page.locator('p', { hasText: text })).toBeVisible();
  });
});
