import type { AnyRecord, Kind, RecordOf } from '../../shared/records/kinds.ts';
import type { StoredRecord, StoreTransaction, Writer } from './store.ts';
import { lookupOf } from './lookup.ts';

/** A write that is about to happen. */
interface Writing {
  kind: Kind;
  record: AnyRecord;
  previous: StoredRecord | null;
}

/**
 * A write of an archived ticket, or of a line in its timeline, takes all of it out of the archive (S14): the ticket and
 * its entries get new revisions, so that every replica's pull brings them, in the transaction of the write itself.
 * What is being written has its own new revision anyway.
 */
export async function leaveArchive(tx: StoreTransaction, writing: Writing, writer: Writer): Promise<void> {
  const id = ticketOf(writing);
  if (id === null) return;
  const ticket = writing.kind === 'tickets' ? writing.previous : await tx.get('tickets', id);
  if (ticket?.isPacked !== true) return;
  const entries = await tx.lookup('entries', id);
  await tx.readAhead({ records: entries.map((entry) => ({ kind: 'entries', id: entry })), opIds: [] });
  if (writing.kind !== 'tickets') await reissue(tx, 'tickets', id, writer);
  for (const entry of entries) if (entry !== writing.record.id) await reissue(tx, 'entries', entry, writer);
}

function ticketOf({ kind, record, previous }: Writing): string | null {
  if (kind === 'tickets') return previous === null ? null : record.id;
  if (kind !== 'entries') return null;
  const { subjectKind, subjectId } = record as RecordOf<'entries'>;
  return subjectKind === 'tickets' ? subjectId : null;
}

/** The same record again, under a new revision. */
async function reissue(tx: StoreTransaction, kind: Kind, id: string, writer: Writer): Promise<void> {
  const previous = await tx.get(kind, id);
  if (previous === null || previous.deleted || !previous.isPacked) return;
  const record = { ...(JSON.parse(previous.json) as AnyRecord), revision: tx.nextRevision() };
  await tx.put({
    kind,
    id,
    revision: record.revision,
    json: JSON.stringify(record),
    deleted: false,
    scopes: previous.scopes,
    lookup: lookupOf(kind, record),
    previous,
    isReissue: true,
    before: {},
    change: null,
    writer,
  });
}
