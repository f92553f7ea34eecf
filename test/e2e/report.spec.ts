import { readFile } from 'node:fs/promises';
import { v7 as uuidv7 } from 'uuid';
import { pagesOfPdf } from '../support/pages-of-pdf.ts';
import { signInByWire } from '../support/wire.ts';
import { axeFaults } from './support/axe.ts';
import { picture } from './support/picture.ts';
import { newTicket } from './support/tickets.ts';
import { signReport } from './support/sign-report.ts';
import { expect, test, untilFilled, untilKeptForOffline } from './support/web-test.ts';

/** A ticket on which a checklist was begun that asks for a photo; its id. */
async function ticketWithChecklist(url: string): Promise<string> {
  const { id, wire } = await newTicket(url, { subject: `Label printer (${Date.now()})` });
  const data = { step: '', answer: null, action: 'start', template: uuidv7(), run: 1, title: 'Przegląd' };
  const text = '- [ ] Numer na tabliczce {#plate; photo}';
  const place = { type: 'checklist', subjectKind: 'tickets', subjectId: id, ticket: id, internal: true };
  const change = { ...place, author: wire.session.person.id, at: Date.now(), text, data };
  const op = { opId: uuidv7(), kind: 'entries' as const, id: uuidv7(), base: null, at: Date.now(), change };
  expect((await wire.push([op]))[0]?.status).toBe('applied');
  return id;
}

test('a visit is reported, signed and corrected without a network, and the office reads the PDF', async ({
  server,
  openConsole,
}) => {
  test.setTimeout(150_000);
  const wire = await signInByWire(server.url, 'engineer');
  const [account] = await wire.pullAll('accounts');
  const id = uuidv7();
  const now = Date.now();
  const ticket = await ticketWithChecklist(server.url);
  const purpose = `Exchange of the label printer (${now})`;
  const times = { startsAt: now - 7_200_000, endsAt: now, arrivedAt: now - 7_200_000, leftAt: now - 60_000 };
  const change = {
    purpose,
    account: account?.id,
    engineer: wire.session.person.id,
    status: 'done',
    tickets: [ticket],
    ...times,
  };
  const op = { opId: uuidv7(), kind: 'visits', id, base: null, change, at: now };
  const [result] = await wire.push([op]);
  expect(result?.status).toBe('applied');

  const route = `/visits/${id}`;
  const engineer = await openConsole({ role: 'engineer', route });
  const office = await openConsole({ role: 'lead', route });
  const { page } = engineer;
  await untilFilled(page);
  await untilKeptForOffline(page);
  await expect(page.getByRole('heading', { name: 'Service report' })).toBeVisible();

  await test.step('with a photo, offline', async () => {
    await engineer.goOffline();
    await page.locator('input[type="file"][capture]').setInputFiles(await picture('printer.jpg', 1_000, 800));
    await page.getByRole('textbox', { name: /Caption of printer.jpg/ }).fill('Nowa głowica');
    await page.getByRole('button', { name: 'Attach 1 file' }).click();
    await expect(page.getByRole('button', { name: 'Open Nowa głowica' }).first()).toBeVisible();
  });

  await test.step('with one that answers the checklist of its ticket', async () => {
    const step = page.getByRole('group', { name: 'Numer na tabliczce' });
    await step.locator('input[type="file"]').setInputFiles(await picture('plate.jpg', 800, 600));
    await expect(step.getByRole('button', { name: /^Open / })).toBeVisible();
  });

  await test.step('it is drawn up, signed, and corrected by a new version', async () => {
    await page.getByRole('button', { name: 'Draw up and sign' }).click();
    await signReport(page, { work: 'Wymieniono drukarkę etykiet' });
    await page.getByRole('button', { name: 'Correct with a new version' }).click();
    await signReport(page, { work: 'Wymieniono drukarkę etykiet i wałek' });
    await expect(page.getByRole('button', { name: 'Open Protokół serwisowy v2.pdf' }).first()).toBeVisible();
    expect(await axeFaults(page)).toEqual([]);
  });

  await test.step('with the network the office has both, and the visit is signed', async () => {
    await engineer.goOnline();
    const second = office.page.getByRole('button', { name: 'Open Protokół serwisowy v2.pdf' }).first();
    await expect(second).toBeVisible();
    await expect(
      office.page.getByRole('button', { name: 'Open Protokół serwisowy v1.pdf' }).first(),
    ).toBeVisible();
    const visit = (await wire.pullAll('visits')).find((one) => one.id === id);
    expect(visit?.status).toBe('signed');
    await second.click();
    const save = office.page.getByRole('button', { name: 'Save' });
    await expect(save).toBeEnabled();
    const [download] = await Promise.all([office.page.waitForEvent('download'), save.click()]);
    const pages = await pagesOfPdf(await readFile(await download.path()));
    const text = pages.join(' ');
    for (const words of [
      'Protokół serwisowy',
      'Wersja 2 · poprawia wersję 1',
      'Wymieniono drukarkę etykiet i wałek',
      'Zdjęcie 2: Numer na tabliczce',
      'Shift lead, Dispatch',
      'Zdjęcie 1: Nowa głowica',
      purpose,
      `Strona ${pages.length} z ${pages.length}`,
    ]) {
      expect(text).toContain(words);
    }
    const entries = (await wire.pullAll('entries')).filter((entry) => entry.subjectId === id);
    const reports = entries.filter(({ data }) => (data['report'] ?? null) !== null);
    const [first, corrected] = reports.map((entry) => ({
      id: entry.id,
      report: entry.data['report'] as Record<string, unknown>,
    }));
    expect(corrected?.report).toMatchObject({
      version: 2,
      replaces: first?.id,
      language: 'pl',
      signedBy: 'Shift lead',
    });
    expect(text).toContain(String(corrected?.report['contentHash']));
  });
});
