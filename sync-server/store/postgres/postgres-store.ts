import type { ClientConfig, Pool } from 'pg';
import type { Scope } from '../../../shared/access/scopes.ts';
import type { Kind } from '../../../shared/records/kinds.ts';
import type { DeviceReport } from '../../../shared/protocol/devices.ts';
import type { Pack } from '../../../shared/protocol/packs.ts';
import type { AgendaQuery, AgendaRow, DigestRow } from '../audit-store.ts';
import type { DeviceKey, HandIn, StoredDevice } from '../device-store.ts';
import { importBatch } from '../import-batch.ts';
import type { PackCut } from '../pack-store.ts';
import {
  StoreUnavailableError,
  type Commit,
  type DatedHistoryRow,
  type ImportCounts,
  type ImportItem,
  type ScopeQuery,
  type ScopeRow,
  type Session,
  type Store,
  type StoredRecord,
  type StoreState,
} from '../store.ts';
import { backUp } from './backup.ts';
import { openPool, placeOf } from './connection.ts';
import { inNewEpoch } from './counters.ts';
import { lookupMany, readAgenda, readDigests, readMany } from './derived.ts';
import { Devices, revokeDevice } from './devices.ts';
import { openingFailure, storeFailure } from './failures.ts';
import { CHECK_MS, Listener } from './listener.ts';
import { migrate } from './migrate.ts';
import { cutPack, readPackContent, readPacks, readPackTickets } from './packs.ts';
import { RecordReader } from './record-reader.ts';
import { SignIns } from './sign-ins.ts';
import { forgetTombstones } from './tombstones.ts';
import type { PostgresTransaction } from './transaction.ts';
import { Views } from './views.ts';
import { writeTransaction, type Newest } from './write-transaction.ts';

/** The store on PostgreSQL, which several server processes may share (docs/operations.md). */
export class PostgresStore implements Store {
  readonly place: string;
  readonly #config: ClientConfig;
  readonly #pool: Pool;
  readonly #reader: RecordReader;
  readonly #signIns: SignIns;
  readonly #views: Views;
  readonly #devices: Devices;
  readonly #listener: Listener;
  readonly #newest: Newest = { epoch: '', revision: 0 };
  #queue: Promise<unknown> = Promise.resolve();
  /** By the clock of `performance.now()`. */
  #goneAt = 0;

  /**
   * Open the database at `postgres://...`, making or updating its tables. Throws when it cannot be used.
   * @param checkMs how often watchers look for themselves; `null` leaves them to what they are told
   */
  static async open(url: string, checkMs: number | null = CHECK_MS): Promise<PostgresStore> {
    const { config, name } = placeOf(url);
    await migrate(config).catch((error: unknown) => {
      throw openingFailure(error, name);
    });
    return new PostgresStore(config, name, checkMs);
  }

  private constructor(config: ClientConfig, name: string, checkMs: number | null) {
    this.place = name;
    this.#config = config;
    this.#pool = openPool(config);
    this.#reader = new RecordReader(this.#pool);
    this.#signIns = new SignIns(this.#pool);
    this.#views = new Views(this.#pool);
    this.#devices = new Devices(this.#pool);
    // An empty write compares what is known with what is there (`write-transaction.ts`).
    this.#listener = new Listener(config, checkMs, () => this.write(async () => undefined));
  }

  /**
   * Writes of this process queue up here, so that they wait with one connection and not with all of them; those of
   * other processes wait for the lock in the database.
   */
  write<T>(work: (tx: PostgresTransaction) => Promise<T>): Promise<T> {
    const since = performance.now();
    const run = this.#queue.then(() => {
      // Whoever waited behind a failure to connect need not wait for the next one.
      if (this.#goneAt > since) throw new StoreUnavailableError('The database is not available.');
      return this.#written(work);
    });
    this.#queue = run.catch((error: unknown) => {
      if (error instanceof StoreUnavailableError) this.#goneAt = performance.now();
    });
    return run;
  }

  importBatch(items: readonly ImportItem[]): Promise<ImportCounts> {
    return this.write((tx) => importBatch(tx, items, Date.now()));
  }

  async state(): Promise<StoreState> {
    const state = await this.#told(this.#reader.state());
    const newest = this.#newest;
    if (state.epoch !== newest.epoch || state.revision > newest.revision) {
      Object.assign(newest, { epoch: state.epoch, revision: state.revision });
    }
    return state;
  }

  get(kind: Kind, id: string): Promise<StoredRecord | null> {
    return this.#told(this.#reader.get(kind, id));
  }

  scopeRows(query: ScopeQuery): Promise<ScopeRow[]> {
    return this.#told(this.#reader.scopeRows(query));
  }

  membersOf(kind: Kind, scopes: readonly Scope[], since: number): Promise<{ id: string; scopes: Scope[] }[]> {
    return this.#told(this.#reader.membersOf(kind, scopes, since));
  }

  count(kind: Kind, scopes: readonly Scope[]): Promise<number> {
    return this.#told(this.#reader.count(kind, scopes));
  }

  lookup(kind: Kind, value: string): Promise<string[]> {
    return this.#told(this.#reader.lookup(kind, value));
  }

  history(kind: Kind, id: string, below: number | null, limit: number): Promise<DatedHistoryRow[]> {
    return this.#told(this.#reader.history(kind, id, below, limit));
  }

  digests(): Promise<{ revision: number; rows: DigestRow[] }> {
    return this.#told(readDigests(this.#pool));
  }

  agenda(query: AgendaQuery): Promise<AgendaRow[]> {
    return this.#told(readAgenda(this.#pool, query));
  }

  getMany(kind: Kind, ids: readonly string[]): Promise<AgendaRow[]> {
    return this.#told(readMany(this.#pool, kind, ids));
  }

  lookupMany(kind: Kind, values: readonly string[]): Promise<{ value: string; id: string }[]> {
    return this.#told(lookupMany(this.#pool, kind, values));
  }

  packs(): Promise<{ generation: number; packs: Pack[] }> {
    return this.#told(readPacks(this.#pool));
  }

  packContent(hash: string): Promise<Uint8Array | null> {
    return this.#told(readPackContent(this.#pool, hash));
  }

  packTickets(hash: string): Promise<string[]> {
    return this.#told(readPackTickets(this.#pool, hash));
  }

  cutPack(cut: PackCut): Promise<boolean> {
    return this.write(async (tx) => {
      const isCut = await cutPack(tx.db, cut);
      if (isCut) tx.counters.archive += 1;
      return isCut;
    });
  }

  forgetTombstones(deletedBefore: number): Promise<number> {
    return this.write(async (tx) => {
      const { count, floor } = await forgetTombstones(tx.db, deletedBefore);
      tx.counters.floor = Math.max(tx.counters.floor, floor);
      return count;
    });
  }

  keepView(hash: string, scopes: readonly Scope[]): Promise<void> {
    return this.#told(this.#views.keep(hash, scopes));
  }

  view(hash: string): Promise<Scope[] | null> {
    return this.#told(this.#views.read(hash));
  }

  setPassword(personId: string, login: string, hash: string): Promise<void> {
    return this.#told(this.#signIns.setPassword(personId, login, hash));
  }

  credentials(login: string): Promise<{ person: string; hash: string } | null> {
    return this.#told(this.#signIns.credentials(login));
  }

  hasCredentials(): Promise<boolean> {
    return this.#told(this.#signIns.hasCredentials());
  }

  addSession(tokenHash: string, session: Session, now: number): Promise<void> {
    return this.#told(this.#signIns.addSession(tokenHash, session, now));
  }

  session(tokenHash: string, now: number): Promise<(Session & { isRevoked: boolean }) | null> {
    return this.#told(this.#signIns.session(tokenHash, now));
  }

  removeSession(tokenHash: string): Promise<void> {
    return this.#told(this.#signIns.removeSession(tokenHash));
  }

  noteContact(device: DeviceKey, at: number, report?: DeviceReport): Promise<void> {
    return this.#told(this.#devices.noteContact(device, at, report));
  }

  devices(person: string | null): Promise<StoredDevice[]> {
    return this.#told(this.#devices.devices(person));
  }

  device(device: DeviceKey): Promise<StoredDevice | null> {
    return this.#told(this.#devices.device(device));
  }

  revokeDevice(device: DeviceKey, by: string, at: number): Promise<boolean> {
    return this.write(async (tx) => {
      const { isKnown, isChanged } = await revokeDevice(tx.db, device, by, at);
      if (isChanged) tx.touchAccess();
      return isKnown;
    });
  }

  noteWiped(device: DeviceKey, at: number): Promise<void> {
    return this.#told(this.#devices.noteWiped(device, at));
  }

  keepHandIn(handIn: HandIn): Promise<void> {
    return this.#told(this.#devices.keepHandIn(handIn));
  }

  handIns(person: string): Promise<HandIn[]> {
    return this.#told(this.#devices.handIns(person));
  }

  removeHandIn(person: string, id: string): Promise<void> {
    return this.#told(this.#devices.removeHandIn(person, id));
  }

  setting(name: string): Promise<string | null> {
    return this.#told(this.#signIns.setting(name));
  }

  setSetting(name: string, value: string): Promise<void> {
    return this.#told(this.#signIns.setSetting(name, value));
  }

  newEpoch(): Promise<string> {
    return this.write(async (tx) => {
      tx.counters = inNewEpoch(tx.counters);
      return tx.counters.epoch;
    });
  }

  /** pg_dump's file of the whole database; `pg_restore` puts it back. */
  backup(file: string): Promise<void> {
    return backUp(this.#config, file);
  }

  watch(listener: (commit: Commit | null) => void): () => void {
    return this.#listener.watch(listener);
  }

  async close(): Promise<void> {
    this.#listener.close();
    await this.#queue;
    await this.#pool.end();
  }

  async #written<T>(work: (tx: PostgresTransaction) => Promise<T>): Promise<T> {
    const since = performance.now();
    const result = await this.#told(writeTransaction(this.#pool, this.#newest, work));
    this.#listener.expect(since);
    return result;
  }

  /** Failures in the words of the rest of the server. */
  async #told<T>(work: Promise<T>): Promise<T> {
    try {
      return await work;
    } catch (error) {
      throw storeFailure(error);
    }
  }
}
