import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PASSWORD, startSyncServer } from '../../support/sync-server.ts';
import { printFigures } from '../figures.ts';
import { inNewBrowser } from './browser.ts';
import { buildPage } from './build-page.ts';
import { dataSet } from './data-set.ts';
import { fillOwn } from './fill.ts';
import type { SyncFlags } from './flags.ts';
import type { OwnBench } from './page/page.ts';

/** From signing in on a new device until everything is there that today needs, with the large set behind it. */
export async function run({ size, runs }: SyncFlags): Promise<void> {
  const data = mkdtempSync(path.join(tmpdir(), 'fieldfare-bench-today-'));
  try {
    // The demo's organisation first: its engineer has tickets, visits and commitments of today.
    await (await startSyncServer({ data })).stop();
    await fillOwn(data, await dataSet(size));
    const server = await startSyncServer({ data, console: await buildPage('page') });
    try {
      const values: number[] = [];
      for (let round = 0; round < runs; round += 1) values.push(await measure(server.url));
      const what = `sign-in until today's needs are complete, ${size} tickets and their entries behind`;
      printFigures('What today needs', [{ what, values, unit: 'ms', limit: 2_000 }]);
    } finally {
      await server.stop();
    }
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

function measure(url: string): Promise<number> {
  return inNewBrowser(url, (page) =>
    page.evaluate((who) => (window as unknown as { bench: OwnBench }).bench.untilToday(who), {
      login: 'engineer',
      password: PASSWORD,
    }),
  );
}
