import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Scope } from '../../../shared/access/scopes.ts';
import type { Kind } from '../../../shared/records/kinds.ts';
import type { DatedHistoryRow, ScopeQuery, ScopeRow, StoredRecord } from '../store.ts';
import { isPackScope } from '../pack-store.ts';
import { jsonObject, PACK_OF, storedRecord, text } from './rows.ts';
import { scopeRows } from './scope-rows.ts';

/** Reading on one connection, with prepared statements. Synchronous: every answer is one snapshot. */
export class RecordReader {
  readonly #byId: StatementSync;
  readonly #page: StatementSync;
  readonly #hotPage: StatementSync;
  readonly #members: StatementSync;
  readonly #count: StatementSync;
  readonly #lookup: StatementSync;
  readonly #history: StatementSync;

  constructor(db: DatabaseSync) {
    this.#byId = db.prepare(`
      SELECT r.revision, r.deleted, r.scopes, r.json, k.pack FROM records r ${PACK_OF}
      WHERE r.kind = ? AND r.id = ?`);
    this.#page = db.prepare(`
      SELECT s.revision AS at, r.id, r.revision, r.deleted, r.scopes, r.json, k.pack
      FROM record_scopes s JOIN records r ON r.number = s.record ${PACK_OF}
      WHERE s.kind = ? AND s.scope = ? AND s.revision > ? AND s.revision <= ?
      ORDER BY s.revision LIMIT ?`);
    // What lies in packs is passed over without reading it: mostly that is most of what there is. Not so what left the
    // scope: whoever has it must hear of it, also when it was archived elsewhere since.
    this.#hotPage = db.prepare(`
      SELECT s.revision AS at, r.id, r.revision, r.deleted, r.scopes, r.json, k.pack
      FROM record_scopes s LEFT JOIN packed k ON k.record = s.record AND k.revision = s.revision
      JOIN records r ON r.number = s.record
      WHERE s.kind = ? AND s.scope = ? AND s.revision > ? AND s.revision <= ? AND (k.pack IS NULL OR s.present = 0)
      ORDER BY s.revision LIMIT ?`);
    this.#members = db.prepare(`
      SELECT DISTINCT r.id, r.scopes
      FROM json_each(?) w
      JOIN record_scopes s ON s.kind = ? AND s.scope = w.value AND (s.present = 1 OR s.revision > ?)
      JOIN records r ON r.number = s.record`);
    this.#count = db.prepare(`
      SELECT count(DISTINCT s.record) AS n
      FROM json_each(?) w JOIN record_scopes s ON s.kind = ? AND s.scope = w.value AND s.present = 1`);
    this.#lookup = db.prepare('SELECT id FROM records WHERE kind = ? AND lookup = ? AND deleted = 0');
    this.#history = db.prepare(`
      SELECT h.revision, h.person, h.replica, h.at, h.before, h.change
      FROM records r JOIN history h ON h.record = r.number AND h.revision < ?
      WHERE r.kind = ? AND r.id = ? ORDER BY h.revision DESC LIMIT ?`);
  }

  get(kind: Kind, id: string): StoredRecord | null {
    const row = this.#byId.get(kind, id);
    return row === undefined ? null : storedRecord(row);
  }

  scopeRows(query: ScopeQuery): ScopeRow[] {
    const upTo = query.upTo ?? Number.MAX_SAFE_INTEGER;
    return scopeRows(query, (scope, after, limit) =>
      (query.withoutPacked === true && isPackScope(scope) ? this.#hotPage : this.#page)
        .all(query.kind, scope, after, upTo, limit)
        .map((row) => ({
          ...storedRecord(row),
          id: String(row['id']),
          at: Number(row['at']),
        })),
    );
  }

  membersOf(kind: Kind, scopes: readonly Scope[], since: number): { id: string; scopes: Scope[] }[] {
    return this.#members.all(JSON.stringify(scopes), kind, since).map((row) => ({
      id: String(row['id']),
      scopes: String(row['scopes']).split('\n'),
    }));
  }

  count(kind: Kind, scopes: readonly Scope[]): number {
    return Number(this.#count.get(JSON.stringify(scopes), kind)?.['n'] ?? 0);
  }

  lookup(kind: Kind, value: string): string[] {
    return this.#lookup.all(kind, value).map((row) => String(row['id']));
  }

  history(kind: Kind, id: string, below: number | null, limit: number): DatedHistoryRow[] {
    const rows = this.#history.all(below ?? Number.MAX_SAFE_INTEGER, kind, id, limit);
    return rows.map((row) => ({
      revision: Number(row['revision']),
      person: text(row['person']),
      replica: text(row['replica']),
      at: Number(row['at']),
      before: jsonObject(row['before']),
      change: jsonObject(row['change']),
    }));
  }
}
