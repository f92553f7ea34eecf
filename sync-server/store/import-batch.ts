import { parseRecord, type AnyRecord, type Kind, type RecordOf } from '../../shared/records/kinds.ts';
import type { ImportCounts, ImportItem, StoredRecord, StoreTransaction, Writer } from './store.ts';
import { writeRecord } from './write-record.ts';

const REPLICA = 'import';

/**
 * Write whole records with ids of their own. What is stored already in the same shape is left alone, so that a
 * repeated import has no effect, and fields that people changed keep their values. A deleted record stays deleted. Throws `z.ZodError` for a record that does not
 * fit its kind, and then writes nothing.
 */
export async function importBatch(
  tx: StoreTransaction,
  items: readonly ImportItem[],
  now: number,
): Promise<ImportCounts> {
  const writer: Writer = { person: null, replica: REPLICA, opId: null, at: now };
  const all = items.map(({ kind, record }) => ({ kind, record: parseRecord(kind, record) }));
  const records = all.map(({ kind, record }) => ({ kind, id: record.id }));
  // Whether their tickets are archived is asked for every entry (S14).
  const subjects = all.flatMap(({ kind, record }) => {
    if (kind !== 'entries') return [];
    const { subjectKind, subjectId } = record as RecordOf<'entries'>;
    return subjectKind === 'tickets' ? [{ kind: subjectKind, id: subjectId }] : [];
  });
  await tx.readAhead({ records: [...records, ...subjects], opIds: [] });
  let written = 0;
  for (const { kind, record: parsed } of all) {
    const previous = await tx.get(kind, parsed.id);
    if (previous !== null && (previous.deleted || isUnchanged(kind, previous, parsed))) continue;
    const kept = previous === null ? parsed : await keepEdits(tx, kind, previous, parsed);
    if (previous !== null && isUnchanged(kind, previous, kept)) continue;
    await writeRecord(tx, { kind, previous, record: kept, change: null, writer });
    written += 1;
  }
  return { written, unchanged: items.length - written };
}

/** What somebody changed here since the first import stays: the source does not know of it and must not undo it. */
async function keepEdits<K extends Kind>(
  tx: StoreTransaction,
  kind: K,
  previous: StoredRecord,
  record: RecordOf<K>,
): Promise<RecordOf<K>> {
  const stored = JSON.parse(previous.json) as Record<string, unknown>;
  const rows = await tx.historySince(kind, record.id, 0);
  const edited = rows
    .filter((row) => row.replica !== REPLICA)
    .flatMap((row) => Object.keys(row.before ?? {}));
  return { ...record, ...Object.fromEntries(edited.map((field) => [field, stored[field]])) };
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
