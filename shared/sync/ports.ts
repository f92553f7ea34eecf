import type { PullAnswer, PullRequest } from '../protocol/pull.ts';
import type { PushAnswer, PushRequest } from '../protocol/push.ts';
import type { AnyRecord, Kind } from '../records/kinds.ts';
import type { ArchivePort } from './archive-port.ts';
import type { AuditState } from './audit.ts';
import type { Head } from './digest.ts';
import type { RecentDeletions, RemovalQuestion } from './removals.ts';
import type { SettledGroup } from './settled.ts';
import type { SyncStatus } from './status.ts';
import type { BaseCopy, OutboxContents, OutboxGroup, ParkedGroup, RecordName } from './op.ts';

/** The way to the server. Both calls reject with `TransportFailure`. */
export interface Transport {
  pull(request: Omit<PullRequest, 'protocol' | 'replica' | 'schema'>): Promise<PullAnswer>;
  push(request: Pick<PushRequest, 'ops'>): Promise<PushAnswer>;
}

/** A text that somebody is writing, as it is to be kept from now on. */
export interface DraftChange {
  key: string;
  /** `null`: it goes. */
  value: string | null;
  /** Only where it still holds this; left out: whatever it holds. */
  was?: string;
  /** Where it is not there, nothing of the whole change happens: `DraftGone`. */
  isNeeded?: true;
}

/** Changes of the outbox that happen together or not at all. */
export interface OutboxChange {
  /** New groups. */
  put?: OutboxGroup[];
  /** Groups that are in it already, in another state; their ops are of the same records as before. */
  update?: OutboxGroup[];
  /** Groups that are done or withdrawn. */
  remove?: string[];
  park?: ParkedGroup[];
  unpark?: string[];
  putBases?: BaseCopy[];
  dropBases?: { kind: Kind; id: string }[];
  /** Groups that the server has taken and given back, kept in case it is restored (S2). */
  settle?: SettledGroup[];
  unsettle?: string[];
  /** What is sent is a draft no longer: a device that dies has the text as one or as the other, never as both. */
  drafts?: DraftChange[];
}

/** How many groups have not reached the server, and how many it refused. */
export interface OutboxCounts {
  pending: number;
  parked: number;
}

/**
 * Durable home of unsent work; survives the replica. A thousand groups may wait in it, so whoever asks for it often
 * asks for a part: what a command, a batch and a pulled page cost must not depend on how much waits.
 */
export interface OutboxStore {
  /** Everything. For starts, for comparisons, and for what a person carries to another device. */
  read(): Promise<OutboxContents>;
  counts(): Promise<OutboxCounts>;
  /** Place of the last group in the queue; 0 while it is empty. */
  lastOrder(): Promise<number>;
  /** Base copies of these records, where there are any. */
  basesOf(records: readonly RecordName[]): Promise<BaseCopy[]>;
  /** Groups with an op on any of these records, in order. */
  groupsOn(records: readonly RecordName[]): Promise<OutboxGroup[]>;
  /** The first groups behind a place in the queue that the server has not acknowledged, in order. */
  unsent(after: number, limit: number): Promise<OutboxGroup[]>;
  /** Groups that the server has and the pull has not brought back, in order. */
  acknowledged(): Promise<OutboxGroup[]>;
  /** A group by its id, waiting or parked. */
  find(group: string): Promise<{ waiting: OutboxGroup | null; parked: ParkedGroup | null }>;
  /** Resolves when the change would survive a power cut. */
  commit(change: OutboxChange): Promise<void>;
  /** Groups kept by `settle`, in any order. A store without it cannot send them again after a restore. */
  settled?(): Promise<SettledGroup[]>;
}

/** The records on this device. May be lost and fetched again. */
export interface ReplicaStore {
  read(kind: Kind, ids: readonly string[]): Promise<Map<string, AnyRecord>>;
  /** Put records and take ids out, all or an error. Ids that are not there are passed over. */
  write(kind: Kind, records: readonly AnyRecord[], removed: readonly string[]): Promise<void>;
  /** Ids of all records of a kind. */
  ids(kind: Kind): Promise<string[]>;
  /** How many records of a kind are there. */
  count(kind: Kind): Promise<number>;
  /** Id and revision of every record, in pieces; of entries the ids suffice, with revision 0. */
  heads(kind: Kind, take: (heads: Head[]) => void): Promise<void>;
  /** Does a pack that is here have the record in this state, or a later one? Left out: there are no packs (S14). */
  isArchived?(kind: Kind, head: Head): boolean;
  /** An object of the caller's own, which it may change. */
  progress(): Promise<PullProgress>;
  saveProgress(progress: PullProgress): Promise<void>;
}

/** How far each kind was pulled. */
export interface PullProgress {
  after: Partial<Record<Kind, string>>;
  /** Kinds whose first reading came to its end once. */
  filled: Kind[];
  /**
   * Kinds that are read again from the beginning because the server has a new epoch; what does not come again is
   * taken out at the end.
   */
  rereading: Kind[];
  /** Open questions about mass removals; these kinds are not pulled (S9). */
  asked?: RemovalQuestion[];
  /** Kinds of which the person has agreed to take out much, until they have been read to their end. */
  agreed?: Kind[];
  deletions?: Partial<Record<Kind, RecentDeletions>>;
  /** What the last comparison with the server found (S15). */
  audit?: AuditState | null;
  /** UTC ms of the last exchange that came to its end, up to a minute older; for those who start without a network. */
  exchangedAt?: number;
  /** Kinds of which the server cut something down or held something back for this console's schemas (S13) ... */
  projected?: Kind[];
  /** ... of which it held back whole records ... */
  withheld?: Kind[];
  /** ... and the hash of these schemas: a console with others reads those kinds again. */
  schema?: string;
}

/** Everything that the sync core needs from its surroundings. */
export interface SyncPorts {
  transport: Transport;
  outbox: OutboxStore;
  replica: ReplicaStore;
  /** Left out: a replica without packs. */
  archive?: ArchivePort;
  /**
   * One at a time over all windows of this person: a page and an edit of the same record must not cross. First
   * come, first served, so an edit waits for at most one chunk of a page.
   * @param whose `person`: somebody waits for it, and what goes on behind it should hold still meanwhile
   */
  exclusive: <T>(work: () => Promise<T>, whose?: 'person') => Promise<T>;
  /** UTC ms. */
  now(): number;
  /** 0 up to 1, for jitter. */
  random(): number;
  newId(): string;
  /** Let the screen breathe between two chunks, and what a person is just writing come to its end. */
  breathe(): Promise<void>;
  /** Has a person written lately? Then what goes on behind comes in smaller pieces. */
  isHurried(): boolean;
}

/** What the loop needs besides. */
export interface LoopPorts extends SyncPorts {
  /** Call after `ms`; returns the function that prevents it. */
  after(ms: number, call: () => void): () => void;
  /** Called whenever the status changes. */
  report(status: SyncStatus): void;
}
