import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { OpResult } from '../../../shared/protocol/push.ts';
import type { Kind } from '../../../shared/records/kinds.ts';
import type { Commit, HistoryRow, RecordWrite, StoredRecord, StoreTransaction } from '../store.ts';
import { touchedBy } from '../touched.ts';
import type { Meta } from './meta.ts';
import { RecordReader } from './record-reader.ts';
import { jsonObject, text } from './rows.ts';
import { RecordWriter } from './record-writer.ts';

interface Counters {
  revision: number;
  ticketNumber: number;
  touched: boolean;
  /** Something left a pack. */
  hasLeft: boolean;
}

/** The write connection's statements and the counters of the transaction that is open on it. */
export class SqliteTransaction implements StoreTransaction {
  readonly #db: DatabaseSync;
  readonly #meta: Meta;
  readonly #reader: RecordReader;
  readonly #writer: RecordWriter;
  readonly #history: StatementSync;
  readonly #opResult: StatementSync;
  readonly #keepOpResult: StatementSync;
  #counters: Counters = { revision: 0, ticketNumber: 0, touched: false, hasLeft: false };
  #from = 0;
  /** Also what a savepoint has undone: telling of too much does no harm. */
  #writes: RecordWrite[] = [];
  #depth = 0;

  constructor(db: DatabaseSync, meta: Meta) {
    this.#db = db;
    this.#meta = meta;
    this.#reader = new RecordReader(db);
    this.#writer = new RecordWriter(db);
    this.#history = db.prepare(`
      SELECT h.revision, h.person, h.replica, h.before, h.change
      FROM records r JOIN history h ON h.record = r.number AND h.revision > ?3
      WHERE r.kind = ?1 AND r.id = ?2 ORDER BY h.revision`);
    this.#opResult = db.prepare('SELECT person, result FROM op_results WHERE op = ?');
    this.#keepOpResult = db.prepare('INSERT INTO op_results (op, person, at, result) VALUES (?, ?, ?, ?)');
  }

  /** Take the counters over from the store; first thing in a transaction. */
  begin(): void {
    const all = this.#meta.all();
    this.#counters = {
      revision: Number(all.get('revision')),
      ticketNumber: Number(all.get('ticket-number')),
      touched: false,
      hasLeft: false,
    };
    this.#from = this.#counters.revision;
    this.#writes = [];
  }

  /** Write the counters back; last thing in a transaction. Returns what is to be told after the commit. */
  finish(): Commit {
    this.#meta.set('revision', this.#counters.revision);
    this.#meta.set('ticket-number', this.#counters.ticketNumber);
    if (this.#counters.touched) this.#meta.set('access', this.#meta.state().access + 1);
    if (this.#counters.hasLeft) this.#meta.set('archive', this.#meta.state().archive + 1);
    const touched = touchedBy(this.#writes);
    this.#writes = [];
    return { from: this.#from, to: this.#counters.revision, touched };
  }

  readAhead(): Promise<void> {
    return Promise.resolve();
  }

  get(kind: Kind, id: string): Promise<StoredRecord | null> {
    return Promise.resolve(this.#reader.get(kind, id));
  }

  lookup(kind: Kind, value: string): Promise<string[]> {
    return Promise.resolve(this.#reader.lookup(kind, value));
  }

  nextRevision(): number {
    this.#counters.revision += 1;
    return this.#counters.revision;
  }

  nextTicketNumber(): string {
    const number = `FF-${this.#counters.ticketNumber}`;
    this.#counters.ticketNumber += 1;
    return number;
  }

  put(write: RecordWrite): Promise<void> {
    this.#writer.put(write);
    this.#writes.push(write);
    if (write.previous?.isPacked === true) this.#counters.hasLeft = true;
    return Promise.resolve();
  }

  historySince(kind: Kind, id: string, revision: number): Promise<HistoryRow[]> {
    const rows = this.#history.all(kind, id, revision).map((row) => ({
      revision: Number(row['revision']),
      person: text(row['person']),
      replica: text(row['replica']),
      before: jsonObject(row['before']),
      change: jsonObject(row['change']),
    }));
    return Promise.resolve(rows);
  }

  opResult(opId: string): Promise<{ person: string; result: OpResult } | null> {
    const row = this.#opResult.get(opId);
    if (row === undefined) return Promise.resolve(null);
    const result = JSON.parse(String(row['result'])) as OpResult;
    return Promise.resolve({ person: String(row['person']), result });
  }

  keepOpResult(opId: string, person: string, result: OpResult): Promise<void> {
    this.#keepOpResult.run(opId, person, Date.now(), JSON.stringify(result));
    return Promise.resolve();
  }

  touchAccess(): void {
    this.#counters.touched = true;
  }

  async savepoint<T>(work: () => Promise<T>): Promise<T> {
    const counters = { ...this.#counters };
    this.#depth += 1;
    const name = `level_${this.#depth}`;
    this.#db.exec(`SAVEPOINT ${name}`);
    try {
      const result = await work();
      this.#db.exec(`RELEASE ${name}`);
      return result;
    } catch (error) {
      this.#counters = counters;
      // A full disk may have rolled everything back already.
      if (this.#db.isTransaction) this.#db.exec(`ROLLBACK TO ${name}; RELEASE ${name}`);
      throw error;
    } finally {
      this.#depth -= 1;
    }
  }
}
