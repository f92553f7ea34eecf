import type { RxCollection } from 'rxdb';
import { kinds, type AnyRecord, type Kind } from '../../../shared/records/kinds.ts';
import type { Person } from '../../../shared/records/person.ts';
import { initialStatus } from '../../../shared/sync/status.ts';
import { submit } from '../../../shared/sync/submit.ts';
import { discard, retry, undo } from '../../../shared/sync/withdraw.ts';
import { headerOf, headerOmits, type HeaderKind } from '../headers/header-of.ts';
import { liveTable, type LiveTable } from '../live/live-table.ts';
import { queryCache } from '../live/query-cache.ts';
import { recordCache } from '../live/record-cache.ts';
import { exportUnsent } from '../outbox/export-unsent.ts';
import { OutboxDb } from '../outbox/outbox-db.ts';
import { watchOutbox } from '../outbox/watch-outbox.ts';
import type { Replica, ReplicaActions, SmallKind } from '../replica-context.ts';
import { createStore } from '../store.ts';
import { browserPorts } from '../sync/browser-ports.ts';
import { replicaNames } from '../sync/names.ts';
import { runLoop } from '../sync/run-loop.ts';
import { httpTransport, type Endpoint } from '../transport/http-transport.ts';
import { grantOfReplica } from './grant-of-replica.ts';
import { openCollections, type Collections } from './open-collections.ts';
import { ProgressDb } from './progress-db.ts';
import { rxReplicaStore } from './rx-replica-store.ts';

export interface ReplicaSetup {
  person: Person;
  endpoint: Endpoint;
  /** The server revoked this device. */
  onWipe: () => void;
}

const smallKinds: readonly SmallKind[] = ['people', 'policies', 'accounts'];

/** Open the replica of a person and begin to sync. Works without a network. */
export async function openReplica({ person, endpoint, onWipe }: ReplicaSetup): Promise<Replica> {
  const names = replicaNames(endpoint.server, person.id);
  const { database, collections } = await openCollections(names.records);
  const outbox = new OutboxDb(names.outbox);
  const progress = new ProgressDb(names.progress);
  const replica = rxReplicaStore(collections, progress);
  const ports = browserPorts({ outbox, replica, transport: httpTransport(endpoint) }, names.writeLock);
  const status = createStore(initialStatus);
  const view = watchOutbox(outbox);
  const tables = openTables(collections);
  const loop = runLoop({ ports, names, endpoint, status, onWipe });
  const personStore = createStore(person);
  const actions: ReplicaActions = {
    undo: (group) => undo(ports, group).finally(() => loop.wake('repair')),
    discard: (group) => discard(ports, group).finally(() => loop.wake('local')),
    retry: (group) => retry(ports, group).finally(() => loop.wake('repair')),
    syncNow: () => loop.wake('now'),
    exportUnsent: () => exportUnsent(outbox, person, ports.now()),
  };
  return {
    person: personStore,
    grant: grantOfReplica(personStore, tables),
    status,
    pending: view.pending,
    parked: view.parked,
    drafts: outbox.drafts,
    actions,
    headers: (kind) => tables.get(kind) as never,
    small: (kind) => tables.get(kind) as never,
    ...openReaders(collections),
    dispatch: async (build) => {
      const context = { now: ports.now(), personId: person.id, newId: () => ports.newId() };
      const submitted = await submit(ports, build(context));
      if (submitted === null) return { group: '' };
      loop.wake(submitted.isShown ? 'local' : 'repair');
      return { group: submitted.group.group };
    },
    close: async () => {
      await loop.stop();
      view.stop();
      for (const table of tables.values()) table.stop();
      await database.close();
      outbox.close();
      progress.close();
    },
  };
}

export type Tables = ReadonlyMap<Kind, LiveTable<unknown>>;

function openTables(collections: Collections): Tables {
  const tables = new Map<Kind, LiveTable<unknown>>();
  const untyped = (kind: Kind) => collections[kind] as unknown as RxCollection<AnyRecord>;
  for (const kind of smallKinds) {
    tables.set(kind, liveTable({ collection: untyped(kind), project: (record: AnyRecord) => record }));
  }
  for (const kind of Object.keys(headerOmits) as HeaderKind[]) {
    const project = (record: AnyRecord) => headerOf(kind, record as never);
    tables.set(kind, liveTable({ collection: untyped(kind), project }));
  }
  return tables;
}

function openReaders(collections: Collections): Pick<Replica, 'record' | 'records'> {
  const readers = new Map(
    kinds.map((kind) => {
      const collection = collections[kind] as unknown as RxCollection<AnyRecord>;
      return [kind, { byId: recordCache(collection), byQuery: queryCache(collection) }];
    }),
  );
  const of = (kind: Kind) => {
    const found = readers.get(kind);
    if (found === undefined) throw new Error(`No collection for ${kind}.`);
    return found;
  };
  return {
    record: ((kind, id) => of(kind).byId.record(id)) as Replica['record'],
    records: ((kind, query) => of(kind).byQuery.records(query)) as Replica['records'],
  };
}
