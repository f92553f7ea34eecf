import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { AnyRecord, Kind } from '../../../shared/records/kinds.ts';
import { DIGEST_MODULUS, headHash, headOf } from '../../../shared/sync/digest.ts';
import { agendaKinds, agendaOf } from '../agenda.ts';
import type { AgendaQuery, AgendaRow, DigestRow } from '../audit-store.ts';
import { digestMoves, homeOf, type DigestMove } from '../digest-moves.ts';
import type { RecordWrite } from '../store.ts';
import { PACK_OF, storedRecord } from './rows.ts';

/** Writes what follows from records: digests by kind and home scope, and the agenda of open work. */
export class DerivedWriter {
  readonly #add: StatementSync;
  readonly #leave: StatementSync;
  readonly #enter: StatementSync;

  constructor(db: DatabaseSync) {
    this.#add = db.prepare(`
      INSERT INTO digests (kind, scope, count, sum) VALUES (?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET
        count = count + excluded.count, sum = (sum + excluded.sum) % ${DIGEST_MODULUS}`);
    this.#leave = db.prepare('DELETE FROM agenda WHERE record = ?');
    this.#enter = db.prepare('INSERT INTO agenda (kind, key, at, record) VALUES (?, ?, ?, ?)');
  }

  put(write: RecordWrite, number: number): void {
    for (const move of digestMoves(write)) this.addDigest(move);
    if (!agendaKinds.includes(write.kind)) return;
    if (write.previous !== null) this.#leave.run(number);
    if (!write.deleted) this.enter(write.kind, write.json, number);
  }

  addDigest({ kind, scope, count, sum }: DigestMove): void {
    this.#add.run(kind, scope, count, sum);
  }

  enter(kind: Kind, json: string, number: number): void {
    const place = agendaOf(kind, JSON.parse(json) as AnyRecord);
    for (const key of place?.keys ?? []) this.#enter.run(kind, key, place?.at ?? 0, number);
  }
}

/** Reads what `DerivedWriter` wrote. */
export class DerivedReader {
  readonly #digests: StatementSync;
  readonly #agenda: StatementSync;
  readonly #many: StatementSync;
  readonly #lookups: StatementSync;

  constructor(db: DatabaseSync) {
    // CROSS JOIN keeps the order: SQLite knows nothing of the list and would rather read all records.
    this.#many = db.prepare(`
      SELECT r.id, r.revision, r.deleted, r.scopes, r.json, k.pack
      FROM json_each(?) w CROSS JOIN records r ON r.kind = ? AND r.id = w.value ${PACK_OF}`);
    this.#lookups = db.prepare(`
      SELECT r.lookup AS value, r.id
      FROM json_each(?) w CROSS JOIN records r ON r.kind = ? AND r.lookup = w.value AND r.deleted = 0`);
    // One statement is one snapshot: the revision belongs to the digests.
    this.#digests = db.prepare(`
      SELECT m.value AS revision, d.kind, d.scope, d.count, d.sum
      FROM meta m LEFT JOIN digests d WHERE m.name = 'revision'`);
    this.#agenda = db.prepare(`
      SELECT r.id, r.revision, r.deleted, r.scopes, r.json, NULL AS pack
      FROM agenda a JOIN records r ON r.number = a.record
      WHERE a.kind = ? AND a.key = ? AND a.at >= ? AND a.at < ? ORDER BY a.at LIMIT ?`);
  }

  digests(): { revision: number; rows: DigestRow[] } {
    const rows = this.#digests.all();
    const present = rows.filter((row) => row['kind'] !== null);
    return {
      revision: Number(rows[0]?.['revision'] ?? 0),
      rows: present.map((row) => ({
        kind: row['kind'] as DigestRow['kind'],
        scope: String(row['scope']),
        count: Number(row['count']),
        sum: Number(row['sum']),
      })),
    };
  }

  agenda({ kind, key, from, to, limit }: AgendaQuery): AgendaRow[] {
    const rows = this.#agenda.all(kind, key, from, to, limit);
    return rows.map((row) => ({ ...storedRecord(row), id: String(row['id']) }));
  }

  getMany(kind: Kind, ids: readonly string[]): AgendaRow[] {
    const rows = this.#many.all(JSON.stringify([...new Set(ids)]), kind);
    return rows.map((row) => ({ ...storedRecord(row), id: String(row['id']) }));
  }

  lookupMany(kind: Kind, values: readonly string[]): { value: string; id: string }[] {
    const rows = this.#lookups.all(JSON.stringify([...new Set(values)]), kind);
    return rows.map((row) => ({ value: String(row['value']), id: String(row['id']) }));
  }
}

/** Derive everything from the records of a file that an earlier version wrote. */
export function fillDerived(db: DatabaseSync): void {
  const writer = new DerivedWriter(db);
  const rows = db.prepare('SELECT number, kind, id, revision, scopes, json FROM records WHERE deleted = 0');
  for (const row of rows.iterate()) {
    const kind = row['kind'] as Kind;
    const revision = Number(row['revision']);
    const scope = homeOf(String(row['scopes']).split('\n'));
    const head = headOf(kind, { id: String(row['id']), revision });
    writer.addDigest({ kind, scope, count: 1, sum: headHash(head) });
    if (agendaKinds.includes(kind)) writer.enter(kind, String(row['json']), Number(row['number']));
  }
}
