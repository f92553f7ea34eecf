import type { ClientBase, QueryResultRow } from 'pg';

export type Value = string | number | boolean | null | Buffer;

/** A pool, or one connection. */
export type Queryable = Pick<ClientBase, 'query'>;

export interface Statement {
  text: string;
  /** Statements with a name are planned once for each connection; only for those whose plan never depends on values. */
  name?: string;
}

/** Run a statement and get its rows. */
export async function run<R extends QueryResultRow>(
  db: Queryable,
  statement: Statement,
  values: readonly (Value | readonly Value[])[],
): Promise<R[]> {
  return (await db.query<R>({ ...statement, values: values.map(storable) })).rows;
}

function storable(value: Value | readonly Value[]): unknown {
  return Array.isArray(value) ? value.map(withoutNul) : withoutNul(value);
}

/** PostgreSQL has no text with U+0000; JSON texts carry it escaped and stay whole. */
function withoutNul<T>(value: T): T | string {
  return typeof value === 'string' ? value.replaceAll('\u0000', '\uFFFD') : value;
}
