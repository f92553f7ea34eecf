import { Dexie } from 'dexie';
import type { ReplicaNames } from '../sync/names.ts';

/**
 * Delete the records of one person from this device, those that were set aside too. The outbox is not touched: unsent
 * work is never deleted with the replica. Waits for windows that still have the databases open.
 * @param names the first names, whatever was set aside since
 */
export async function removeReplica(names: ReplicaNames): Promise<void> {
  // The checkpoints go first: records without checkpoints are fetched again, the reverse would leave gaps.
  await removeAll(names.progress);
  await removeAll(names.headers);
  await removeAll(names.packs);
  await removeAll(`rxdb-dexie-${names.records}`);
  await forgetFiles(names.blobs);
}

/** Files that the server has; one that it does not have stays like other unsent work. */
async function forgetFiles(name: string): Promise<void> {
  if (!(await indexedDB.databases()).some((one) => one.name === name)) return;
  const { BlobBox } = await import('../blobs/blob-box.ts');
  const box = new BlobBox(name);
  try {
    await box.forgetKept();
    if ((await box.rows()).length > 0) return;
  } finally {
    box.close();
  }
  await Dexie.delete(name);
}

/** Databases of this name, with the number of a later generation, or with what RxDB adds. */
async function removeAll(begin: string): Promise<void> {
  for (const { name } of await indexedDB.databases()) {
    if (name?.startsWith(begin) === true && /^(-\d+)?(--.*)?$/.test(name.slice(begin.length)))
      await Dexie.delete(name);
  }
}
