import type { EntryType, SubjectKind } from '../records/entry.ts';
import type { RecordOf } from '../records/kinds.ts';
import type { Json } from '../sync/json.ts';
import type { Change, CommandContext } from './context.ts';
import { creation } from './write.ts';

/** The record in whose timeline something is written. */
export interface Subject {
  kind: SubjectKind;
  id: string;
  account: string | null;
  /** The ticket that this belongs to, the subject itself when it is one. */
  ticket: string | null;
}

/** A record as the subject of entries. */
export function subjectOf<K extends SubjectKind>(kind: K, record: RecordOf<K>): Subject {
  const fields: { account?: string | null; ticket?: string | null } = record as object;
  return {
    kind,
    id: record.id,
    account: kind === 'accounts' ? record.id : (fields.account ?? null),
    ticket: kind === 'tickets' ? record.id : (fields.ticket ?? null),
  };
}

/** What an entry says; everything else follows from subject and context. */
export interface EntryFields {
  /** Left out: a new one. */
  id?: string;
  type: EntryType;
  text?: string;
  internal?: boolean;
  data?: Record<string, Json>;
  /** Name of the customer's contact who said it; then nobody of the staff is its author. */
  authorName?: string | null;
}

/** A new line in the subject's timeline. */
export function entry(context: CommandContext, subject: Subject, fields: EntryFields): Change {
  const authorName = fields.authorName ?? null;
  return creation('entries', {
    id: fields.id ?? context.newId(),
    type: fields.type,
    subjectKind: subject.kind,
    subjectId: subject.id,
    account: subject.account,
    ticket: subject.ticket,
    author: authorName === null ? context.personId : null,
    authorName,
    at: context.now,
    text: fields.text ?? '',
    internal: fields.internal ?? false,
    data: fields.data ?? {},
  });
}

/** Move the ticket behind a subject to the top of lists; nothing where there is none. */
export function touch(context: CommandContext, subject: Subject): Change[] {
  if (subject.ticket === null) return [];
  return [{ kind: 'tickets', id: subject.ticket, base: 0, change: { activityAt: context.now } }];
}
