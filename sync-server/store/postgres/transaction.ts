import type { OpResult } from '../../../shared/protocol/push.ts';
import type { Kind } from '../../../shared/records/kinds.ts';
import type { HistoryRow, ReadAhead, RecordWrite, StoredRecord, StoreTransaction } from '../store.ts';
import type { Counters } from './counters.ts';
import { keyOf, Pending } from './pending.ts';
import { RecordReader } from './record-reader.ts';
import type { Queryable } from './run.ts';

/**
 * One write, on a connection that holds the lock on `state`. As nobody else can write meanwhile, what was read stays
 * true to the end, and what is written waits in memory (`pending.ts`) until everything is sent at once.
 */
export class PostgresTransaction implements StoreTransaction {
  /** For statements of the store's own; they are part of the transaction. */
  readonly db: Queryable;
  readonly pending = new Pending();
  counters: Counters;
  /** Counted up once a transaction, however often somebody's access changed in it. */
  readonly #access: number;
  readonly #archive: number;
  readonly #reader: RecordReader;
  readonly #read = new Map<string, StoredRecord | null>();
  readonly #results = new Map<string, { person: string; result: OpResult } | null>();

  constructor(db: Queryable, counters: Counters) {
    this.db = db;
    this.#reader = new RecordReader(db);
    this.counters = counters;
    this.#access = counters.access;
    this.#archive = counters.archive;
  }

  async readAhead({ records, opIds }: ReadAhead): Promise<void> {
    const unread = records.filter(({ kind, id }) => !this.#read.has(keyOf(kind, id)));
    for (const { kind, id } of unread) this.#read.set(keyOf(kind, id), null);
    const found = await this.#reader.getMany(
      unread.map(({ kind }) => kind),
      unread.map(({ id }) => id),
    );
    for (const { kind, id, ...stored } of found) this.#read.set(keyOf(kind, id), stored);
    for (const op of opIds) this.#results.set(op, null);
    for (const { op, ...kept } of await this.#reader.opResults(opIds)) this.#results.set(op, kept);
  }

  async get(kind: Kind, id: string): Promise<StoredRecord | null> {
    const written = this.pending.latest(kind, id);
    if (written !== undefined) return stateOf(written);
    const key = keyOf(kind, id);
    const known = this.#read.get(key);
    if (known !== undefined) return known;
    const stored = await this.#reader.get(kind, id);
    this.#read.set(key, stored);
    return stored;
  }

  async lookup(kind: Kind, value: string): Promise<string[]> {
    const stored = await this.#reader.lookup(kind, value);
    const untouched = stored.filter((id) => this.pending.latest(kind, id) === undefined);
    const written = this.pending
      .lastStates()
      .filter((write) => write.kind === kind && write.lookup === value && !write.deleted);
    return [...untouched, ...written.map(({ id }) => id)];
  }

  nextRevision(): number {
    this.counters.revision += 1;
    return this.counters.revision;
  }

  nextTicketNumber(): string {
    const number = `FF-${this.counters.ticketNumber}`;
    this.counters.ticketNumber += 1;
    return number;
  }

  put(write: RecordWrite): Promise<void> {
    if (write.previous?.isPacked === true) this.counters.archive = this.#archive + 1;
    this.pending.put(write);
    return Promise.resolve();
  }

  async historySince(kind: Kind, id: string, revision: number): Promise<HistoryRow[]> {
    const stored = await this.#reader.historySince(kind, id, revision);
    const written = this.pending.writes.filter(
      (write) =>
        write.kind === kind && write.id === id && write.revision > revision && write.isReissue !== true,
    );
    return [...stored, ...written.map(historyOf)];
  }

  async opResult(opId: string): Promise<{ person: string; result: OpResult } | null> {
    const kept = this.pending.result(opId) ?? this.#results.get(opId);
    if (kept !== undefined) return kept;
    const [stored] = await this.#reader.opResults([opId]);
    this.#results.set(opId, stored ?? null);
    return stored ?? null;
  }

  keepOpResult(opId: string, person: string, result: OpResult): Promise<void> {
    this.pending.keepResult({ op: opId, person, result });
    return Promise.resolve();
  }

  touchAccess(): void {
    this.counters.access = this.#access + 1;
  }

  /** Nothing was sent yet, so that undoing needs no savepoint of the database. */
  async savepoint<T>(work: () => Promise<T>): Promise<T> {
    const counters = { ...this.counters };
    const mark = this.pending.mark();
    try {
      return await work();
    } catch (error) {
      this.counters = counters;
      this.pending.undoTo(mark);
      throw error;
    }
  }
}

function stateOf({ json, revision, deleted, scopes }: RecordWrite): StoredRecord {
  return { json, revision, deleted, scopes, isPacked: false };
}

function historyOf({ revision, writer, before, change }: RecordWrite): HistoryRow {
  return { revision, person: writer.person, replica: writer.replica, before, change };
}
