import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openStore } from '../../sync-server/store/open-store.ts';
import { storageFailure } from '../../sync-server/store/sqlite/failures.ts';
import { StorageFullError } from '../../sync-server/store/store.ts';
import { storeContract } from './store-contract.ts';
import { organisation } from './support/organisation.ts';
import { tempDir } from './support/temp-dir.ts';

storeContract({
  name: 'SQLite',
  async open() {
    const { dir, remove } = tempDir();
    onTestFinished(remove);
    return { store: await openStore(dir), reopen: () => openStore(dir) };
  },
});

test('a full disk is told apart from every other failure', () => {
  const { dir, remove } = tempDir();
  onTestFinished(remove);
  const db = new DatabaseSync(join(dir, 'small.sqlite'));
  db.exec('PRAGMA page_size = 512; PRAGMA max_page_count = 4; CREATE TABLE t (x)');
  const insert = db.prepare('INSERT INTO t VALUES (?)');
  expect(caught(() => insert.run('x'.repeat(100_000)))).toBeInstanceOf(StorageFullError);
  expect(caught(() => db.exec('no sql'))).not.toBeInstanceOf(StorageFullError);
  db.close();
});

test('a backup made while the server runs opens as a store with everything in it', async () => {
  const { dir, remove } = tempDir();
  const copy = tempDir();
  onTestFinished(remove);
  onTestFinished(copy.remove);
  const store = await openStore(dir);
  await store.importBatch(organisation());
  await store.backup(join(copy.dir, 'fieldfare.sqlite'));
  const restored = await openStore(copy.dir);
  expect(await restored.state()).toEqual(await store.state());
  await restored.close();
  await store.close();
});

test('two processes on one file wait for each other and see each other', async () => {
  const { dir, remove } = tempDir();
  onTestFinished(remove);
  const [server, importer] = [await openStore(dir), await openStore(dir)];
  const items = organisation();
  await Promise.all([server.importBatch(items.slice(0, 9)), importer.importBatch(items.slice(9))]);
  expect((await server.state()).revision).toBe(items.length);
  expect(await importer.state()).toEqual(await server.state());
  await server.close();
  await importer.close();
});

function caught(work: () => void): unknown {
  try {
    work();
    return null;
  } catch (error) {
    return storageFailure(error);
  }
}
