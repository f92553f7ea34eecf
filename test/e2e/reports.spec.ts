import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { SlaReportAnswer } from '../../shared/protocol/reports.ts';
import { monthAfter } from '../../shared/sla/report-month.ts';
import { breachesCsv, countsCsv } from '../../renderer/features/reports/report-csv.ts';
import { PASSWORD } from '../support/sync-server.ts';
import { axeFaults } from './support/axe.ts';
import { expect, syncState, test, untilFilled } from './support/web-test.ts';

const lastMonth = monthAfter(new Date().toISOString().slice(0, 7), -1);

/** What the server answers the lead, and how it calls the accounts. */
async function fromServer(url: string) {
  const sign = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login: 'lead', password: PASSWORD, replica: 'reports' }),
  });
  const headers = { authorization: `Bearer ${((await sign.json()) as { token: string }).token}` };
  const answer = await fetch(`${url}/api/reports/sla?month=${lastMonth}`, { headers });
  const pull = await fetch(`${url}/api/sync/pull`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({
      protocol: 1,
      replica: 'reports',
      kinds: { accounts: { after: null, limit: 500 } },
    }),
  });
  const { kinds } = (await pull.json()) as {
    kinds: { accounts: { records: { id: string; name: string }[] } };
  };
  const names = new Map(kinds.accounts.records.map(({ id, name }) => [id, name]));
  const nameOf = (account: string | null) => names.get(account ?? '') ?? '';
  return { reports: ((await answer.json()) as SlaReportAnswer).accounts, nameOf };
}

async function exported(page: Page, item: string): Promise<string[]> {
  await page.getByRole('button', { name: 'Export' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: item }).click(),
  ]);
  const text = await readFile(await download.path(), 'utf8');
  return text.replace('\uFEFF', '').split('\r\n').toSorted();
}

test('without a network the console tells of a month what the server tells of it, line by line', async ({
  server,
  openConsole,
}) => {
  const { reports, nameOf } = await fromServer(server.url);
  const a = await openConsole({ role: 'lead', route: `/reports?month=${lastMonth}` });
  await untilFilled(a.page);
  await a.goOffline();
  await expect(syncState(a.page)).toContainText('Offline since');
  await expect(a.page.getByRole('heading', { name: 'By account' })).toBeVisible();
  expect(await axeFaults(a.page)).toEqual([]);

  await test.step('both tables are those of the server', async () => {
    expect(await exported(a.page, 'Targets (CSV)')).toEqual(
      countsCsv(reports, nameOf).split('\r\n').toSorted(),
    );
    const breaches = await exported(a.page, 'Broken promises (CSV)');
    expect(breaches).toEqual(breachesCsv(reports, nameOf).split('\r\n').toSorted());
    expect(breaches.length).toBeGreaterThan(2);
  });

  await test.step('a breach leads to its ticket', async () => {
    const link = a.page.getByRole('table', { name: 'Broken promises' }).getByRole('link').first();
    const subject = (await link.textContent())?.split(' · ')[1] ?? '';
    await link.click();
    await expect(a.page.getByRole('heading', { level: 2, name: subject })).toBeVisible();
    await a.page.goBack();
  });

  await test.step('bars can be read as a table, and lead to the account’s own report', async () => {
    await a.page.getByText('Table', { exact: true }).click();
    const row = a.page.getByRole('table', { name: 'By account' }).getByRole('row').nth(1);
    const name = await row.getByRole('link').textContent();
    expect(await axeFaults(a.page)).toEqual([]);
    await row.getByRole('link').click();
    await expect(a.page.getByRole('combobox', { name: 'Account' })).toHaveValue(name ?? '');
    await expect(a.page.getByRole('heading', { name: 'By account' })).toBeHidden();
  });
});

test('service partners are told that reports are for staff, and the rail does not offer them', async ({
  openConsole,
}) => {
  const a = await openConsole({ role: 'partner', route: '/reports' });
  await expect(a.page.getByText('Reports are for staff')).toBeVisible();
  await expect(
    a.page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: 'Reports' }),
  ).toHaveCount(0);
  expect(await axeFaults(a.page)).toEqual([]);
});
