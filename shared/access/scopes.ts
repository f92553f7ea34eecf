import type { Kind, RecordOf } from '../records/kinds.ts';
import type { PolicyType } from '../records/policy.ts';

/**
 * What a record belongs to: `everyone`, `staff`, `account:<id>`, `finance:<id>`, `person:<id>`, `ticket:<id>`.
 * Somebody sees a record when one of its scopes is granted to them (docs/sync-spec.md, S8).
 */
export type Scope = string;

type ScopesOf = { [K in Kind]: (record: RecordOf<K>) => (Scope | null)[] };

/** What is agreed with customers is no business of a service partner. */
const commercialPolicies: ReadonlySet<PolicyType> = new Set(['contract', 'agreement', 'routing', 'archive']);

const account = (id: string | null): Scope => (id === null ? 'staff' : `account:${id}`);
const person = (id: string | null): Scope | null => (id === null ? null : `person:${id}`);
const ticket = (id: string | null): Scope | null => (id === null ? null : `ticket:${id}`);

const scopesByKind: ScopesOf = {
  people: () => ['everyone'],
  policies: (record) => [commercialPolicies.has(record.type) ? 'staff' : 'everyone'],
  accounts: (record) => [account(record.id)],
  assets: (record) => [account(record.account)],
  articles: (record) => [articleScope(record)],
  tickets: (record) => [account(record.account), ticket(record.id)],
  // An internal entry never carries the ticket scope, which partners hold; whoever wrote it keeps seeing it.
  // What is written on a visit hangs on no ticket: a partner who does the visit keeps seeing what they wrote there.
  entries: (record) => [
    account(record.account),
    record.internal || (record.subjectKind === 'visits' && record.ticket === null)
      ? person(record.author)
      : ticket(record.ticket),
  ],
  visits: (record) => [account(record.account), person(record.engineer), ...record.tickets.map(ticket)],
  commitments: (record) => [account(record.account), person(record.owner)],
  notices: (record) => [person(record.person)],
  demands: () => ['staff'],
  ledger: (record) => [`finance:${record.account}`],
};

function articleScope(article: RecordOf<'articles'>): Scope {
  if (article.visibility === 'account') return account(article.account);
  return article.visibility;
}

/** Scopes of a record, without repetitions. */
export function scopesOf<K extends Kind>(kind: K, record: RecordOf<K>): Scope[] {
  const scopes = scopesByKind[kind](record).filter((scope) => scope !== null);
  return [...new Set(scopes)];
}
