import type { RxCollection } from 'rxdb';
import type { Grant } from '../../../shared/access/grant.ts';
import { mayWriteByRole } from '../../../shared/access/may-write.ts';
import { CommandError } from '../../../shared/commands/command-error.ts';
import type { Change } from '../../../shared/commands/context.ts';
import { kinds, type AnyRecord, type Kind } from '../../../shared/records/kinds.ts';
import type { Person } from '../../../shared/records/person.ts';
import { initialStatus } from '../../../shared/sync/status.ts';
import { submit } from '../../../shared/sync/submit.ts';
import { discard, retry, undo } from '../../../shared/sync/withdraw.ts';
import { foldWhenIdle } from '../headers/fold-when-idle.ts';
import { HeaderCache } from '../headers/header-cache.ts';
import { queryCache } from '../live/query-cache.ts';
import { recordCache } from '../live/record-cache.ts';
import { exportUnsent } from '../outbox/export-unsent.ts';
import { OutboxDb } from '../outbox/outbox-db.ts';
import { watchOutbox } from '../outbox/watch-outbox.ts';
import type { Replica, ReplicaActions } from '../replica-context.ts';
import { createStore } from '../store.ts';
import { browserPorts } from '../sync/browser-ports.ts';
import { replicaNames } from '../sync/names.ts';
import { runLoop } from '../sync/run-loop.ts';
import { httpTransport, type Endpoint } from '../transport/http-transport.ts';
import { grantOfReplica } from './grant-of-replica.ts';
import { headerSources, openTables } from './open-tables.ts';
import { openCollections, type Collections } from './open-collections.ts';
import { ProgressDb } from './progress-db.ts';
import { rxReplicaStore } from './rx-replica-store.ts';

export interface ReplicaSetup {
  person: Person;
  endpoint: Endpoint;
  /** The server revoked this device. */
  onWipe: () => void;
}

/** Open the replica of a person and begin to sync. Works without a network. */
export async function openReplica({ person, endpoint, onWipe }: ReplicaSetup): Promise<Replica> {
  const names = replicaNames(endpoint.server, person.id);
  const outbox = new OutboxDb(names.outbox);
  const progress = new ProgressDb(names.progress);
  const headerCache = new HeaderCache(names.headers);
  // Side by side: one after the other they would be most of a start.
  for (const database of [outbox, progress, headerCache]) database.warm();
  const { database, collections } = await openCollections(names.records);
  const replica = rxReplicaStore(collections, progress, headerCache);
  const ports = browserPorts({ outbox, replica, transport: httpTransport(endpoint) }, names.writeLock);
  const status = createStore(initialStatus);
  const view = watchOutbox(outbox);
  const sources = headerSources(collections, headerCache);
  const tables = openTables(collections, sources);
  const endFolding = foldWhenIdle({ sources, status, lock: names.foldLock, exclusive: ports.exclusive });
  const loop = runLoop({ ports, names, endpoint, status, onWipe });
  const personStore = createStore(person);
  const grant = grantOfReplica(personStore, tables);
  const actions: ReplicaActions = {
    undo: (group) => undo(ports, group).finally(() => loop.wake('repair')),
    discard: (group) => discard(ports, group).finally(() => loop.wake('local')),
    retry: (group) => retry(ports, group).finally(() => loop.wake('repair')),
    syncNow: () => loop.wake('now'),
    exportUnsent: () => exportUnsent(outbox, person, ports.now()),
  };
  return {
    person: personStore,
    grant,
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
      const changes = build(context);
      refuseByRole(grant.get(), changes);
      const submitted = await submit(ports, changes);
      if (submitted === null) return { group: '' };
      loop.wake(submitted.isShown ? 'local' : 'repair');
      return { group: submitted.group.group };
    },
    close: async () => {
      await loop.stop();
      view.stop();
      await endFolding();
      for (const table of tables.values()) table.stop();
      await database.close();
      outbox.close();
      progress.close();
      headerCache.close();
    },
  };
}

/** Nobody should learn hours later, from the list of refused changes, what was never allowed. */
function refuseByRole(grant: Grant, changes: readonly Change[]): void {
  for (const { kind, base, change } of changes) {
    const write = { kind, isNew: base === null, fields: Object.keys(change) };
    if (!mayWriteByRole(grant, write)) throw new CommandError('not-permitted', kind);
  }
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
