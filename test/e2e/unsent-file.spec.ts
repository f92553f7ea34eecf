import { axeFaults } from './support/axe.ts';
import { writeNote } from './support/deeds.ts';
import { newTicket } from './support/tickets.ts';
import { expect, syncState, test, untilFilled, type WebConsole } from './support/web-test.ts';

const passphrase = 'a cellar without a network';

async function save({ page }: WebConsole): Promise<string> {
  await page.getByRole('link', { name: /^Sync/ }).click();
  await page.getByRole('button', { name: /Save unsent work/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Passphrase', exact: true }).fill('short');
  await dialog.getByRole('button', { name: 'Save the file' }).click();
  await expect(dialog).toContainText('At least 10 characters');
  await dialog.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(passphrase);
  await dialog.getByRole('textbox', { name: 'Passphrase again' }).fill(passphrase);
  expect(await axeFaults(page)).toEqual([]);
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save the file' }).click();
  return (await download).path();
}

async function take(one: WebConsole, file: string, words: string): Promise<void> {
  await one.goto('/sync');
  const { page } = one;
  await page.getByRole('button', { name: /Take from a file/ }).click();
  const dialog = page.getByRole('dialog');
  const chooser = page.waitForEvent('filechooser');
  await dialog.getByRole('button', { name: 'File' }).click();
  await (await chooser).setFiles(file);
  await dialog.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(words);
  await dialog.getByRole('button', { name: 'Take over' }).click();
}

test('S4 S11 unsent work travels on a stick to another machine of the same person and counts once, whoever sends it too', async ({
  server,
  openConsole,
}) => {
  test.setTimeout(240_000);
  const subject = `Gate does not open (${Date.now()})`;
  const { id, wire } = await newTicket(server.url, { subject, priority: 3 });
  const cellar = await openConsole({ role: 'engineer', route: `/tickets/${id}` });
  await untilFilled(cellar.page);
  const note = `Relay replaced (${Date.now()})`;
  await cellar.goOffline();
  await writeNote(cellar.page, note);
  await cellar.page.getByRole('button', { name: /^Priority: Moderate/ }).click();
  await cellar.page.getByRole('option', { name: 'High', exact: true }).click();
  await expect(syncState(cellar.page)).toContainText('2 unsent');
  const file = await save(cellar);

  const office = await openConsole({ role: 'engineer' });
  await untilFilled(office.page);

  await test.step('A wrong passphrase is said in words, and nothing is taken over', async () => {
    await take(office, file, 'a cellar without a door');
    const dialog = office.page.getByRole('dialog');
    await expect(dialog).toContainText('does not open the file');
    expect(await axeFaults(office.page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await expect(office.page.getByText('Nothing is waiting.')).toBeVisible();
  });

  await test.step('With the passphrase it is taken over and sent', async () => {
    await take(office, file, passphrase);
    await expect(office.page.getByText('2 changes taken over.')).toBeVisible();
    const written = async () => (await wire.pullAll('entries')).filter((entry) => entry.text === note).length;
    await expect.poll(written).toBe(1);
    expect((await wire.pullAll('tickets')).find((ticket) => ticket.id === id)?.priority).toBe(2);
    await expect(office.page.getByText('Nothing is waiting.')).toBeVisible();
  });

  await test.step('The machine that had saved it finds the network: nothing happens twice', async () => {
    await cellar.goOnline();
    await expect(cellar.page.getByText('Nothing is waiting.')).toBeVisible();
    const entries = (await wire.pullAll('entries')).filter((entry) => entry.subjectId === id);
    expect(entries.map((entry) => entry.type).sort()).toEqual(['change', 'note']);
  });

  await test.step('Taking the same file again changes nothing', async () => {
    await take(office, file, passphrase);
    await expect(office.page.getByText('2 changes taken over.')).toBeVisible();
    await expect(office.page.getByText('Nothing is waiting.')).toBeVisible();
    const entries = (await wire.pullAll('entries')).filter((entry) => entry.subjectId === id);
    expect(entries).toHaveLength(2);
  });

  await test.step('Nobody else can send it', async () => {
    const other = await openConsole({ role: 'lead' });
    await untilFilled(other.page);
    await take(other, file, passphrase);
    await expect(other.page.getByRole('dialog')).toContainText('the work of somebody else');
  });
});
