import { parseRecord, type AnyRecord, type Kind, type RecordOf } from '../../shared/records/kinds.ts';
import type { ImportCounts, ImportItem, StoredRecord, StoreTransaction, Writer } from './store.ts';
import { writeRecord } from './write-record.ts';

const REPLICA = 'import';

/**
 * Write whole records with ids of their own. What is stored already in the same shape is left alone, so that a
 * repeated import has no effect. A deleted record stays deleted. Throws `z.ZodError` for a record that does not
 * fit its kind, and then writes nothing.
 */
export async function importBatch(
  tx: StoreTransaction,
  items: readonly ImportItem[],
  now: number,
): Promise<ImportCounts> {
  const writer: Writer = { person: null, replica: REPLICA, opId: null, at: now };
  let written = 0;
  for (const { kind, record } of items) {
    const parsed = parseRecord(kind, record);
    const previous = await tx.get(kind, parsed.id);
    if (previous !== null && (previous.deleted || isUnchanged(kind, previous, parsed))) continue;
    await writeRecord(tx, { kind, previous, record: parsed, change: null, writer });
    written += 1;
  }
  return { written, unchanged: items.length - written };
}

/** Fields stand in the order of the schema on both sides, so the texts can be compared. */
function isUnchanged(kind: Kind, previous: StoredRecord, record: AnyRecord): boolean {
  const next: AnyRecord = { ...record, revision: previous.revision };
  if (kind === 'tickets' && (next as RecordOf<'tickets'>).number === null) {
    const stored = JSON.parse(previous.json) as RecordOf<'tickets'>;
    (next as RecordOf<'tickets'>).number = stored.number;
  }
  return JSON.stringify(next) === previous.json;
}
