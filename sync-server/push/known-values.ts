import type { Json } from '../../shared/sync/json.ts';
import type { HistoryRow } from '../store/store.ts';

/**
 * What the sender knew of the fields that others have changed since the base: the third side of the merge. Changes
 * that came from the sender's own replica were known to it, also those made after the base and not yet pulled
 * back; a second edit must not conflict with the person's own first one.
 *
 * @param rows history of the record after the base, ascending
 * @returns values by field, `null` when nobody else changed anything
 */
export function knownValues(
  rows: readonly HistoryRow[],
  isOwn: (row: HistoryRow) => boolean,
): Record<string, Json> | null {
  const known: Record<string, Json> = {};
  for (const row of rows) {
    if (isOwn(row)) {
      for (const [field, value] of Object.entries(row.change ?? {})) {
        if (Object.hasOwn(known, field)) known[field] = value;
      }
      continue;
    }
    for (const [field, value] of Object.entries(row.before ?? {})) {
      if (!Object.hasOwn(known, field)) known[field] = value;
    }
  }
  return Object.keys(known).length === 0 ? null : known;
}
