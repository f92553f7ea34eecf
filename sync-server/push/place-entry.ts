import { maySee } from '../../shared/access/grant.ts';
import type { AnyRecord, RecordOf } from '../../shared/records/kinds.ts';
import type { StoreTransaction } from '../store/store.ts';
import type { Sender } from './push.ts';
import { Refusal } from './refusal.ts';

/**
 * Give an entry the account and ticket of its subject. They decide who sees it, so they are taken from the subject
 * and not from the sender, who may have seen it before it moved. Refuses entries about what the sender does not see.
 */
export async function placeEntry(
  tx: StoreTransaction,
  sender: Sender,
  entry: RecordOf<'entries'>,
): Promise<RecordOf<'entries'>> {
  const stored = await tx.get(entry.subjectKind, entry.subjectId);
  if (stored === null || !maySee(sender.access.grant, stored.scopes)) {
    throw new Refusal('not-found', 'The record that the entry is about.');
  }
  if (stored.deleted) throw new Refusal('deleted');
  return { ...entry, ...placeOf(entry, JSON.parse(stored.json) as AnyRecord) };
}

function placeOf(
  entry: RecordOf<'entries'>,
  subject: AnyRecord,
): { account: string | null; ticket: string | null } {
  const account = 'account' in subject ? subject.account : null;
  if (entry.subjectKind === 'tickets') return { account, ticket: subject.id };
  if (entry.subjectKind === 'accounts') return { account: subject.id, ticket: null };
  if (entry.subjectKind === 'commitments') {
    return { account, ticket: (subject as RecordOf<'commitments'>).ticket };
  }
  if (entry.subjectKind === 'visits' && entry.ticket !== null) {
    // A visit has several tickets; the author says for which of them the line stands.
    const { tickets } = subject as RecordOf<'visits'>;
    return { account, ticket: tickets.includes(entry.ticket) ? entry.ticket : null };
  }
  return { account, ticket: null };
}
