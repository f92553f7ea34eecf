import { axeFaults } from './support/axe.ts';
import { nameDevice, stored, writeNote } from './support/deeds.ts';
import { picture } from './support/picture.ts';
import { newTicket } from './support/tickets.ts';
import {
  expect,
  syncState,
  test,
  untilFilled,
  untilKeptForOffline,
  type WebConsole,
} from './support/web-test.ts';

/** Withdraw a device on the list of another console. */
async function withdraw(one: WebConsole, name: string): Promise<void> {
  await one.goto('/devices');
  const { page } = one;
  await page.getByRole('button', { name: `Withdraw ${name}` }).click();
  const question = page.getByRole('dialog');
  await expect(question).toContainText('deletes every record');
  expect(await axeFaults(page)).toEqual([]);
  await question.getByRole('button', { name: 'Withdraw the device' }).click();
  await expect(question).toBeHidden();
}

test('S8 a connected device that an admin withdraws is empty a moment later, and says plainly why', async ({
  openConsole,
}) => {
  const lost = await openConsole({ role: 'engineer' });
  const name = `Lost laptop ${Date.now()}`;
  await nameDevice(lost, name);
  await untilFilled(lost.page);
  await lost.goto('/sync');
  await lost.page.getByRole('button', { name: 'Sync now' }).click();
  const admin = await openConsole({ role: 'admin' });
  await expect(async () => {
    await admin.goto('/devices');
    await expect(admin.page.getByText(name)).toBeVisible({ timeout: 2_000 });
  }).toPass();
  expect(await axeFaults(admin.page)).toEqual([]);
  await withdraw(admin, name);
  await expect(lost.page.getByText('This device was withdrawn')).toBeVisible();
  await expect(lost.page.getByRole('button', { name: 'Understood' })).toBeVisible();
  await expect.poll(() => stored(lost.page)).toEqual({ databases: [], session: null });
  expect(await axeFaults(lost.page)).toEqual([]);
  await expect(admin.page.getByRole('row', { name: new RegExp(name) })).toContainText('Withdrawn and wiped');
});

test('S8 S11 a device that is withdrawn while offline hands its unsent work over before it wipes it, and its owner takes it over elsewhere', async ({
  server,
  openConsole,
}) => {
  test.setTimeout(240_000);
  const { id, wire } = await newTicket(server.url, { subject: `Press 4 stops (${Date.now()})` });
  const [lost, kept] = [await openConsole({ role: 'engineer' }), await openConsole({ role: 'engineer' })];
  const name = `Van tablet ${Date.now()}`;
  await nameDevice(lost, name);
  await lost.goto(`/tickets/${id}`);
  await untilFilled(lost.page);
  await lost.page.getByRole('heading', { name: /Press 4 stops/ }).waitFor();
  const note = `Written before it was lost (${Date.now()})`;

  await test.step('The device works offline; meanwhile its owner withdraws it on another one', async () => {
    await untilKeptForOffline(lost.page);
    await lost.goOffline();
    await lost.page.getByRole('tab', { name: 'Internal note' }).click();
    const photo = await picture('press.jpg', 800, 600);
    await lost.page.locator('input[type="file"][capture]').setInputFiles([photo]);
    await lost.page
      .getByRole('dialog')
      .getByRole('button', { name: /^Attach/ })
      .click();
    await expect(lost.page.getByRole('button', { name: 'Open press.jpg' })).toBeVisible();
    await lost.page.keyboard.press('Escape');
    await writeNote(lost.page, note);
    await expect(syncState(lost.page)).toContainText('2 unsent');
    await expect(async () => {
      await kept.goto('/devices');
      await expect(kept.page.getByRole('button', { name: `Withdraw ${name}` })).toBeVisible({
        timeout: 2_000,
      });
    }).toPass();
    await withdraw(kept, name);
    await expect(kept.page.getByRole('row', { name: new RegExp(name) })).toContainText(
      'will be wiped at its next contact',
    );
  });

  await test.step('At its next contact it hands in the note and is empty', async () => {
    await lost.goOnline();
    await expect(lost.page.getByText('This device was withdrawn')).toBeVisible();
    await expect(lost.page.getByText(/2 changes .* handed over to the server/)).toBeVisible();
    await expect(lost.page.getByText('1 photo or file was handed over as well.')).toBeVisible();
    await expect.poll(() => stored(lost.page)).toEqual({ databases: [], session: null });
    expect((await wire.pullAll('entries')).filter((entry) => entry.text === note)).toEqual([]);
  });

  await test.step('Its owner takes note and photo over, and the note is written once, by its author', async () => {
    await kept.goto('/sync');
    const handIns = kept.page.getByRole('region', { name: /From withdrawn devices/ });
    await expect(handIns).toContainText(note);
    expect(await axeFaults(kept.page)).toEqual([]);
    const take = handIns.getByRole('button', { name: 'Take over' });
    await expect(handIns).toContainText('1 photo or file');
    await take.first().click();
    await expect(take).toHaveCount(1);
    await take.click();
    await expect(handIns).toBeHidden();
    await expect
      .poll(async () => (await wire.pullAll('entries')).filter((entry) => entry.text === note).length)
      .toBe(1);
    await expect(syncState(kept.page)).toContainText('Online · saved');
    await kept.goto(`/tickets/${id}`);
    await expect(kept.page.getByRole('button', { name: 'Open press.jpg' }).locator('img')).toBeVisible();
  });

  await test.step('Signing in on the wiped device makes a new device of it', async () => {
    await lost.page.getByRole('button', { name: 'Understood' }).click();
    await lost.page.getByRole('textbox', { name: 'Login' }).fill('engineer');
    await lost.page.locator('input[autocomplete="current-password"]').fill('fieldfare-test');
    await lost.page.keyboard.press('Enter');
    await untilFilled(lost.page);
    await lost.goto(`/tickets/${id}`);
    await expect(lost.page.getByText(note).first()).toBeVisible();
  });
});

test('one person works on two machines: what is done on one shows on the other, and both are in the list', async ({
  server,
  openConsole,
}) => {
  const { id } = await newTicket(server.url, { subject: `Scanner (${Date.now()})`, priority: 3 });
  const [desk, van] = [
    await openConsole({ role: 'engineer', route: `/tickets/${id}` }),
    await openConsole({ role: 'engineer', route: `/tickets/${id}` }),
  ];
  await untilFilled(desk.page);
  await untilFilled(van.page);
  await van.goOffline();
  await writeNote(van.page, 'From the van');
  await writeNote(desk.page, 'From the desk');
  await desk.page.getByRole('button', { name: /^Priority: Moderate/ }).click();
  await desk.page.getByRole('option', { name: 'High', exact: true }).click();
  await untilFilled(desk.page);
  await van.goOnline();
  for (const { page } of [desk, van]) {
    await expect(page.locator('p', { hasText: 'From the van' })).toBeVisible();
    await expect(page.locator('p', { hasText: 'From the desk' })).toBeVisible();
    await expect(page.getByRole('button', { name: /^Priority: High/ })).toBeVisible();
    await untilFilled(page);
  }
  await desk.goto('/devices');
  await expect(desk.page.getByText('this device')).toBeVisible();
  expect(await desk.page.getByRole('row').count()).toBeGreaterThanOrEqual(3);
  // A person who is no admin sees no devices of others.
  await expect(desk.page.getByRole('heading', { name: /everybody else/ })).toBeHidden();
});

test('without a connection the list of devices says that it is on the server, and comes back with it', async ({
  openConsole,
}) => {
  const one = await openConsole({ role: 'lead' });
  await untilFilled(one.page);
  await one.goOffline();
  await one.page.getByRole('button', { name: /settings and sign-out/ }).click();
  await one.page.getByRole('menuitem', { name: 'Devices' }).click();
  await expect(one.page.getByText('The list is not here now')).toBeVisible();
  await one.goOnline();
  await expect(one.page.getByText('this device')).toBeVisible();
});
