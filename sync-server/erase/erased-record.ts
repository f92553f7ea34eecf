import { parseRecord, type AnyRecord, type RecordOf } from '../../shared/records/kinds.ts';

/** Kinds of which a record can be erased. */
export type ErasableKind = 'tickets' | 'entries';

/** What the store keeps of an erased record: who has to hear of its end, and nothing that anybody wrote. */
export type ErasedRecord = AnyRecord & { erased: true };

export function erasedRecord(kind: ErasableKind, record: AnyRecord): ErasedRecord {
  const rest = kind === 'tickets' ? ofTicket(record as never) : ofEntry(record as never);
  return { ...parseRecord(kind, { id: record.id, ...rest }), erased: true };
}

function ofTicket({ number, account, partner, status, openedAt, activityAt }: RecordOf<'tickets'>) {
  return { number, account, partner, status, openedAt, activityAt, subject: '-' };
}

function ofEntry(entry: RecordOf<'entries'>) {
  const { subjectKind, subjectId, ticket, account, author, internal, at } = entry;
  return { type: 'note', subjectKind, subjectId, ticket, account, author, internal, at };
}

/** Is the stored JSON of a deleted record that of an erased one? */
export function isErased(json: string): boolean {
  return (JSON.parse(json) as Partial<ErasedRecord>).erased === true;
}
