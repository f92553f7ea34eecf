/**
 * A CouchDB-compatible server with the bench's documents in it, in a process of its own.
 *
 * Arguments: file of documents (a JSON line each, with `kind`), folder of the page. Prints its port when it is full.
 */
import express from 'express';
import expressPouchDb from 'express-pouchdb';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import PouchDB from 'pouchdb';
import { batchesOf } from './batches.mjs';
import { endWithParent } from './end-with-parent.mjs';

const [documents, page] = process.argv.slice(2);
const folder = mkdtempSync(path.join(tmpdir(), 'fieldfare-bench-couch-'));
process.chdir(folder);
endWithParent(() => rmSync(folder, { recursive: true, force: true }));
const Databases = PouchDB.defaults({ prefix: `${folder}/` });
const databases = { tickets: new Databases('tickets'), entries: new Databases('entries') };
for await (const { kind, records } of batchesOf(documents, 2_000)) {
  await databases[kind].bulkDocs(records.map(({ id, ...fields }) => ({ _id: id, ...fields })));
}
const app = express();
app.use('/page', express.static(page));
app.use('/', expressPouchDb(Databases, { mode: 'minimumForPouchDB', overrideMode: { include: [] } }));
const server = app.listen(0, '127.0.0.1', () => process.stdout.write(`port ${server.address().port}\n`));
