import type { Scope } from '../../shared/access/scopes.ts';
import type { OpResult } from '../../shared/protocol/push.ts';
import type { Json } from '../../shared/sync/json.ts';
import type { AnyRecord, Kind } from '../../shared/records/kinds.ts';
import type { AuditStore, LostRange } from './audit-store.ts';
import type { DeviceStore } from './device-store.ts';
import type { PackStore } from './pack-store.ts';

/**
 * What the server asks of a store. Every method answers a promise, so that a store on another machine fits
 * behind the same interface; `test/contract/store-contract.ts` is what each of them must pass.
 */
export interface Store extends RecordReader, SignInStore, DeviceStore, AuditStore, PackStore {
  /** Words for the log, e.g. the path of the file. */
  readonly place: string;
  /**
   * Run `work` in the one write transaction (docs/sync-spec.md, S1). Callers queue up: commit order is
   * revision order. Throws `StorageFullError` when the disk is full; whatever is thrown rolls everything back. `work`
   * may be run again from its beginning, so it must have no effect but through `tx`.
   */
  write<T>(work: (tx: StoreTransaction) => Promise<T>): Promise<T>;
  /** Write whole records as they are (importers). One call is one transaction. See `import-batch.ts`. */
  importBatch(items: readonly ImportItem[]): Promise<ImportCounts>;
  /**
   * Give the store a new epoch, so that all replicas read everything again (S2). Revisions go on `EPOCH_JUMP` higher,
   * and the gap is added to `StoreState.lost`. Returns the epoch.
   */
  newEpoch(): Promise<string>;
  /**
   * A consistent copy of everything in one new file, while the server runs. On PostgreSQL the file is pg_dump's and
   * needs that program; throws when it is missing.
   */
  backup(file: string): Promise<void>;
  /**
   * Call `listener` with every commit that this process hears of, its own and those of others, and with `null` whenever
   * somebody may have committed something that nobody told of. Returns how to stop.
   */
  watch(listener: (commit: Commit | null) => void): () => void;
  close(): Promise<void>;
}

export interface StoreState {
  /** Changes when the store is restored from a backup. */
  epoch: string;
  /** Revision of the last committed write. */
  revision: number;
  /** Counts up whenever somebody's scopes may have changed. */
  access: number;
  /** Key that checkpoints are signed with; never leaves the server. */
  secret: string;
  /** Deletions up to this revision were forgotten (S9); 0 while none were. */
  floor: number;
  /** Revisions that restores lost, ascending. */
  lost: readonly LostRange[];
  /** Counts up whenever a pack is cut or a ticket leaves one (S14). */
  archive: number;
}

/** Where something happened in one commit. Commits hang together: each begins at the revision where the last one ended. */
export interface Commit {
  /** Revision before it. */
  from: number;
  /** Revision after it; the same when only access changed. */
  to: number;
  /** Scopes in which something appeared, changed or was left; `null`: too many to name. */
  touched: Touched | null;
}

export type Touched = ReadonlyMap<Kind, ReadonlySet<Scope>>;

/** A record as it is stored. */
export interface StoredRecord {
  /** The whole record as JSON text, `revision` included; of a deleted one, its last state. */
  json: string;
  revision: number;
  deleted: boolean;
  scopes: Scope[];
  /** It lies in a pack, in this very state (S14). */
  isPacked: boolean;
}

/** A record in the order of revisions in which it entered, changed in or left a scope. */
export interface ScopeRow extends StoredRecord {
  id: string;
  /** Revision at which this row stands; below `revision` when the record left the scope and went on. */
  at: number;
}

export interface RecordReader {
  state(): Promise<StoreState>;
  get(kind: Kind, id: string): Promise<StoredRecord | null>;
  /** Rows of the scopes with `after < at <= upTo`, ascending, each record at most once per `at`. */
  scopeRows(query: ScopeQuery): Promise<ScopeRow[]>;
  /** Ids of what is in the scopes, or left them after the revision `since`, with the record's scopes of now. */
  membersOf(kind: Kind, scopes: readonly Scope[], since: number): Promise<{ id: string; scopes: Scope[] }[]>;
  /** How many records that are not deleted are in at least one of the scopes. */
  count(kind: Kind, scopes: readonly Scope[]): Promise<number>;
  /** Ids by the kind's look-up value (`lookup.ts`): tickets of a partner, accounts of an advisor. */
  lookup(kind: Kind, value: string): Promise<string[]>;
  /** Remember which scopes a view stands for. */
  keepView(hash: string, scopes: readonly Scope[]): Promise<void>;
  view(hash: string): Promise<Scope[] | null>;
  /** What was written of a record below the revision (`null`: all of it), the latest first. */
  history(kind: Kind, id: string, below: number | null, limit: number): Promise<DatedHistoryRow[]>;
}

export interface ScopeQuery {
  kind: Kind;
  scopes: readonly Scope[];
  after: number;
  /** `null`: no upper end. */
  upTo: number | null;
  limit: number;
  /** Leave out what lies in packs, in the scopes by which packs are given out. */
  withoutPacked?: boolean;
}

/** Who wrote, for the history. Importers and the server itself have no person. */
export interface Writer {
  person: string | null;
  replica: string | null;
  opId: string | null;
  /** UTC milliseconds, by the server's clock. */
  at: number;
}

export interface HistoryRow {
  revision: number;
  person: string | null;
  replica: string | null;
  /** Values that the changed fields had before; `null` for a creation. */
  before: Record<string, Json> | null;
  /** What the writer asked for; `null` for whole records. */
  change: Record<string, Json> | null;
}

export interface DatedHistoryRow extends HistoryRow {
  /** UTC milliseconds, by the server's clock. */
  at: number;
}

export interface RecordWrite {
  kind: Kind;
  id: string;
  revision: number;
  json: string;
  deleted: boolean;
  scopes: Scope[];
  lookup: string | null;
  previous: StoredRecord | null;
  /** The same record under a new revision, so that it travels again: nothing for the history. */
  isReissue?: boolean;
  /** Nothing that the record held, or was, is kept: neither in its history nor in answers to pushes. */
  isErasure?: boolean;
  before: Record<string, Json> | null;
  change: Record<string, Json> | null;
  writer: Writer;
}

/** What a transaction is going to read. */
export interface ReadAhead {
  records: readonly { kind: Kind; id: string }[];
  opIds: readonly string[];
}

export interface StoreTransaction {
  /** Fetch at once what will be asked for one by one; a store that is in this process need not do anything. */
  readAhead(reads: ReadAhead): Promise<void>;
  get(kind: Kind, id: string): Promise<StoredRecord | null>;
  lookup(kind: Kind, value: string): Promise<string[]>;
  nextRevision(): number;
  /** `FF-1000`, `FF-1001`, ... */
  nextTicketNumber(): string;
  put(write: RecordWrite): Promise<void>;
  /** History of one record after a revision, ascending. */
  historySince(kind: Kind, id: string, revision: number): Promise<HistoryRow[]>;
  opResult(opId: string): Promise<{ person: string; result: OpResult } | null>;
  keepOpResult(opId: string, person: string, result: OpResult): Promise<void>;
  /** Somebody's scopes may have changed: grants are derived anew after the commit. */
  touchAccess(): void;
  /** Undo only `work` when it throws. */
  savepoint<T>(work: () => Promise<T>): Promise<T>;
}

export interface ImportItem {
  kind: Kind;
  /** A whole record; `revision` is ignored. */
  record: AnyRecord;
}

export interface ImportCounts {
  written: number;
  unchanged: number;
}

export interface Session {
  person: string;
  replica: string;
  /** UTC milliseconds. */
  expiresAt: number;
}

export interface SignInStore {
  /** Set login and password hash of a person. Throws `LoginTakenError` when somebody else has the login. */
  setPassword(personId: string, login: string, hash: string): Promise<void>;
  credentials(login: string): Promise<{ person: string; hash: string } | null>;
  /** Can anybody sign in at all? */
  hasCredentials(): Promise<boolean>;
  /** Sessions are known by the SHA-256 of their token alone. */
  addSession(tokenHash: string, session: Session, now: number): Promise<void>;
  /** `null` when it has ended; `isRevoked` when the device on which it was opened was revoked. */
  session(tokenHash: string, now: number): Promise<(Session & { isRevoked: boolean }) | null>;
  removeSession(tokenHash: string): Promise<void>;
  /** Words that outlive a restart, e.g. the demo sign-ins. */
  setting(name: string): Promise<string | null>;
  setSetting(name: string, value: string): Promise<void>;
}

/** The disk is full or cannot be written; nothing was changed. */
export class StorageFullError extends Error {
  override readonly name = 'StorageFullError';
}

/** The database cannot be reached at the moment. Whether the last write was kept may be unknown. */
export class StoreUnavailableError extends Error {
  override readonly name = 'StoreUnavailableError';
}

/** Somebody else signs in with this login. */
export class LoginTakenError extends Error {
  override readonly name = 'LoginTakenError';
}
