import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PASSWORD, startSyncServer } from '../../support/sync-server.ts';
import { median, percentile, printFigures, type Figure } from '../figures.ts';
import { inNewBrowser } from './browser.ts';
import { buildPage } from './build-page.ts';
import { dataSet, sourceName, type DataSet } from './data-set.ts';
import { archiveShare, fillOwn, writeDocuments } from './fill.ts';
import { installPeers } from './install-peers.ts';
import type { SyncFlags } from './flags.ts';
import type { Measured } from './page/meter.ts';
import type { OwnBench } from './page/page.ts';
import { startPeer } from './peer-process.ts';

type Client = 'fieldfare' | 'raw' | 'pouch' | 'rx';

const names: Record<Client, string> = {
  fieldfare: 'Fieldfare',
  raw: 'raw IndexedDB, same indexes',
  pouch: 'PouchDB',
  rx: 'rxdb-server',
};

/** Someone who may see everything. */
const who = { login: 'lead', password: PASSWORD };

/** First sync of a new device, ours and the peers', turn by turn on the same machine. */
export async function run(flags: SyncFlags): Promise<void> {
  const clients = chosen(flags.only);
  const folder = mkdtempSync(path.join(tmpdir(), 'fieldfare-bench-sync-'));
  const stops: (() => Promise<void>)[] = [];
  try {
    const urls = await startServers(clients, await dataSet(flags.size), { folder, cold: flags.cold }, stops);
    const measured = new Map<Client, Measured[]>(clients.map((client) => [client, []]));
    for (let round = 0; round < flags.runs; round += 1) {
      for (const client of clients) {
        const one = await measure(client, urls[client] ?? '');
        console.log(
          `${names[client]}: ${rate(one).toFixed(0)} records/s (${one.records} in ${one.seconds.toFixed(1)} s)`,
        );
        measured.get(client)?.push(one);
      }
    }
    printFigures(
      `First sync of ${flags.size} tickets and their entries, ${flags.cold * 100} % archived, from ${sourceName()}`,
      rows(measured),
    );
  } finally {
    for (const stop of stops) await stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @throws Error with the names there are, for one that is none of them */
function chosen(only: readonly string[] | null): Client[] {
  const known = Object.keys(names) as Client[];
  if (only === null) return known;
  const unknown = only.find((name) => !known.some((one) => one === name));
  if (unknown !== undefined)
    throw new Error(`There is no "${unknown}" to measure. --only takes ${known.join(', ')}.`);
  return known.filter((one) => only.includes(one));
}

async function startServers(
  clients: readonly Client[],
  set: DataSet,
  { folder, cold }: { folder: string; cold: number },
  stops: (() => Promise<void>)[],
): Promise<Partial<Record<Client, string>>> {
  const urls: Partial<Record<Client, string>> = {};
  const data = path.join(folder, 'data');
  await fillOwn(data, set);
  await archiveShare(data, set, cold);
  const own = await startSyncServer({ data, console: await buildPage('page') });
  stops.push(() => own.stop());
  Object.assign(urls, { fieldfare: own.url, raw: own.url });
  const peers = clients.filter((client) => client === 'pouch' || client === 'rx');
  if (peers.length === 0) return urls;
  await installPeers();
  const page = await buildPage('peers');
  const documents = path.join(folder, 'documents.jsonl');
  await writeDocuments(documents, set);
  for (const client of peers) {
    const peer = await startPeer(client === 'pouch' ? 'couch' : 'rx', { documents, page });
    stops.push(() => peer.stop());
    urls[client] = `${peer.url}/page/`;
  }
  return urls;
}

function measure(client: Client, url: string): Promise<Measured> {
  return inNewBrowser(url, (page) =>
    page.evaluate(
      async ([client, who]) => {
        const { bench } = window as unknown as {
          bench: OwnBench & { first(name: string): Promise<Measured> };
        };
        if (client === 'fieldfare') return bench.firstSync(who);
        return client === 'raw' ? bench.rawLimit(who) : bench.first(client);
      },
      [client, who] as const,
    ),
  );
}

const rate = ({ records, seconds }: Measured): number => records / seconds;

function rows(measured: ReadonlyMap<Client, readonly Measured[]>): Figure[] {
  const figures: Figure[] = [];
  const own = measured.get('fieldfare') ?? [];
  for (const [client, all] of measured) {
    const name = names[client];
    const isOwn = client === 'fieldfare';
    const row = (what: string, unit: Figure['unit'], limit: number | null, values: number[]) =>
      figures.push({ what: `${name}: ${what}`, unit, limit, values });
    row('rate', 'records/s', isOwn ? 20_000 : null, all.map(rate));
    if (!isOwn && own.length > 0) {
      // Of each round its own ratio: the machine is another one from minute to minute.
      const values = own.map((one, round) => rate(one) / rate(all[round] ?? one));
      const limit = client === 'raw' ? 0.45 : client === 'pouch' ? 5 : 1.8;
      figures.push({ what: `Fieldfare / ${name}, at least`, unit: '×', limit, values });
    }
    row(
      'longest task',
      'ms',
      isOwn ? 100 : null,
      all.map(({ longestTask }) => longestTask),
    );
    row(
      "a person's write, p95",
      'ms',
      isOwn ? 100 : null,
      all.map(({ writes }) => percentile(writes, 0.95)),
    );
    row(
      "a person's write, median",
      'ms',
      null,
      all.map(({ writes }) => median(writes)),
    );
    row(
      'JS heap at the end',
      'MB',
      null,
      all.map(({ heap }) => heap),
    );
  }
  return figures;
}
