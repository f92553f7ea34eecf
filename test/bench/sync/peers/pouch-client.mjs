import PouchDB from 'pouchdb/dist/pouchdb.js';
import { note } from './note.mjs';

/** PouchDB with its IndexedDB adapter; it has no indexes but that of its ids. */
export function openPouch() {
  const own = { tickets: new PouchDB('tickets'), entries: new PouchDB('entries') };
  const write = () => {
    const { id, ...fields } = note();
    return own.entries.put({ _id: id, ...fields });
  };
  return { own, write };
}

const options = { batch_size: 1_000, batches_limit: 5 };

export async function pullPouch({ own }) {
  const all = Object.entries(own).map(async ([name, database]) => {
    const result = await database.replicate.from(`${location.origin}/${name}`, options);
    return result.docs_written;
  });
  return (await Promise.all(all)).reduce((sum, count) => sum + count, 0);
}

export async function pushPouch({ own }) {
  await own.entries.replicate.to(`${location.origin}/entries`, options);
}
