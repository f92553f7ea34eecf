import { v7 as uuidv7 } from 'uuid';
import { localTime } from '../../sync-server/demo/local-time.ts';
import { axeFaults } from './support/axe.ts';
import { picture } from './support/picture.ts';
import { newTicket } from './support/tickets.ts';
import { expect, syncState, test, untilFilled, untilKeptForOffline } from './support/web-test.ts';

const HOUR = 3_600_000;

test('what tomorrow’s visits need is packed in the evening and opens without a network; what cannot be had is named', async ({
  server,
  openConsole,
}) => {
  test.setTimeout(120_000);
  const subject = `Gripper drops cartons (${Date.now()})`;
  const { id: ticket, wire } = await newTicket(server.url, { subject });
  const startsAt = localTime(Date.now(), 'Europe/Warsaw', 1, 12);
  const [account] = await wire.pullAll('accounts');
  const engineer = (await wire.pullAll('people')).find(({ login }) => login === 'engineer');
  const gone = uuidv7();
  const visit = uuidv7();
  const change = {
    purpose: subject,
    account: account?.id,
    engineer: engineer?.id,
    tickets: [ticket, gone],
    startsAt,
    endsAt: startsAt + 2 * HOUR,
    timeZone: 'Europe/Warsaw',
  };
  const now = Date.now();
  const [result] = await wire.push([
    { opId: uuidv7(), kind: 'visits', id: visit, base: null, change, at: now },
  ]);
  expect(result).toMatchObject({ status: 'applied' });

  await test.step('a colleague attaches a photo that the engineer has never looked at', async () => {
    const { page } = await openConsole({ role: 'agent', route: `/tickets/${ticket}` });
    await page.getByRole('tab', { name: 'Internal note' }).click();
    await page
      .locator('input[type="file"]:not([capture])')
      .setInputFiles(await picture('gripper.jpg', 1_200, 900));
    await page.getByRole('button', { name: 'Attach 1 file' }).click();
    await expect(page.getByRole('button', { name: 'Open gripper.jpg' })).toBeVisible();
    const states = async () => {
      const entries = (await wire.pullAll('entries')).filter((entry) => entry.type === 'attachment');
      const own = entries.filter(({ subjectId }) => subjectId === ticket).map((entry) => entry.id);
      const { body } = await wire.post('/api/files/states', { entries: own });
      return (body as { files: { file: string }[] }).files.map(({ file }) => file);
    };
    await expect.poll(states, { timeout: 30_000 }).toEqual(['released']);
  });

  const a = await openConsole({ role: 'engineer', route: '/visits' });
  await untilFilled(a.page);
  await untilKeptForOffline(a.page);
  const line = () =>
    a.page.getByRole('list', { name: 'Visits' }).getByRole('listitem').filter({ hasText: '12:00–14:00' });

  await test.step('the suitcase says what is open, packs it, and names what it cannot have', async () => {
    await a.goto('/suitcase');
    await expect(line()).toContainText('1 thing is lacking');
    await a.page.getByRole('button', { name: 'Pack now' }).click();
    await line().locator('summary').click();
    const files = line().getByRole('listitem').filter({ hasText: 'Files' });
    await expect(files).toHaveText(/^Files\d+$/u);
    await expect(line()).toContainText('packed');
    const lacks = a.page.getByRole('region', { name: /^You will lack/u });
    await expect(lacks.getByText('It was deleted, or moved to where you do not see it.')).toBeVisible();
    expect(await axeFaults(a.page)).toEqual([]);
  });

  await test.step('something else is taken along, and stands there', async () => {
    await a.goto(`/tickets/${ticket}`);
    const toggle = a.page.getByRole('button', { name: 'Take along in the suitcase' });
    await toggle.click();
    await expect(a.page.getByRole('button', { name: 'Take out of the suitcase' })).toBeVisible();
  });

  await test.step('without a network, after a restart, the suitcase, the ticket and the photo open', async () => {
    await a.goOffline();
    await a.reopen('/suitcase');
    await expect(syncState(a.page)).toContainText('Offline');
    await expect(line()).toContainText('1 thing is lacking');
    const extras = a.page.getByRole('region', { name: 'Taken along besides' });
    await expect(extras.getByRole('link', { name: subject })).toBeVisible();
    await expect(a.page.getByText('Without a network nothing can be fetched.')).toBeVisible();
    await line().locator('summary').click();
    await line().getByRole('link', { name: 'Open the visit' }).click();
    await a.page.getByRole('article', { name: subject }).getByRole('link', { name: subject }).click();
    await a.page.getByRole('button', { name: 'Open gripper.jpg' }).click();
    await expect(a.page.getByRole('dialog').locator('img')).toBeVisible();
  });
});

test('in the afternoon Today packs for tomorrow by itself', async ({ openConsole }) => {
  const a = await openConsole({ role: 'engineer', route: '/settings' });
  await untilFilled(a.page);
  // Half past six in the evening where the console runs; the demo engineer has a visit tomorrow.
  await a.page.clock.setSystemTime(localTime(Date.now(), 'Europe/Warsaw', 0, 18, 30));
  await a.goto('/today');
  const way = a.page.getByRole('link', { name: 'Suitcase for tomorrow:' });
  await expect(way.locator('..')).toContainText(/everything is here|lacking/u);
  await way.click();
  await a.page.locator('summary').first().click();
  await expect(a.page.getByText(/^packed /u).first()).toBeVisible();
  expect(await axeFaults(a.page)).toEqual([]);
});
