import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { openStore } from '../../../sync-server/store/open-store.ts';
import { archiveOnce } from '../../../sync-server/archive/archive-once.ts';
import type { DataSet, Item } from './data-set.ts';

const BATCH = 1_000;

/** Put the set into a data folder of the real server. */
export async function fillOwn(data: string, set: DataSet): Promise<void> {
  const store = await openStore(data);
  try {
    for (const items of batches(itemsOf(set))) await store.importBatch(items);
  } finally {
    await store.close();
  }
}

/** Archive this share of the tickets, those that rest the longest, as a policy with so many days of rest would. */
export async function archiveShare(data: string, { tickets }: DataSet, share: number): Promise<void> {
  const rests = tickets.map(({ activityAt }) => activityAt).sort((a, b) => a - b);
  const now = rests[Math.floor(rests.length * share)];
  if (now === undefined || share === 0) return;
  const store = await openStore(data);
  const began = performance.now();
  try {
    const { packs, tickets: count } = await archiveOnce(store, { now, afterDays: 0 });
    const seconds = (performance.now() - began) / 1_000;
    console.log(`${packs} packs with ${count} tickets were cut in ${seconds.toFixed(1)} s`);
  } finally {
    await store.close();
  }
}

/** Write the same tickets and entries as JSON lines, for the peers; RxDB has a `revision` of its own. */
export async function writeDocuments(file: string, { tickets, entries }: DataSet): Promise<void> {
  const stream = createWriteStream(file);
  for (const { kind, record } of itemsOf({ others: [], tickets, entries })) {
    const { revision, ...fields } = record;
    const line = JSON.stringify({ kind, record: { ...fields, serverRevision: revision } });
    if (!stream.write(`${line}\n`)) await once(stream, 'drain');
  }
  stream.end();
  await once(stream, 'finish');
}

function* itemsOf({ others, tickets, entries }: DataSet): Generator<Item> {
  yield* others;
  for (const record of tickets) yield { kind: 'tickets', record };
  for (const record of entries) yield { kind: 'entries', record };
}

function* batches(items: Iterable<Item>): Generator<Item[]> {
  let batch: Item[] = [];
  for (const item of items) {
    batch.push(item);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  yield batch;
}
