import type { RxCollection } from 'rxdb';
import { kinds } from '../../../shared/records/kinds.ts';
import type { ReplicaStore } from '../../../shared/sync/ports.ts';
import type { ColdTickets } from '../packs/cold-tickets.ts';
import { docsTable } from './docs-table.ts';
import { openCollections, type OpenCollections } from './open-collections.ts';
import type { ReplicaFiles } from './replica-files.ts';
import { rxReplicaStore } from './rx-replica-store.ts';

/** The records of a replica, open. */
export interface Records extends OpenCollections {
  store: ReplicaStore;
}

/** Open the records. Imported late: RxDB and its databases are the longest part of a start. */
export async function openRecords(
  { names, progress, headers }: ReplicaFiles,
  cold: ColdTickets,
): Promise<Records> {
  const opened = await openCollections(names.records);
  // RxDB opens its databases when they are first used; a fault should show now, when something can be done about it.
  await Promise.all(kinds.map((kind) => docsTable(opened.collections[kind] as unknown as RxCollection)));
  return { ...opened, store: rxReplicaStore(opened.collections, progress, headers, cold) };
}
