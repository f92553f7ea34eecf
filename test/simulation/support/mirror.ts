import { gunzipSync } from 'node:zlib';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { grantOf, maySee, type Grant } from '../../../shared/access/grant.ts';
import type { Scope } from '../../../shared/access/scopes.ts';
import { kinds, type AnyRecord, type Kind, type RecordOf } from '../../../shared/records/kinds.ts';
import type { Json } from '../../../shared/sync/json.ts';
import { projected } from '../../../sync-server/access/project.ts';

/** A record as it stands in the store. */
export interface Held {
  id: string;
  revision: number;
  deleted: boolean;
  scopes: Scope[];
  record: AnyRecord;
}

/** One line of the store's history. */
export interface Past {
  kind: Kind;
  id: string;
  revision: number;
  op: string | null;
  before: Record<string, Json> | null;
}

/**
 * What is in the server's store, read past all of the server's code: the yardstick that replicas are held against.
 */
export class Mirror {
  readonly kinds = new Map<Kind, Map<string, Held>>(kinds.map((kind) => [kind, new Map()]));
  past: Past[] = [];
  /** Ids of ops whose result the store keeps. */
  ops = new Set<string>();
  epoch = '';
  secret = '';
  revision = 0;
  /** Changes with every write. */
  version = 0;
  readonly #db: DatabaseSync;
  readonly #packed: StatementSync;
  readonly #views = new Map<string, ReadonlySet<Scope>>();
  #grants = new Map<string, Grant>();

  constructor(file: string) {
    this.#db = new DatabaseSync(file, { readOnly: true });
    this.#packed = this.#db.prepare(`
      SELECT 1 FROM packed k JOIN records r ON r.number = k.record AND r.revision = k.revision
      WHERE r.kind = ? AND r.id = ?`);
    this.refresh();
  }

  /** Take over what was committed since. */
  refresh(): void {
    const meta = new Map(
      this.#db
        .prepare('SELECT name, value FROM meta')
        .all()
        .map((row) => [String(row['name']), String(row['value'])]),
    );
    this.epoch = meta.get('epoch')!;
    this.secret = meta.get('secret')!;
    const revision = Number(meta.get('revision'));
    if (revision === this.revision) return;
    this.#takeRecords();
    this.#takePast(this.revision);
    this.ops = new Set(
      this.#db
        .prepare('SELECT op FROM op_results')
        .all()
        .map((row) => String(row['op'])),
    );
    this.revision = revision;
    this.version += 1;
    this.#grants = new Map();
  }

  #takeRecords(): void {
    const rows = this.#db.prepare(
      'SELECT kind, id, revision, deleted, scopes, json FROM records WHERE revision > ?',
    );
    for (const row of rows.all(this.revision)) {
      this.kinds.get(row['kind'] as Kind)!.set(String(row['id']), {
        id: String(row['id']),
        revision: Number(row['revision']),
        deleted: row['deleted'] === 1,
        scopes: String(row['scopes']).split('\n'),
        record: JSON.parse(String(row['json'])) as AnyRecord,
      });
    }
  }

  /** What is told of the past may have become less. */
  rereadPast(): void {
    this.past = [];
    this.#takePast(0);
  }

  #takePast(after: number): void {
    const rows = this.#db.prepare(
      `SELECT r.kind, r.id, h.revision, h.op, h.before FROM history h JOIN records r ON r.number = h.record
       WHERE h.revision > ? ORDER BY h.revision`,
    );
    for (const row of rows.all(after)) {
      this.past.push({
        kind: row['kind'] as Kind,
        id: String(row['id']),
        revision: Number(row['revision']),
        op: row['op'] === null ? null : String(row['op']),
        before: row['before'] === null ? null : (JSON.parse(String(row['before'])) as Record<string, Json>),
      });
    }
  }

  /** What the person may see now. */
  grant(personId: string): Grant {
    const known = this.#grants.get(personId);
    if (known !== undefined) return known;
    const person = this.get('people', personId)!;
    const advised = this.all('accounts').filter((account) => account.advisor === personId);
    const handed = this.all('tickets').filter(
      (ticket) => ticket.partner !== null && ticket.partner === person.partner,
    );
    const grant = grantOf(person, ids(advised), ids(handed));
    this.#grants.set(personId, grant);
    return grant;
  }

  get<K extends Kind>(kind: K, id: string): RecordOf<K> | undefined {
    return this.kinds.get(kind)!.get(id)?.record as RecordOf<K> | undefined;
  }

  /** Does it lie in a pack, so that replicas may have it with that and in no other way? */
  isPacked(kind: Kind, id: string): boolean {
    return this.#packed.get(kind, id) !== undefined;
  }

  /** All records that are not deleted. */
  all<K extends Kind>(kind: K): RecordOf<K>[] {
    const held = [...this.kinds.get(kind)!.values()].filter(({ deleted }) => !deleted);
    return held.map(({ record }) => record as RecordOf<K>);
  }

  /** The records that the person has to have, as the person may see them. */
  visible(personId: string, kind: Kind): Map<string, AnyRecord> {
    const grant = this.grant(personId);
    const seen = [...this.kinds.get(kind)!.values()].filter(
      ({ deleted, scopes }) => !deleted && maySee(grant, scopes),
    );
    return new Map(seen.map(({ id, record }) => [id, projected(grant, kind, record)]));
  }

  /** The scopes that a view in a checkpoint stands for. */
  view(hash: string): ReadonlySet<Scope> {
    const known = this.#views.get(hash);
    if (known !== undefined) return known;
    const row = this.#db.prepare('SELECT scopes FROM views WHERE hash = ?').get(hash);
    const scopes = new Set(JSON.parse(String(row?.['scopes'] ?? '[]')) as Scope[]);
    if (row !== undefined) this.#views.set(hash, scopes);
    return scopes;
  }

  /** All text that the store holds, as it stands there. */
  everything(): string {
    const columns = [
      'SELECT json AS text FROM records',
      'SELECT before AS text FROM history',
      'SELECT change AS text FROM history',
      'SELECT result AS text FROM op_results',
    ];
    const texts = columns.flatMap((query) =>
      this.#db
        .prepare(query)
        .all()
        .map((row) => String(row['text'])),
    );
    const packs = this.#db.prepare('SELECT content FROM pack_contents').all();
    return [...texts, ...packs.map(({ content }) => gunzipSync(content as Uint8Array).toString())].join('\n');
  }

  close(): void {
    this.#db.close();
  }
}

function ids(records: readonly AnyRecord[]): string[] {
  return records.map((record) => record.id);
}
