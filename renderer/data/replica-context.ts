import type { Table } from 'dexie';
import { createContext, useContext } from 'react';
import type { Grant } from '../../shared/access/grant.ts';
import type { Change, CommandContext } from '../../shared/commands/context.ts';
import type { FilePart } from '../../shared/files/attachment.ts';
import type { Kind, RecordOf } from '../../shared/records/kinds.ts';
import type { Person } from '../../shared/records/person.ts';
import type { OutboxGroup, ParkedGroup } from '../../shared/sync/op.ts';
import type { RemovalAnswer } from '../../shared/sync/removals.ts';
import type { SyncStatus } from '../../shared/sync/status.ts';
import type { Adopted } from '../../shared/unsent/adopt.ts';
import type { UnsentWork } from '../../shared/unsent/unsent-work.ts';
import type { BlobBox } from './blobs/blob-box.ts';
import type { Standings } from './clocks/standings.ts';
import type { HeaderKind, HeaderOf } from './headers/header-of.ts';
import type { TableState } from './live/table-state.ts';
import type { Outcome } from './outbox/outcome.ts';
import type { DraftRow } from './drafts/change-drafts.ts';
import type { SentDraft } from './drafts/sent-draft.ts';
import type { ArchiveFacts } from './packs/archive-facts.ts';
import type { RecordsQuery } from './query.ts';
import type { Store } from './store.ts';

/** Small kinds that are kept in memory as a whole. */
export type SmallKind = 'people' | 'policies' | 'accounts' | 'notices';

/** Something that can be followed; asking for it begins the reading. */
export type Readable<T> = Pick<Store<T>, 'get' | 'subscribe'>;

export interface ReplicaActions {
  /** Take back a group that was not sent yet. @throws WithdrawError */
  undo(group: string): Promise<void>;
  /** Throw a refused group away. */
  discard(group: string): Promise<void>;
  /** Put a refused group back into the queue. */
  retry(group: string): Promise<void>;
  /** Exchange now, without waiting for the back-off. */
  syncNow(): void;
  /** Exchange now and compare every record with the server; the outcome is in `SyncStatus.audit` (S15). */
  checkNow(): void;
  /** Answer a question of `SyncStatus.removals`: take the records out, or keep them and read the kind again (S9). */
  answerRemoval(kind: Kind, answer: RemovalAnswer): void;
  /** Look again for packs of the archive that are not here. */
  fetchArchive(): Promise<void>;
  /** Fetch an archived ticket that is listed and not here. False: the server has it elsewhere now. @throws TransportFailure */
  fetchTicket(id: string): Promise<boolean>;
  /** Everything unsent and refused, to be put into a file or to be counted. */
  unsentWork(): Promise<UnsentWork>;
  /** Take work of the same person's other device into this outbox. @throws UnsentFileError `someone-else` */
  adoptUnsent(work: UnsentWork): Promise<Adopted>;
}

/** The local replica of one person, as screens use it. */
export interface Replica {
  readonly person: Store<Person>;
  readonly grant: Readable<Grant>;
  readonly status: Readable<SyncStatus>;
  readonly pending: Readable<readonly OutboxGroup[]>;
  readonly parked: Readable<readonly ParkedGroup[]>;
  /** What the server merged lately with the work of others, the latest first. */
  readonly merged: Readable<readonly Outcome[]>;
  /** What this device has of the archive (S14). */
  readonly archive: Readable<ArchiveFacts>;
  /** Texts of composers that were not sent. */
  readonly drafts: Table<DraftRow, string>;
  /** Bytes of files on this device. */
  readonly blobs: BlobBox;
  /** The bytes of a part of a file from the server; rejects with `TransportFailure`. */
  fetchBlob(entry: string, part: FilePart, mediaType: string, signal: AbortSignal): Promise<Blob>;
  readonly actions: ReplicaActions;
  /** How tickets stand towards their targets. */
  readonly clocks: Standings;
  headers<K extends HeaderKind>(kind: K): Readable<TableState<HeaderOf<K>>>;
  small<K extends SmallKind>(kind: K): Readable<TableState<RecordOf<K>>>;
  /** `undefined` while reading, `null` when the replica does not have it. */
  record<K extends Kind>(kind: K, id: string): Readable<RecordOf<K> | null | undefined>;
  records<K extends Kind>(kind: K, query: RecordsQuery<K>): Readable<RecordOf<K>[] | undefined>;
  /**
   * Resolves when the group is durable in the outbox and shown. @throws CommandError, OutboxError, DraftGone
   * @param sent the text that it was written as, which is a draft no longer when the group is kept
   */
  dispatch(build: (context: CommandContext) => Change[], sent?: SentDraft): Promise<{ group: string }>;
  close(): Promise<void>;
}

export const ReplicaContext = createContext<Replica | null>(null);

/** The replica of the person who is signed in. Only below `<ReplicaProvider>`. */
export function useReplica(): Replica {
  const replica = useContext(ReplicaContext);
  if (replica === null) throw new Error('useReplica needs a <ReplicaProvider> above it.');
  return replica;
}
