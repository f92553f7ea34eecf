import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { withWildcards } from '../wildcards.ts';
import type { RecordWrite } from '../store.ts';
import { DerivedWriter } from './derived.ts';
import { PackLeaver } from './packs.ts';

/** Writes one state of a record into the tables that know of it. */
export class RecordWriter {
  readonly #insert: StatementSync;
  readonly #update: StatementSync;
  readonly #number: StatementSync;
  readonly #leave: StatementSync;
  readonly #enter: StatementSync;
  readonly #history: StatementSync;
  readonly #forgetResults: StatementSync;
  readonly #forgetPast: StatementSync;
  readonly #derived: DerivedWriter;
  readonly #packs: PackLeaver;

  constructor(db: DatabaseSync) {
    this.#derived = new DerivedWriter(db);
    this.#packs = new PackLeaver(db);
    this.#insert = db.prepare(
      'INSERT INTO records (kind, id, revision, deleted, scopes, lookup, json) VALUES (?, ?, ?, ?, ?, ?, ?)',
    );
    this.#update = db.prepare(
      'UPDATE records SET revision = ?, deleted = ?, scopes = ?, lookup = ?, json = ? WHERE number = ?',
    );
    this.#number = db.prepare('SELECT number FROM records WHERE kind = ? AND id = ?');
    this.#leave = db.prepare(
      'DELETE FROM record_scopes WHERE kind = ? AND scope = ? AND revision = ? AND record = ?',
    );
    this.#enter = db.prepare(
      'INSERT INTO record_scopes (kind, scope, revision, record, present) VALUES (?, ?, ?, ?, ?)',
    );
    this.#history = db.prepare(
      `INSERT INTO history (record, revision, op, person, replica, at, before, change)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    // Answers of merges hold whole records, also of ops that changed nothing in the end.
    this.#forgetResults = db.prepare(`
      UPDATE op_results SET result = json_object('opId', op, 'status', 'applied',
        'revision', json_extract(result, '$.record.revision'))
      WHERE json_extract(result, '$.record.id') = ?`);
    this.#forgetPast = db.prepare(`
      UPDATE history SET before = CASE WHEN before IS NULL THEN NULL ELSE '{}' END, change = NULL
      WHERE record = ?`);
  }

  put(write: RecordWrite): void {
    const number = this.#putRecord(write);
    this.#moveScopes(write, number);
    this.#derived.put(write, number);
    if (write.previous?.isPacked === true) this.#packs.leave(number);
    if (write.isReissue === true) return;
    const { writer } = write;
    this.#history.run(
      number,
      write.revision,
      writer.opId,
      writer.person,
      writer.replica,
      writer.at,
      write.before === null ? null : JSON.stringify(write.before),
      write.change === null ? null : JSON.stringify(write.change),
    );
    if (write.isErasure !== true) return;
    this.#forgetPast.run(number);
    // Entries never change, so nothing is merged with them; the answers are read from end to end.
    if (write.kind !== 'entries') this.#forgetResults.run(write.id);
  }

  #putRecord(write: RecordWrite): number {
    const { kind, id, revision, lookup, json } = write;
    const deleted = write.deleted ? 1 : 0;
    const scopes = write.scopes.join('\n');
    if (write.previous === null) {
      return Number(this.#insert.run(kind, id, revision, deleted, scopes, lookup, json).lastInsertRowid);
    }
    const number = Number(this.#number.get(kind, id)?.['number']);
    this.#update.run(revision, deleted, scopes, lookup, json, number);
    return number;
  }

  #moveScopes(write: RecordWrite, number: number): void {
    const now = withWildcards(write.scopes);
    const before = write.previous === null ? [] : withWildcards(write.previous.scopes);
    for (const scope of before) this.#leave.run(write.kind, scope, write.previous?.revision ?? 0, number);
    for (const scope of before) {
      if (!now.includes(scope)) this.#enter.run(write.kind, scope, write.revision, number, 0);
    }
    // A deleted record stays in its scopes: whoever has it must hear of it.
    for (const scope of now) this.#enter.run(write.kind, scope, write.revision, number, 1);
  }
}
