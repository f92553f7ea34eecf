import type { Json } from '../../../shared/sync/json.ts';
import type { DatedHistoryRow, StoredRecord } from '../store.ts';

export interface RecordRow {
  json: string;
  revision: number;
  deleted: boolean;
  /** One a line. */
  scopes: string;
  /** Of the record in this very state; `null` where it is in none. */
  pack: string | null;
}

/** Joins the pack that a record `r` lies in as `k`. */
export const PACK_OF = 'LEFT JOIN packed k ON k.record = r.number AND k.revision = r.revision';

export function storedRecord({ json, revision, deleted, scopes, pack }: RecordRow): StoredRecord {
  return { json, revision, deleted, scopes: scopes.split('\n'), isPacked: pack !== null };
}

export interface HistoryTextRow {
  revision: number;
  person: string | null;
  replica: string | null;
  at: number;
  before: string | null;
  change: string | null;
}

export function historyRow({ before, change, ...rest }: HistoryTextRow): DatedHistoryRow {
  return { ...rest, before: jsonObject(before), change: jsonObject(change) };
}

function jsonObject(text: string | null): Record<string, Json> | null {
  return text === null ? null : (JSON.parse(text) as Record<string, Json>);
}
