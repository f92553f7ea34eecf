import { axeFaults } from './support/axe.ts';
import { nameDevice } from './support/deeds.ts';
import { heic, picture } from './support/picture.ts';
import { newTicket } from './support/tickets.ts';
import { expect, syncState, test, untilFilled, untilKeptForOffline } from './support/web-test.ts';

test('S17 photos taken without a network survive a restart, arrive, and a colleague sees them', async ({
  server,
  openConsole,
}) => {
  test.setTimeout(120_000);
  const subject = `Scanner reads nothing (${Date.now()})`;
  const { id, wire } = await newTicket(server.url, { subject });
  const route = `/tickets/${id}`;
  const a = await openConsole({ role: 'engineer', route });
  const b = await openConsole({ role: 'agent', route });
  await untilFilled(a.page);
  await untilFilled(b.page);
  await untilKeptForOffline(a.page);

  await test.step('the engineer, without a network, takes two photos and puts them in order', async () => {
    await a.goOffline();
    await expect(syncState(a.page)).toContainText('Offline since');
    await a.page.getByRole('tab', { name: 'Internal note' }).click();
    const photos = [await picture('front.jpg', 1_600, 1_200), await picture('label.jpg', 1_200, 1_600)];
    await a.page.locator('input[type="file"][capture]').setInputFiles(photos);
    const dialog = a.page.getByRole('dialog', { name: 'Attach 2 files' });
    await dialog.getByRole('button', { name: 'Move label.jpg to the front' }).click();
    await dialog.getByRole('textbox', { name: 'Caption of label.jpg, number 1' }).fill('Worn label');
    await dialog
      .getByRole('textbox', { name: 'Caption of front.jpg, number 2' })
      .fill('Front of the scanner');
    expect(await axeFaults(a.page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Attach 2 files' }).click();
    await expect(dialog).toBeHidden();
    await expect(a.page.getByRole('button', { name: 'Open Worn label' })).toBeVisible();
  });

  await test.step('after a restart, still without a network, both are there and wait', async () => {
    await a.reopen(route);
    await expect(
      a.page.getByRole('button', { name: 'Open Front of the scanner' }).locator('img'),
    ).toBeVisible();
    await a.goto('/sync');
    await expect(a.page.getByRole('heading', { name: 'Files on their way' })).toBeVisible();
    await expect(a.page.getByText('Goes on when there is a network.')).toBeVisible();
    expect(await axeFaults(a.page)).toEqual([]);
  });

  await test.step('with the network they go, and the colleague sees them without doing anything', async () => {
    await a.goOnline();
    await expect(
      b.page.getByRole('button', { name: 'Open Front of the scanner' }).locator('img'),
    ).toBeVisible();
    await expect(b.page.getByRole('button', { name: 'Open Worn label' }).locator('img')).toBeVisible();
    await expect(a.page.getByRole('heading', { name: 'Files on their way' })).toBeHidden();
  });

  await test.step('the viewer goes through the series by keyboard', async () => {
    await b.page.getByRole('button', { name: 'Open Worn label' }).click();
    await expect(b.page.getByRole('dialog', { name: 'Worn label (1 of 2)' })).toBeVisible();
    await expect(b.page.getByRole('dialog').locator('img')).toBeVisible();
    expect(await axeFaults(b.page)).toEqual([]);
    await b.page.keyboard.press('ArrowRight');
    await expect(b.page.getByRole('dialog', { name: 'Front of the scanner (2 of 2)' })).toBeVisible();
    await b.page.keyboard.press('Escape');
    await expect(b.page.getByRole('dialog')).toBeHidden();
  });

  await test.step('the server has each once', async () => {
    const entries = (await wire.pullAll('entries')).filter((entry) => entry.subjectId === id);
    const attached = entries.filter(({ type }) => type === 'attachment');
    expect(attached.map(({ data }) => [data['order'], data['caption']])).toEqual([
      [1, 'Worn label'],
      [2, 'Front of the scanner'],
    ]);
    const { body } = await wire.post('/api/files/states', { entries: attached.map((entry) => entry.id) });
    const { files } = body as { files: { file: string; preview: string }[] };
    expect(files.map(({ file, preview }) => [file, preview])).toEqual([
      ['released', 'released'],
      ['released', 'released'],
    ]);
  });
});

test('S17 a confidential file goes from every device after its review, and a line certifies it', async ({
  server,
  openConsole,
}) => {
  test.setTimeout(90_000);
  const { id, wire } = await newTicket(server.url, { subject: `Dump to look at (${Date.now()})` });
  const route = `/tickets/${id}`;
  const a = await openConsole({ role: 'engineer', route });
  const b = await openConsole({ role: 'lead', route });
  await nameDevice(b, 'Second device');
  await b.goto(route);
  await a.page.getByRole('tab', { name: 'Internal note' }).click();
  await a.page
    .locator('input[type="file"]:not([capture])')
    .setInputFiles(await picture('screen.jpg', 800, 600));
  await a.page.getByRole('checkbox', { name: /Delete after review/ }).check();
  await a.page.getByRole('button', { name: 'Attach 1 file' }).click();
  const onB = b.page.getByRole('button', { name: 'Open screen.jpg' });
  await expect(onB.locator('img')).toBeVisible();
  await onB.click();
  await expect(b.page.getByRole('dialog').locator('img')).toBeVisible();
  await b.page.getByRole('button', { name: 'Delete after review…' }).click();
  await b.page.getByRole('textbox', { name: 'Result of the review' }).fill('Holds nothing personal.');
  await b.page.getByRole('button', { name: 'Delete everywhere' }).click();
  for (const { page } of [a, b]) {
    await expect(page.getByText('Holds nothing personal.')).toBeVisible();
    await expect(page.getByText('Removed after review', { exact: true })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Open screen.jpg' })).toBeDisabled();
    await expect.poll(() => page.evaluate(blobsHere)).toBe(0);
  }
  const [attached] = (await wire.pullAll('entries')).filter(
    (one) => one.subjectId === id && one.type === 'attachment',
  );
  const { body } = await wire.post('/api/files/states', { entries: [attached?.id] });
  expect(body).toMatchObject({ files: [{ file: 'erased' }] });
});

/** How many contents of files this browser profile holds. */
async function blobsHere(): Promise<number> {
  const found = (await indexedDB.databases()).find(({ name }) => name?.startsWith('fieldfare-blobs-'));
  if (found?.name === undefined) return 0;
  const { name } = found;
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name);
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(new Error('The database does not open.')));
  });
  const count = await new Promise<number>((resolve) => {
    const request = database.transaction('contents').objectStore('contents').count();
    request.addEventListener('success', () => resolve(request.result));
  });
  database.close();
  return count;
}

test('a photo that cannot be freed of its place is attached only by somebody who was told so, and loses nothing', async ({
  server,
  openConsole,
}) => {
  test.setTimeout(60_000);
  const { id, wire } = await newTicket(server.url, { subject: `Rack is warm (${Date.now()})` });
  const { page } = await openConsole({ role: 'engineer', route: `/tickets/${id}` });
  await untilFilled(page);
  await page.getByRole('tab', { name: 'Internal note' }).click();
  const photo = heic('IMG_0042.HEIC');
  const chosen = [photo, await picture('rack.jpg', 800, 600)];
  await page.locator('input[type="file"][capture]').setInputFiles(chosen);
  await page
    .getByRole('dialog', { name: 'Attach 2 files' })
    .getByRole('button', { name: 'Attach 2 files' })
    .click();
  const question = page.getByRole('dialog', { name: 'Attach 1 file' });
  await expect(question.getByRole('alert')).toContainText('“Most compatible” (JPEG)');
  await expect(page.getByRole('button', { name: 'Open rack.jpg' })).toBeVisible();
  const attached = async () =>
    (await wire.pullAll('entries'))
      .filter((entry) => entry.subjectId === id && entry.type === 'attachment')
      .map(({ data }) => [data['name'], data['mediaType'], data['size']]);
  await expect.poll(async () => (await attached()).map(([name]) => name)).toEqual(['rack.jpg']);
  expect(await axeFaults(page)).toEqual([]);
  await question.getByRole('button', { name: 'Attach 1 file with place and time' }).click();
  await expect(question).toBeHidden();
  await expect
    .poll(async () => (await attached()).at(-1))
    .toEqual(['IMG_0042.HEIC', 'image/heic', photo.buffer.length]);
});
