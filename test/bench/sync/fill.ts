import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { openStore } from '../../../sync-server/store/open-store.ts';
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
