import type { ReplicaStore } from '../../../shared/sync/ports.ts';
import { openCollections, type OpenCollections } from './open-collections.ts';
import type { ReplicaFiles } from './replica-files.ts';
import { rxReplicaStore } from './rx-replica-store.ts';

/** The records of a replica, open. */
export interface Records extends OpenCollections {
  store: ReplicaStore;
}

/** Open the records. Imported late: RxDB and its databases are the longest part of a start. */
export async function openRecords({ names, progress, headers }: ReplicaFiles): Promise<Records> {
  const opened = await openCollections(names.records);
  return { ...opened, store: rxReplicaStore(opened.collections, progress, headers) };
}
