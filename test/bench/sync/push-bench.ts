import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { linkTo } from '../../support/cuttable-link.ts';
import { PASSWORD, startSyncServer } from '../../support/sync-server.ts';
import { median, printFigures, type Figure } from '../figures.ts';
import { inNewBrowser } from './browser.ts';
import { buildPage } from './build-page.ts';
import { dataSet } from './data-set.ts';
import { writeDocuments } from './fill.ts';
import type { SyncFlags } from './flags.ts';
import { installPeers } from './install-peers.ts';
import type { OwnBench } from './page/page.ts';
import type { Pushed } from './page/push-offline.ts';
import { startPeer } from './peer-process.ts';

const peers = { pouch: 'couch', rx: 'rx' } as const;
const names = { pouch: 'PouchDB', rx: 'rxdb-server' };

/** So many writes at the beginning and at the end are compared. */
const SAMPLE = 100;

/** Entries that were written offline, until the server has acknowledged all of them; `--only fieldfare` leaves the peers out. */
export async function run({ runs, count, only }: SyncFlags): Promise<void> {
  const contestants = (['pouch', 'rx'] as const).filter((name) => only?.includes(name) ?? true);
  if (contestants.length > 0) await installPeers();
  const folder = mkdtempSync(path.join(tmpdir(), 'fieldfare-bench-push-'));
  try {
    const documents = path.join(folder, 'documents.jsonl');
    await writeDocuments(documents, await dataSet(100));
    const own = await buildPage('page');
    const page = contestants.length > 0 ? await buildPage('peers') : '';
    const times = { pouch: [] as number[], rx: [] as number[] };
    const pushes: Pushed[] = [];
    for (let round = 0; round < runs; round += 1) {
      const pushed = await pushOwn(own, count);
      pushes.push(pushed);
      told('Fieldfare', pushed.ms);
      for (const name of contestants) {
        times[name].push(told(name, await pushPeer(name, count, { documents, page })));
      }
    }
    printFigures(`${count} entries written offline, until acknowledged`, [
      { what: 'Fieldfare', values: pushes.map(({ ms }) => ms), unit: 'ms', limit: null },
      ...contestants.map((name): Figure => ({
        what: names[name],
        values: times[name],
        unit: 'ms',
        limit: null,
      })),
      ...(contestants.length > 0 ? [againstPeers(pushes, times)] : []),
      ...writing(pushes),
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function againstPeers(pushes: readonly Pushed[], times: { pouch: number[]; rx: number[] }): Figure {
  const values = pushes.map(
    ({ ms }, n) => ms / Math.min(times.pouch[n] ?? Infinity, times.rx[n] ?? Infinity),
  );
  return { what: 'Fieldfare / the quicker peer, at most', values, unit: '×', limit: 1.5 };
}

/** What waits already must not make the next write slower. */
function writing(pushes: readonly Pushed[]): Figure[] {
  const first = pushes.map(({ writes }) => median(writes.slice(0, SAMPLE)));
  const last = pushes.map(({ writes }) => median(writes.slice(-SAMPLE)));
  const ratios = last.map((ms, n) => ms / (first[n] ?? ms));
  return [
    { what: `a write, median of the first ${SAMPLE}`, values: first, unit: 'ms', limit: null },
    { what: `a write, median of the last ${SAMPLE}`, values: last, unit: 'ms', limit: null },
    { what: 'last / first, at most', values: ratios, unit: '×', limit: 1.5 },
  ];
}

function told(name: string, ms: number): number {
  console.log(`${name}: ${ms.toFixed(0)} ms`);
  return ms;
}

async function pushOwn(built: string, count: number): Promise<Pushed> {
  const server = await startSyncServer({ console: built });
  const link = await linkTo(server.port);
  try {
    return await inNewBrowser(link.url, async (page) => {
      await page.exposeFunction('setLink', (isOpen: boolean) => (isOpen ? link.mend() : link.cut()));
      return page.evaluate(
        ([who, count]): Promise<Pushed> =>
          (window as unknown as { bench: OwnBench }).bench.pushOffline(who, count),
        [{ login: 'lead', password: PASSWORD }, count] as const,
      );
    });
  } finally {
    await link.close();
    await server.stop();
  }
}

async function pushPeer(
  name: keyof typeof peers,
  count: number,
  files: { documents: string; page: string },
): Promise<number> {
  const server = await startPeer(peers[name], files);
  try {
    return await inNewBrowser(`${server.url}/page/`, (page) =>
      page.evaluate(
        ([name, count]) =>
          (window as unknown as { bench: { push(name: string, count: number): Promise<number> } }).bench.push(
            name,
            count,
          ),
        [name, count] as const,
      ),
    );
  } finally {
    await server.stop();
  }
}
