/**
 * rxdb-server with the bench's documents in it, in a process of its own. Measured with, shipped with nothing.
 *
 * Arguments: file of documents (a JSON line each, with `kind`), folder of the page. Prints its port when it is full.
 */
import express from 'express';
import { createRxDatabase } from 'rxdb';
import { RxServerAdapterExpress } from 'rxdb-server/plugins/adapter-express';
import { createRxServer } from 'rxdb-server/plugins/server';
import { getRxStorageMemory } from 'rxdb/plugins/storage-memory';
import { batchesOf } from './batches.mjs';
import { endWithParent } from './end-with-parent.mjs';
import { schemas } from './rx-schemas.mjs';

endWithParent();
const [documents, page] = process.argv.slice(2);
const database = await createRxDatabase({
  name: 'bench',
  storage: getRxStorageMemory(),
  multiInstance: false,
});
await database.addCollections(schemas);
for await (const { kind, records } of batchesOf(documents, 2_000)) {
  await database.collections[kind].bulkInsert(records);
}
const adapter = {
  ...RxServerAdapterExpress,
  create: () => {
    // As the adapter makes it, but for the limit of 100 kB: a push of 1,000 documents has to get in.
    const app = express().use(express.json({ limit: '50mb' }));
    app.use('/page', express.static(page));
    return Promise.resolve(app);
  },
};
const port = Number(process.argv[4]);
const server = await createRxServer({ database, adapter, hostname: '127.0.0.1', port });
for (const name of Object.keys(schemas)) {
  server.addReplicationEndpoint({ name, collection: database.collections[name] });
}
await server.start();
process.stdout.write(`port ${port}\n`);
