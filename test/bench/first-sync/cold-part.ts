import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import type { RecordOf } from '../../../shared/records/kinds.ts';
import { PASSWORD, startSyncServer } from '../../support/sync-server.ts';
import { signInByWire, type WireClient } from '../../support/wire.ts';
import { percentile, printFigures, type Figure } from '../figures.ts';
import { inNewBrowser } from '../sync/browser.ts';
import { buildPage } from '../sync/build-page.ts';
import { dataSet, sourceName, type DataSet } from '../sync/data-set.ts';
import { archiveShare, fillOwn } from '../sync/fill.ts';
import type { OwnBench } from '../sync/page/page.ts';
import type { Flags } from './first-sync-bench.ts';

/** Archived tickets of the account that is lost. */
const LOST = 10_000;

/** Work with what is archived: opening, sorting and filtering, and losing an account. */
export async function measureCold({ sizes: [size = 50_000], cold }: Flags): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'fieldfare-bench-cold-'));
  const data = path.join(folder, 'data');
  const set = await dataSet(size);
  const account = gather(set, LOST);
  await fillOwn(data, set);
  await archiveShare(data, set, cold);
  const server = await startSyncServer({ data, console: await buildPage('page') });
  try {
    const admin = await signInByWire(server.url, 'admin');
    await seeAccounts(server.url, admin, () => true);
    const who = { login: 'engineer', password: PASSWORD };
    const figures = await inNewBrowser(server.url, async (page) => {
      const call = <T>(work: (bench: OwnBench) => Promise<T>): Promise<T> =>
        page.evaluate(`(${work.toString()})(window.bench)`);
      await page.evaluate((signIn) => (window as unknown as { bench: OwnBench }).bench.openCold(signIn), who);
      const opened = await call((bench) => bench.openColdTickets(200));
      const sorted = await call((bench) => bench.sortHeaders(20));
      await page.evaluate((id) => (window as unknown as { bench: OwnBench }).bench.watchLoss(id), account);
      const began = await seeAccounts(server.url, admin, ({ id }) => id !== account);
      const lost = (await call((bench) => bench.lostAt())) - began;
      return rowsOf({ opened, sorted, lost });
    });
    printFigures(
      `Archived tickets, ${size} and their entries, ${cold * 100} % archived, from ${sourceName()}`,
      figures,
    );
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface ColdTimes {
  opened: number[];
  sorted: { rows: number; times: number[] };
  lost: number;
}

function rowsOf({ opened, sorted, lost }: ColdTimes): Figure[] {
  return [
    {
      what: 'open an archived ticket with its timeline, p95 of 200',
      values: [percentile(opened, 0.95)],
      unit: 'ms',
      limit: 50,
    },
    { what: 'open an archived ticket with its timeline', values: opened, unit: 'ms', limit: null },
    { what: `sort and filter ${sorted.rows} headers anew`, values: sorted.times, unit: 'ms', limit: 30 },
    {
      what: `lose an account with ${LOST} archived tickets, from the server's push until nothing of it is left`,
      values: [lost],
      unit: 'ms',
      limit: 1_000,
    },
  ];
}

/** Give the tickets that rest the longest to one account. Returns its id. */
function gather({ tickets, entries, others }: DataSet, count: number): string {
  const account = others.find(({ kind }) => kind === 'accounts')?.record.id ?? '';
  const chosen = tickets.toSorted((a, b) => a.activityAt - b.activityAt).slice(0, count);
  const ids = new Set(chosen.map(({ id }) => id));
  for (const ticket of tickets) {
    if (ids.has(ticket.id)) ticket.account = account;
    else if (ticket.account === account) ticket.account = null;
  }
  for (const entry of entries) {
    if (ids.has(entry.subjectId)) entry.account = account;
    else if (entry.account === account) entry.account = null;
  }
  return account;
}

/** Say which accounts the engineer of the demo organisation sees. Returns when it was said, UTC ms. */
async function seeAccounts(
  url: string,
  admin: WireClient,
  isSeen: (account: RecordOf<'accounts'>) => boolean,
): Promise<number> {
  const engineer = (await signInByWire(url, 'engineer')).session.person.id;
  const person = (await admin.pullAll('people')).find(({ id }) => id === engineer);
  const accounts = (await admin.pullAll('accounts')).filter(isSeen).map(({ id }) => id);
  const op = { opId: uuidv7(), kind: 'people', id: engineer, base: person?.revision ?? null };
  const at = Date.now();
  const [result] = await admin.push([{ ...op, change: { accounts }, at }]);
  if (result?.status !== 'applied') throw new Error(`The accounts were not given: ${JSON.stringify(result)}`);
  return at;
}
