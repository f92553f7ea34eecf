import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { pagesOfPdf } from '../support/pages-of-pdf.ts';
import { signInByWire } from '../support/wire.ts';
import { arrivedAt } from './support/field-day/arrived.ts';
import { badLinkTo } from './support/field-day/bad-link.ts';
import {
  answerChecklist,
  lendScanner,
  logWayHome,
  nothingDone,
  takePhotos,
  useLastPart,
  workOnTicket,
} from './support/field-day/engineer.ts';
import { workAtTheOffice } from './support/field-day/office.ts';
import { planDay } from './support/field-day/plan.ts';
import { printDay } from './support/field-day/print-day.ts';
import { signReport } from './support/sign-report.ts';
import { expect, syncState, test, untilFilled, untilKeptForOffline } from './support/web-test.ts';

/** Over two minutes on a machine with nothing else to do; several times that where others work beside it. */
const LONGEST = 480_000;
const WIDE = { width: 1600, height: 900 };

// Four hundred steps and more: recording each would take as long as doing them.
test.use({ trace: 'off' });

test('S4 S5 S17 S18 a day at two plants without a network arrives in the evening: everything, once, in order', async ({
  server,
  openConsole,
}) => {
  test.setTimeout(LONGEST);
  const mark = String(Date.now() % 1_000_000);
  const office = await signInByWire(server.url, 'lead');
  const me = (await signInByWire(server.url, 'engineer')).session.person.id;
  const plan = await planDay(office, me, mark);
  const done = nothingDone();
  const [first, second] = plan.visits;
  if (first === undefined || second === undefined) throw new Error('There are two visits.');
  const engineer = await openConsole({ role: 'engineer', route: `/visits/${first.id}`, viewport: WIDE });

  await test.step('before it begins, the suitcase is packed, and everything is on the device', async () => {
    await untilFilled(engineer.page);
    await untilKeptForOffline(engineer.page);
    await engineer.goto('/suitcase?day=today');
    await engineer.page.getByRole('button', { name: 'Pack now' }).click();
    await expect(engineer.page.getByRole('list', { name: 'Visits' })).toContainText('packed');
    await engineer.goOffline();
    await expect(syncState(engineer.page)).toContainText('Offline');
  });

  await test.step('first visit: two tickets, the checklist, six photos', async () => {
    for (const ticket of plan.tickets.slice(0, 2)) await workOnTicket(engineer, ticket, done);
    await engineer.goto(`/visits/${first.id}`);
    await answerChecklist(engineer.page, plan, done);
    await takePhotos(engineer.page, done, mark);
  });

  await test.step('the browser is killed, and nothing is gone', async () => {
    await engineer.kill();
    await engineer.reopen(`/visits/${first.id}`);
    await expect(engineer.page.getByRole('button', { name: `Open ${done.photos[5]}` }).first()).toBeVisible();
  });

  await test.step('the report is signed and read, the PDF opened on the device', async () => {
    const { page } = engineer;
    await page.getByRole('button', { name: 'Finish the visit' }).click();
    await page.getByRole('button', { name: 'Draw up and sign' }).click();
    await signReport(page, { work: `Wymieniono pas napędowy ${mark}` });
    const text = await pdfText(page);
    for (const words of [first.purpose, `Wymieniono pas napędowy ${mark}`, `Zdjęcie 6: ${done.photos[5]}`]) {
      expect(text).toContain(words);
    }
  });

  await test.step('second visit: two tickets, the last piece of a part, a loan, and the way home', async () => {
    for (const ticket of plan.tickets.slice(2)) await workOnTicket(engineer, ticket, done);
    await engineer.goto(`/visits/${second.id}`);
    await useLastPart(engineer.page, plan);
    await lendScanner(engineer.page, plan);
    await logWayHome(engineer.page, done, `Way home ${mark}`);
    await expect(syncState(engineer.page)).toContainText('unsent');
  });

  let movedTo = 0;
  await test.step('meanwhile the office changes three of the tickets, moves a visit, and takes the same part', async () => {
    movedTo = await workAtTheOffice(office, plan);
  });

  await test.step('in the evening everything arrives over a bad link', async () => {
    const bad = await badLinkTo(server.port);
    try {
      await engineer.goOnline(bad.port);
      const files = async () => {
        const { photos, reports, unsentFiles } = await arrivedAt(office, plan);
        return [photos.length, reports.length, unsentFiles];
      };
      await expect.poll(files, { timeout: 180_000, intervals: [2_000] }).toEqual([6, 1, 0]);
      await expect(syncState(engineer.page)).toContainText('Online · saved', { timeout: 60_000 });
    } finally {
      await engineer.goOnline();
      await bad.close();
    }
  });

  await test.step('once, in order, with proposals and the shortage where they belong', async () => {
    const arrived = await arrivedAt(office, plan);
    printDay(done, arrived);
    expect(arrived.notes).toEqual(done.notes);
    expect(arrived.times).toEqual(done.times);
    expect(done.notes.length + done.fields).toBe(40);
    expect(done.times).toHaveLength(9);
    expect(arrived.photos.toSorted()).toEqual(done.photos);
    expect(arrived.answers).toEqual(done.answers);
    expect(arrived.followUps).toBe(1);
    expect(arrived.proposals.toSorted()).toEqual(
      plan.tickets
        .slice(0, 3)
        .map(({ id }) => id)
        .toSorted(),
    );
    expect(new Set(arrived.parts.map(({ author }) => author))).toEqual(
      new Set([me, office.session.person.id]),
    );
    expect(arrived.stock).toEqual({ quantity: 0, short: 1 });
    expect(arrived.shortages).toEqual([{ author: me, quantity: 1 }]);
    expect(arrived.loans).toBe(1);
    expect(arrived.reports).toMatchObject([{ language: 'pl' }]);
    expect(arrived.visits).toMatchObject([{ status: 'signed' }, { status: 'planned', startsAt: movedTo }]);
    await engineer.goto('/sync');
    await expect(engineer.page.getByText(/Nothing is waiting/).first()).toBeVisible();
  });
});

/** What the newest report says, as saved from the screen. */
async function pdfText(page: Page): Promise<string> {
  await page
    .getByRole('button', { name: /^Open Protokół serwisowy v1/ })
    .first()
    .click();
  const save = page.getByRole('button', { name: 'Save' });
  await expect(save).toBeEnabled();
  const [download] = await Promise.all([page.waitForEvent('download'), save.click()]);
  return (await pagesOfPdf(await readFile(await download.path()))).join(' ');
}
