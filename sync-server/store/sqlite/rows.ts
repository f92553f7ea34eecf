import type { SQLOutputValue } from 'node:sqlite';
import type { Json } from '../../../shared/sync/json.ts';
import type { StoredRecord } from '../store.ts';

export type Row = Record<string, SQLOutputValue>;

export function storedRecord(row: Row): StoredRecord {
  return {
    json: row['json'] as string,
    revision: row['revision'] as number,
    deleted: row['deleted'] === 1,
    scopes: (row['scopes'] as string).split('\n'),
  };
}

/** A column that may be NULL. */
export function text(value: SQLOutputValue | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

export function jsonObject(value: SQLOutputValue | undefined): Record<string, Json> | null {
  return typeof value === 'string' ? (JSON.parse(value) as Record<string, Json>) : null;
}
