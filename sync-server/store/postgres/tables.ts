export type ColumnType = 'text' | 'bigint' | 'boolean' | 'bytea';

/**
 * The tables that both stores have, with their columns as PostgreSQL knows them; referred to before referring. What
 * SQLite keeps in `meta` stands in `state` and `settings`.
 */
export const tables: Record<string, Record<string, ColumnType>> = {
  records: {
    number: 'bigint',
    kind: 'text',
    id: 'text',
    revision: 'bigint',
    deleted: 'boolean',
    scopes: 'text',
    lookup: 'text',
    json: 'text',
  },
  record_scopes: { kind: 'text', scope: 'text', revision: 'bigint', record: 'bigint', present: 'boolean' },
  history: {
    record: 'bigint',
    revision: 'bigint',
    op: 'text',
    person: 'text',
    replica: 'text',
    at: 'bigint',
    before: 'text',
    change: 'text',
  },
  digests: { kind: 'text', scope: 'text', count: 'bigint', sum: 'bigint' },
  agenda: { kind: 'text', key: 'text', at: 'bigint', record: 'bigint' },
  op_results: { op: 'text', person: 'text', at: 'bigint', result: 'text' },
  views: { hash: 'text', scopes: 'text', at: 'bigint' },
  credentials: { person: 'text', login: 'text', hash: 'text' },
  sessions: { token: 'text', person: 'text', replica: 'text', created: 'bigint', expires: 'bigint' },
  replicas: {
    replica: 'text',
    person: 'text',
    first_contact: 'bigint',
    last_contact: 'bigint',
    report: 'text',
    revoked: 'bigint',
    revoked_by: 'text',
    wiped: 'bigint',
  },
  packs: {
    hash: 'text',
    scope: 'text',
    format: 'bigint',
    tickets: 'bigint',
    entries: 'bigint',
    bytes: 'bigint',
    first: 'bigint',
    last: 'bigint',
  },
  pack_contents: { hash: 'text', content: 'bytea' },
  packed: { record: 'bigint', revision: 'bigint', pack: 'text' },
  pack_left: { pack: 'text', id: 'text' },
  hand_ins: { person: 'text', id: 'text', replica: 'text', at: 'bigint', count: 'bigint', content: 'text' },
};
