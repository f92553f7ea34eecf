import { rmSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { v4 as uuid } from 'uuid';
import type { Scope } from '../../../shared/access/scopes.ts';
import type { Kind } from '../../../shared/records/kinds.ts';
import { importBatch } from '../import-batch.ts';
import type { DeviceReport } from '../../../shared/protocol/devices.ts';
import type { Pack } from '../../../shared/protocol/packs.ts';
import { EPOCH_JUMP, type AgendaQuery, type AgendaRow, type DigestRow } from '../audit-store.ts';
import type { DeviceKey, HandIn, StoredDevice } from '../device-store.ts';
import type { PackCut } from '../pack-store.ts';
import type {
  Commit,
  DatedHistoryRow,
  ImportCounts,
  ImportItem,
  ScopeQuery,
  ScopeRow,
  Session,
  Store,
  StoredRecord,
  StoreState,
  StoreTransaction,
} from '../store.ts';
import { openDatabases, tidyUp } from './database.ts';
import { DerivedReader } from './derived.ts';
import { Devices } from './devices.ts';
import { storageFailure } from './failures.ts';
import { inTransaction } from './in-transaction.ts';
import { Meta } from './meta.ts';
import { PackReader, PackWriter } from './packs.ts';
import { RecordReader } from './record-reader.ts';
import { SignIns } from './sign-ins.ts';
import { forgetTombstones } from './tombstones.ts';
import { SqliteTransaction } from './transaction.ts';
import { Views } from './views.ts';

/** How often to look for writes of other processes (an import beside the running server): nobody tells of them. */
const LOOK_MS = 1_000;

/**
 * The embedded store: one file, one connection that writes and one that reads what is committed. Other processes
 * (importers, backups) may work on the same file at the same time.
 */
export class SqliteStore implements Store {
  readonly place: string;
  readonly #db: DatabaseSync;
  readonly #readDb: DatabaseSync;
  readonly #reader: RecordReader;
  readonly #readMeta: Meta;
  readonly #meta: Meta;
  readonly #transaction: SqliteTransaction;
  readonly #signIns: SignIns;
  readonly #views: Views;
  readonly #devices: Devices;
  readonly #derived: DerivedReader;
  readonly #packs: PackReader;
  readonly #packWriter: PackWriter;
  readonly #watchers = new Set<(commit: Commit | null) => void>();
  #queue: Promise<unknown> = Promise.resolve();

  constructor(dir: string) {
    const { file, writer, reader } = openDatabases(dir);
    this.place = file;
    this.#db = writer;
    this.#readDb = reader;
    this.#reader = new RecordReader(reader);
    this.#readMeta = new Meta(reader);
    this.#meta = new Meta(writer);
    this.#transaction = new SqliteTransaction(writer, this.#meta);
    this.#signIns = new SignIns(writer, reader);
    this.#views = new Views(writer, reader);
    this.#devices = new Devices(writer, reader);
    this.#derived = new DerivedReader(reader);
    this.#packs = new PackReader(reader);
    this.#packWriter = new PackWriter(writer, this.#meta);
  }

  write<T>(work: (tx: StoreTransaction) => Promise<T>): Promise<T> {
    return this.#queued(() => this.#inTransaction(work));
  }

  importBatch(items: readonly ImportItem[]): Promise<ImportCounts> {
    return this.write((tx) => importBatch(tx, items, Date.now()));
  }

  state(): Promise<StoreState> {
    return promised(() => this.#readMeta.committedState());
  }

  get(kind: Kind, id: string): Promise<StoredRecord | null> {
    return promised(() => this.#reader.get(kind, id));
  }

  scopeRows(query: ScopeQuery): Promise<ScopeRow[]> {
    return promised(() => this.#reader.scopeRows(query));
  }

  membersOf(kind: Kind, scopes: readonly Scope[], since: number): Promise<{ id: string; scopes: Scope[] }[]> {
    return promised(() => this.#reader.membersOf(kind, scopes, since));
  }

  count(kind: Kind, scopes: readonly Scope[]): Promise<number> {
    return promised(() => this.#reader.count(kind, scopes));
  }

  lookup(kind: Kind, value: string): Promise<string[]> {
    return promised(() => this.#reader.lookup(kind, value));
  }

  history(kind: Kind, id: string, below: number | null, limit: number): Promise<DatedHistoryRow[]> {
    return promised(() => this.#reader.history(kind, id, below, limit));
  }

  digests(): Promise<{ revision: number; rows: DigestRow[] }> {
    return promised(() => this.#derived.digests());
  }

  getMany(kind: Kind, ids: readonly string[]): Promise<AgendaRow[]> {
    return promised(() => this.#derived.getMany(kind, ids));
  }

  lookupMany(kind: Kind, values: readonly string[]): Promise<{ value: string; id: string }[]> {
    return promised(() => this.#derived.lookupMany(kind, values));
  }

  agenda(query: AgendaQuery): Promise<AgendaRow[]> {
    return promised(() => this.#derived.agenda(query));
  }

  packs(): Promise<{ generation: number; packs: Pack[] }> {
    return promised(() => this.#packs.packs());
  }

  packContent(hash: string): Promise<Uint8Array | null> {
    return promised(() => this.#packs.content(hash));
  }

  packTickets(hash: string): Promise<string[]> {
    return promised(() => this.#packs.tickets(hash));
  }

  cutPack(cut: PackCut): Promise<boolean> {
    return this.#alone(() => this.#packWriter.cut(cut));
  }

  forgetTombstones(deletedBefore: number): Promise<number> {
    return this.#alone(() => {
      const { count, floor } = forgetTombstones(this.#db, deletedBefore);
      if (floor > this.#meta.state().floor) this.#meta.set('floor', floor);
      return count;
    });
  }

  async keepView(hash: string, scopes: readonly Scope[]): Promise<void> {
    if (this.#views.read(hash) === null) await this.#alone(() => this.#views.keep(hash, scopes));
  }

  view(hash: string): Promise<Scope[] | null> {
    return promised(() => this.#views.read(hash));
  }

  setPassword(personId: string, login: string, hash: string): Promise<void> {
    return this.#alone(() => this.#signIns.setPassword(personId, login, hash));
  }

  credentials(login: string): Promise<{ person: string; hash: string } | null> {
    return promised(() => this.#signIns.credentials(login));
  }

  hasCredentials(): Promise<boolean> {
    return promised(() => this.#signIns.hasCredentials());
  }

  addSession(tokenHash: string, session: Session, now: number): Promise<void> {
    return this.#alone(() => this.#signIns.addSession(tokenHash, session, now));
  }

  session(tokenHash: string, now: number): Promise<(Session & { isRevoked: boolean }) | null> {
    return promised(() => this.#signIns.session(tokenHash, now));
  }

  removeSession(tokenHash: string): Promise<void> {
    return this.#alone(() => this.#signIns.removeSession(tokenHash));
  }

  noteContact(device: DeviceKey, at: number, report?: DeviceReport): Promise<void> {
    return this.#alone(() => this.#devices.noteContact(device, at, report));
  }

  devices(person: string | null): Promise<StoredDevice[]> {
    return promised(() => this.#devices.devices(person));
  }

  device(device: DeviceKey): Promise<StoredDevice | null> {
    return promised(() => this.#devices.device(device));
  }

  revokeDevice(device: DeviceKey, by: string, at: number): Promise<boolean> {
    return this.write((tx) => {
      if (this.#devices.revoke(device, by, at)) tx.touchAccess();
      return this.device(device).then((known) => known !== null);
    });
  }

  noteWiped(device: DeviceKey, at: number): Promise<void> {
    return this.#alone(() => this.#devices.noteWiped(device, at));
  }

  keepHandIn(handIn: HandIn): Promise<void> {
    return this.#alone(() => this.#devices.keepHandIn(handIn));
  }

  handIns(person: string): Promise<HandIn[]> {
    return promised(() => this.#devices.handIns(person));
  }

  removeHandIn(person: string, id: string): Promise<void> {
    return this.#alone(() => this.#devices.removeHandIn(person, id));
  }

  setting(name: string): Promise<string | null> {
    return promised(() => this.#readMeta.all().get(`setting:${name}`) ?? null);
  }

  setSetting(name: string, value: string): Promise<void> {
    return this.#alone(() => this.#meta.set(`setting:${name}`, value));
  }

  newEpoch(): Promise<string> {
    return this.#alone(() => {
      const epoch = uuid();
      const { revision: from, lost } = this.#meta.state();
      const to = from + EPOCH_JUMP;
      this.#meta.set('epoch', epoch);
      this.#meta.set('revision', to);
      this.#meta.set('lost', JSON.stringify([...lost, { from, to }]));
      return epoch;
    });
  }

  backup(file: string): Promise<void> {
    return this.#queued(() => {
      rmSync(file, { force: true });
      this.#db.prepare('VACUUM INTO ?').run(file);
    });
  }

  watch(listener: (commit: Commit | null) => void): () => void {
    const timer = setInterval(() => listener(null), LOOK_MS);
    timer.unref();
    this.#watchers.add(listener);
    return () => {
      clearInterval(timer);
      this.#watchers.delete(listener);
    };
  }

  close(): Promise<void> {
    return this.#queued(() => {
      this.#readDb.close();
      tidyUp(this.#db);
      this.#db.close();
    });
  }

  /** One after the other, whatever became of the one before. */
  #queued<T>(work: () => T | Promise<T>): Promise<T> {
    const run = this.#queue.then(work).catch((error: unknown) => {
      throw storageFailure(error);
    });
    this.#queue = run.catch(() => undefined);
    return run;
  }

  /** A small write with a transaction of its own. */
  #alone<T>(work: () => T): Promise<T> {
    return this.#queued(() => inTransaction(this.#db, async () => work()));
  }

  async #inTransaction<T>(work: (tx: StoreTransaction) => Promise<T>): Promise<T> {
    const { result, commit } = await inTransaction(this.#db, async () => {
      this.#transaction.begin();
      const done = await work(this.#transaction);
      return { result: done, commit: this.#transaction.finish() };
    });
    for (const watcher of this.#watchers) watcher(commit);
    return result;
  }
}

/** A thrown error becomes a rejection, as with a store on another machine. */
async function promised<T>(work: () => T): Promise<T> {
  return work();
}
