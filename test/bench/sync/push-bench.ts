import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { linkTo } from '../../support/cuttable-link.ts';
import { PASSWORD, startSyncServer } from '../../support/sync-server.ts';
import { printFigures } from '../figures.ts';
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

/** Entries that were written offline, until the server has acknowledged all of them. */
export async function run({ runs, count }: SyncFlags): Promise<void> {
  await installPeers();
  const folder = mkdtempSync(path.join(tmpdir(), 'fieldfare-bench-push-'));
  try {
    const documents = path.join(folder, 'documents.jsonl');
    await writeDocuments(documents, await dataSet(100));
    const [own, pages] = [await buildPage('page'), await buildPage('peers')];
    const times = { fieldfare: [] as number[], pouch: [] as number[], rx: [] as number[] };
    for (let round = 0; round < runs; round += 1) {
      times.fieldfare.push(told('Fieldfare', await pushOwn(own, count)));
      for (const name of ['pouch', 'rx'] as const) {
        times[name].push(told(name, await pushPeer(name, count, { documents, page: pages })));
      }
    }
    const ratios = times.fieldfare.map((ms, n) => ms / Math.min(times.pouch[n] ?? ms, times.rx[n] ?? ms));
    printFigures(`${count} entries written offline, until acknowledged`, [
      { what: 'Fieldfare', values: times.fieldfare, unit: 'ms', limit: null },
      { what: 'PouchDB', values: times.pouch, unit: 'ms', limit: null },
      { what: 'rxdb-server', values: times.rx, unit: 'ms', limit: null },
      { what: 'Fieldfare / the quicker peer, at most', values: ratios, unit: '×', limit: 1.5 },
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function told(name: string, ms: number): number {
  console.log(`${name}: ${ms.toFixed(0)} ms`);
  return ms;
}

async function pushOwn(built: string, count: number): Promise<number> {
  const server = await startSyncServer({ console: built });
  const link = await linkTo(server.port);
  try {
    const pushed = await inNewBrowser(link.url, async (page) => {
      await page.exposeFunction('setLink', (isOpen: boolean) => (isOpen ? link.mend() : link.cut()));
      return page.evaluate(
        ([who, count]): Promise<Pushed> =>
          (window as unknown as { bench: OwnBench }).bench.pushOffline(who, count),
        [{ login: 'lead', password: PASSWORD }, count] as const,
      );
    });
    return pushed.ms;
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
