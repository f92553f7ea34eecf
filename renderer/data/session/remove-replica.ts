import { Dexie } from 'dexie';
import type { ReplicaNames } from '../sync/names.ts';

/**
 * Delete the records of one person from this device. The outbox is not touched: unsent work is never deleted with
 * the replica. Waits for windows that still have the databases open.
 */
export async function removeReplica(names: ReplicaNames): Promise<void> {
  // The checkpoints go first: records without checkpoints are fetched again, the reverse would leave gaps.
  await Dexie.delete(names.progress);
  await Dexie.delete(names.headers);
  const databases = await indexedDB.databases();
  const own = `rxdb-dexie-${names.records}--`;
  for (const { name } of databases) {
    if (name?.startsWith(own) === true) await Dexie.delete(name);
  }
}
