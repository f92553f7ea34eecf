import type { RxCollection } from 'rxdb';
import type { AnyRecord, Kind } from '../../../shared/records/kinds.ts';
import type { ReplicaStore } from '../../../shared/sync/ports.ts';
import type { HeaderCache } from '../headers/header-cache.ts';
import { isHeaderKind } from '../headers/header-of.ts';
import { idleMoments } from '../idle.ts';
import type { ColdTickets } from '../packs/cold-tickets.ts';
import { addArchived } from '../packs/add-archived.ts';
import { docsTable, readHeads, readIds, withoutInternals } from './docs-table.ts';
import type { Collections } from './open-collections.ts';
import type { ProgressDb } from './progress-db.ts';
import { putRecords, removeRecords } from './write-records.ts';

/** Records read at once when only their heads are wanted, in idle moments: a comparison must not be felt. */
const HEADS_PAGE = 250;
const IDS_PAGE = 2_000;

/** The replica that the sync loop writes to, over RxDB. */
export function rxReplicaStore(
  collections: Collections,
  progress: ProgressDb,
  headers: HeaderCache,
  cold?: ColdTickets,
): ReplicaStore {
  const idle = idleMoments(window);
  const of = (kind: Kind) => collections[kind] as unknown as RxCollection<AnyRecord>;
  return {
    async read(kind, ids) {
      const documents = await of(kind).storageInstance.findDocumentsById([...ids], false);
      const found = new Map(
        documents.map((document) => [document.id, withoutInternals<AnyRecord>(document)]),
      );
      if (kind === 'tickets' && cold !== undefined) await addArchived(cold, ids, found);
      return found;
    },
    async write(kind, records, removed) {
      if (isHeaderKind(kind))
        await headers.markDirty(kind, [...records.map((record) => record.id), ...removed]);
      await putRecords(of(kind), records);
      await removeRecords(kind, of(kind), removed);
    },
    async ids(kind) {
      return (await docsTable(of(kind))).toCollection().primaryKeys();
    },
    async count(kind) {
      return (await docsTable(of(kind))).count();
    },
    async heads(kind, take) {
      // The largest kind by far, and its ids are all that is compared.
      if (kind === 'entries') {
        await readIds(of(kind), IDS_PAGE, async (ids) => {
          take(ids.map((id) => ({ id, revision: 0 })));
          await idle();
        });
        return;
      }
      await readHeads(of(kind), HEADS_PAGE, async (heads) => {
        take(heads);
        await idle();
      });
    },
    isArchived: (kind, head) => cold?.isArchived(kind, head) === true,
    progress: () => progress.read(),
    saveProgress: (next) => progress.save(next),
  };
}
