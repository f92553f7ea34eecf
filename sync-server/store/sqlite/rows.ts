import type { SQLOutputValue } from 'node:sqlite';
import type { Json } from '../../../shared/sync/json.ts';
import type { StoredRecord } from '../store.ts';

export type Row = Record<string, SQLOutputValue>;

/** Joins the pack that a record `r` lies in as `k`. */
export const PACK_OF = 'LEFT JOIN packed k ON k.record = r.number AND k.revision = r.revision';

export function storedRecord(row: Row): StoredRecord {
  return {
    json: row['json'] as string,
    revision: row['revision'] as number,
    deleted: row['deleted'] === 1,
    scopes: (row['scopes'] as string).split('\n'),
    isPacked: row['pack'] !== null,
  };
}

/** A column that may be NULL. */
export function text(value: SQLOutputValue | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

export function jsonObject(value: SQLOutputValue | undefined): Record<string, Json> | null {
  return typeof value === 'string' ? (JSON.parse(value) as Record<string, Json>) : null;
}
