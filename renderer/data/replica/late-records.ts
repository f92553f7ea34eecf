import type { RxCollection } from 'rxdb';
import type { AnyRecord, Kind } from '../../../shared/records/kinds.ts';
import type { ReplicaStore } from '../../../shared/sync/ports.ts';
import type { OpenPacks } from '../packs/open-packs.ts';
import { withRoom } from '../packs/with-room.ts';
import type { Records } from './open-records.ts';
import type { ReplicaFiles } from './replica-files.ts';

/** Records that open after the first rows are on the screen. */
export interface LateRecords {
  /** Open them now, unless that was begun. */
  begin(): void;
  /** Resolves when they are open; does not begin it. */
  readonly opened: Promise<Records>;
  /** A store for the sync loop; every call waits until the records are open. */
  readonly store: ReplicaStore;
  collection(kind: Kind): Promise<RxCollection<AnyRecord>>;
  /** Close what is open. */
  close(): Promise<void>;
}

export function lateRecords(files: ReplicaFiles, packs: Pick<OpenPacks, 'cold' | 'makeRoom'>): LateRecords {
  const { cold } = packs;
  const { promise: opened, resolve, reject } = Promise.withResolvers<Records>();
  // Every user of the promise would report the same failure; the replica reports it once.
  opened.catch(() => undefined);
  let hasBegun = false;
  const begin = () => {
    if (hasBegun) return;
    hasBegun = true;
    import('./open-records.ts').then(({ openRecords }) => openRecords(files, cold)).then(resolve, reject);
  };
  return {
    begin,
    opened,
    store: lateStore(opened, packs),
    collection: async (kind) => (await opened).collections[kind] as unknown as RxCollection<AnyRecord>,
    close: async () => {
      const records = await opened.catch(() => null);
      await records?.database.close();
    },
  };
}

function lateStore(
  opened: Promise<Records>,
  { cold, makeRoom }: Pick<OpenPacks, 'cold' | 'makeRoom'>,
): ReplicaStore {
  const store = async () => (await opened).store;
  return {
    read: async (kind, ids) => (await store()).read(kind, ids),
    write: (kind, records, removed) =>
      withRoom(makeRoom, async () => (await store()).write(kind, records, removed)),
    ids: async (kind) => (await store()).ids(kind),
    count: async (kind) => (await store()).count(kind),
    heads: async (kind, take) => (await store()).heads(kind, take),
    isArchived: (kind, head) => cold.isArchived(kind, head),
    progress: async () => (await store()).progress(),
    saveProgress: async (next) => (await store()).saveProgress(next),
  };
}
