import { createRxDatabase } from 'rxdb';
import { replicateServer } from 'rxdb-server/plugins/replication-server';
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie';
import { note } from './note.mjs';
import { schemas } from './rx-schemas.mjs';

/** RxDB in its open-source edition, on the same storage as the console. */
export async function openRx() {
  const database = await createRxDatabase({ name: 'bench', storage: getRxStorageDexie() });
  const collections = await database.addCollections(schemas);
  return { collections, write: () => collections.entries.insert(note()) };
}

const batchSize = 1_000;

function replicate(collection, name) {
  return replicateServer({
    collection,
    replicationIdentifier: `bench-${name}`,
    url: `${location.origin}/${name}/0`,
    live: false,
    waitForLeadership: false,
    pull: { batchSize },
    push: { batchSize },
  });
}

/** Both ways, as a client needs that also writes. */
export async function pullRx({ collections }) {
  const all = Object.entries(collections).map(async ([name, collection]) => {
    let received = 0;
    const state = replicate(collection, name);
    state.received$.subscribe(() => (received += 1));
    state.error$.subscribe((error) => reportError(error));
    await state.awaitInitialReplication();
    return received;
  });
  return (await Promise.all(all)).reduce((sum, count) => sum + count, 0);
}

export async function pushRx({ collections }) {
  await replicate(collections.entries, 'entries').awaitInitialReplication();
}
