import type { Scope } from '../../../shared/access/scopes.ts';
import type { OpResult } from '../../../shared/protocol/push.ts';
import type { Kind } from '../../../shared/records/kinds.ts';
import type { LostRange } from '../audit-store.ts';
import type { DatedHistoryRow, ScopeQuery, ScopeRow, StoredRecord, StoreState } from '../store.ts';
import { isPackScope } from '../pack-store.ts';
import { historyRow, PACK_OF, storedRecord, type HistoryTextRow, type RecordRow } from './rows.ts';
import { run, type Queryable } from './run.ts';

/** Reading on a pool or inside a transaction. Each method is one statement, and so one snapshot. */
export class RecordReader {
  readonly #db: Queryable;

  constructor(db: Queryable) {
    this.#db = db;
  }

  async state(): Promise<StoreState> {
    const [row] = await run<Omit<StoreState, 'lost'> & { lost: string }>(this.#db, state, []);
    if (row === undefined) throw new Error('The database has lost its state. Restore it from a backup.');
    return { ...row, lost: JSON.parse(row.lost) as LostRange[] };
  }

  async get(kind: Kind, id: string): Promise<StoredRecord | null> {
    const [row] = await run<RecordRow>(this.#db, byId, [kind, id]);
    return row === undefined ? null : storedRecord(row);
  }

  /** Several records at once, by `kind` and `id` side by side. */
  async getMany(kinds: readonly Kind[], ids: readonly string[]): Promise<(StoredRecord & RecordKey)[]> {
    const rows = await run<RecordRow & RecordKey>(this.#db, byIds, [kinds, ids]);
    return rows.map((row) => ({ ...storedRecord(row), kind: row.kind, id: row.id }));
  }

  /**
   * The pieces of all scopes must come from one snapshot: between two statements somebody may commit to a scope that
   * was read already, and a later revision of another scope would carry the checkpoint past it.
   */
  async scopeRows({ kind, scopes, after, upTo, limit, withoutPacked }: ScopeQuery): Promise<ScopeRow[]> {
    if (scopes.length === 0) return [];
    const end = upTo ?? Number.MAX_SAFE_INTEGER;
    const rows = await run<RecordRow & { id: string; at: number }>(this.#db, page, [
      kind,
      scopes,
      after,
      end,
      limit,
      scopes.map((scope) => withoutPacked === true && isPackScope(scope)),
    ]);
    return rows.map((row) => ({ ...storedRecord(row), id: row.id, at: row.at }));
  }

  async membersOf(
    kind: Kind,
    scopes: readonly Scope[],
    since: number,
  ): Promise<{ id: string; scopes: Scope[] }[]> {
    const rows = await run<{ id: string; scopes: string }>(this.#db, members, [kind, scopes, since]);
    return rows.map((row) => ({ id: row.id, scopes: row.scopes.split('\n') }));
  }

  async count(kind: Kind, scopes: readonly Scope[]): Promise<number> {
    const [row] = await run<{ n: number }>(this.#db, count, [kind, scopes]);
    return row?.n ?? 0;
  }

  async lookup(kind: Kind, value: string): Promise<string[]> {
    const rows = await run<{ id: string }>(this.#db, lookup, [kind, value]);
    return rows.map(({ id }) => id);
  }

  async historySince(kind: Kind, id: string, revision: number): Promise<DatedHistoryRow[]> {
    return (await run<HistoryTextRow>(this.#db, historySince, [kind, id, revision])).map(historyRow);
  }

  async history(kind: Kind, id: string, below: number | null, limit: number): Promise<DatedHistoryRow[]> {
    const end = below ?? Number.MAX_SAFE_INTEGER;
    return (await run<HistoryTextRow>(this.#db, historyBelow, [kind, id, end, limit])).map(historyRow);
  }

  /** Results of those of the ops that had an effect. */
  async opResults(opIds: readonly string[]): Promise<{ op: string; person: string; result: OpResult }[]> {
    const rows = await run<{ op: string; person: string; result: string }>(this.#db, opResults, [opIds]);
    return rows.map((row) => ({ ...row, result: JSON.parse(row.result) as OpResult }));
  }
}

export interface RecordKey {
  kind: Kind;
  id: string;
}

const state = {
  name: 'state',
  text: 'SELECT epoch, secret, revision, access, floor, lost, archive FROM state',
};
const byId = {
  name: 'by-id',
  text: `
    SELECT r.revision, r.deleted, r.scopes, r.json, k.pack FROM records r ${PACK_OF}
    WHERE r.kind = $1 AND r.id = $2`,
};
const byIds = {
  text: `
    SELECT r.kind, r.id, r.revision, r.deleted, r.scopes, r.json, k.pack
    FROM unnest($1::text[], $2::text[]) AS w (kind, id)
    JOIN records r ON r.kind = w.kind AND r.id = w.id ${PACK_OF}`,
};
const page = {
  text: `
    SELECT p.revision AS at, r.id, r.revision, r.deleted, r.scopes, r.json, k.pack
    FROM (
      SELECT DISTINCT s.revision, s.record
      FROM unnest($2::text[], $6::boolean[]) AS w (scope, is_hot)
      CROSS JOIN LATERAL (
        SELECT o.revision, o.record FROM record_scopes o
        WHERE o.kind = $1 AND o.scope = w.scope AND o.revision > $3 AND o.revision <= $4
          AND NOT (w.is_hot AND o.present AND EXISTS
            (SELECT 1 FROM packed h WHERE h.record = o.record AND h.revision = o.revision))
        ORDER BY o.revision LIMIT $5
      ) s
      ORDER BY s.revision LIMIT $5
    ) p
    JOIN records r ON r.number = p.record ${PACK_OF}
    ORDER BY p.revision`,
};
const members = {
  text: `
    SELECT DISTINCT r.id, r.scopes
    FROM record_scopes s JOIN records r ON r.number = s.record
    WHERE s.kind = $1 AND s.scope = ANY ($2::text[]) AND (s.present OR s.revision > $3)`,
};
const count = {
  text: `
    SELECT count(DISTINCT record) AS n FROM record_scopes
    WHERE kind = $1 AND scope = ANY ($2::text[]) AND present`,
};
const lookup = {
  text: 'SELECT id FROM records WHERE kind = $1 AND lookup = $2 AND NOT deleted ORDER BY number',
};
const historySince = {
  name: 'history-since',
  text: `
    SELECT h.revision, h.person, h.replica, h.at, h.before, h.change
    FROM records r JOIN history h ON h.record = r.number AND h.revision > $3
    WHERE r.kind = $1 AND r.id = $2 ORDER BY h.revision`,
};
const historyBelow = {
  text: `
    SELECT h.revision, h.person, h.replica, h.at, h.before, h.change
    FROM records r JOIN history h ON h.record = r.number AND h.revision < $3
    WHERE r.kind = $1 AND r.id = $2 ORDER BY h.revision DESC LIMIT $4`,
};
const opResults = { text: 'SELECT op, person, result FROM op_results WHERE op = ANY ($1::text[])' };
