import { useMemo, useSyncExternalStore } from 'react';
import type { Grant } from '../../shared/access/grant.ts';
import { mayWriteByRole } from '../../shared/access/may-write.ts';
import type { Kind, RecordOf } from '../../shared/records/kinds.ts';
import type { Person } from '../../shared/records/person.ts';
import { isWork, type OutboxGroup, type ParkedGroup } from '../../shared/sync/op.ts';
import type { SyncStatus } from '../../shared/sync/status.ts';
import type { HeaderKind, HeaderOf } from './headers/header-of.ts';
import type { TableState } from './live/table-state.ts';
import type { Outcome } from './outbox/outcome.ts';
import type { ArchiveFacts } from './packs/archive-facts.ts';
import type { RecordsQuery } from './query.ts';
import { useReplica, type Readable, type ReplicaActions, type SmallKind } from './replica-context.ts';

function useReadable<T>(readable: Readable<T>): T {
  return useSyncExternalStore(readable.subscribe, readable.get);
}

const nothing: Readable<null> = { get: () => null, subscribe: () => () => undefined };

/** One record, live. `undefined`: still reading; `null`: not in the replica (or no id given). */
export function useRecord<K extends Kind>(
  kind: K,
  id: string | null | undefined,
): RecordOf<K> | null | undefined {
  const replica = useReplica();
  const readable = useMemo(
    () => (id === null || id === undefined ? nothing : replica.record(kind, id)),
    [replica, kind, id],
  );
  return useReadable<RecordOf<K> | null | undefined>(readable);
}

/** Records that a query finds, live; `undefined` while reading. Equal queries share one subscription. */
export function useRecords<K extends Kind>(kind: K, query: RecordsQuery<K>): RecordOf<K>[] | undefined {
  const replica = useReplica();
  const text = JSON.stringify(query);
  const readable = useMemo(
    () => replica.records(kind, JSON.parse(text) as RecordsQuery<K>),
    [replica, kind, text],
  );
  return useReadable(readable);
}

/** All records of a small kind by id, live. Empty until they are read. */
export function useAll<K extends SmallKind>(kind: K): ReadonlyMap<string, RecordOf<K>> {
  const replica = useReplica();
  return useReadable(replica.small(kind)).byId;
}

/** Headers of all records of a large kind, live and in memory: lists, filters and search run on these. */
export function useHeaders<K extends HeaderKind>(kind: K): TableState<HeaderOf<K>> {
  const replica = useReplica();
  return useReadable(replica.headers(kind));
}

/** The person who is signed in. */
export function usePerson(): Person {
  return useReadable(useReplica().person);
}

/** What the person may see and do; the same rules as on the server. */
export function useGrant(): Grant {
  return useReadable(useReplica().grant);
}

/** What the person's role allows, whatever the record; the same rule as on the server. */
export function useMay() {
  const grant = useGrant();
  return useMemo(
    () => ({
      create: (kind: Kind) => mayWriteByRole(grant, { kind, isNew: true, fields: [] }),
      change: (kind: Kind, ...fields: string[]) => mayWriteByRole(grant, { kind, isNew: false, fields }),
    }),
    [grant],
  );
}

export function useSyncStatus(): SyncStatus {
  return useReadable(useReplica().status);
}

/** What the person did and the server does not have yet, oldest first. */
export function usePending(): readonly OutboxGroup[] {
  const groups = useReadable(useReplica().pending);
  return useMemo(() => groups.filter(isWork), [groups]);
}

/** Groups that the server refused. */
export function useParked(): readonly ParkedGroup[] {
  return useReadable(useReplica().parked);
}

/** What the server merged lately with the work of others, the latest first. */
export function useMerged(): readonly Outcome[] {
  return useReadable(useReplica().merged);
}

export function useReplicaActions(): ReplicaActions {
  return useReplica().actions;
}

/** What this device has of the archive, live. */
export function useArchive(): ArchiveFacts {
  return useReadable(useReplica().archive);
}
