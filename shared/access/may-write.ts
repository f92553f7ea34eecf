import type { RejectionCode } from '../protocol/push.ts';
import type { Kind, RecordOf } from '../records/kinds.ts';
import { hasRole, maySee, type Grant } from './grant.ts';
import { scopesOf } from './scopes.ts';

/** A write as the access rules see it. */
export interface Write<K extends Kind = Kind> {
  kind: K;
  /** The record before, `null` when it is new. */
  before: RecordOf<K> | null;
  /** The record as it would be afterwards. */
  after: RecordOf<K>;
  /** Names of the fields that the person changes. */
  fields: readonly string[];
}

/** Fields of a ticket and of a visit that a service partner may change. */
const partnerFields: Partial<Record<Kind, readonly string[]>> = {
  tickets: ['status', 'waitingFor', 'resolution', 'closeCode', 'resolvedAt', 'activityAt'],
  visits: ['status', 'arrivedAt', 'leftAt', 'notes'],
};

/** Kinds that only some roles may change; kinds without a row are open to all staff who see the record. */
const rolesByKind: Partial<Record<Kind, readonly ('admin' | 'lead')[]>> = {
  people: ['admin'],
  policies: ['admin'],
  ledger: ['lead', 'admin'],
};

/**
 * May the holder of the grant write this? `null` when yes, else why not. Called by the server with authority and
 * by the console to disable what would be refused.
 */
export function refusalOf<K extends Kind>(grant: Grant, write: Write<K>): RejectionCode | null {
  const { kind, before, after } = write;
  if (before !== null && !maySee(grant, scopesOf(kind, before))) return 'not-found';
  if (!maySee(grant, scopesOf(kind, after))) return 'forbidden';
  if (kind === 'entries') return refusalOfEntry(grant, before !== null, after as RecordOf<'entries'>);
  return mayWriteByRole(grant, { kind, isNew: before === null, fields: write.fields }) ? null : 'forbidden';
}

/**
 * Does the person's role allow such a write at all, whatever the record? The console asks before it keeps a change
 * that the server could only refuse.
 */
export function mayWriteByRole(
  grant: Grant,
  { kind, isNew, fields }: { kind: Kind; isNew: boolean; fields: readonly string[] },
): boolean {
  if (kind === 'entries') return isNew;
  // Their scope is that of one person: whoever may see one after the change is the person who is told.
  if (kind === 'notices') return true;
  if (grant.partner !== null) {
    const allowed = partnerFields[kind];
    return !isNew && allowed !== undefined && fields.every((field) => allowed.includes(field));
  }
  const roles = rolesByKind[kind];
  return roles === undefined || hasRole(grant, ...roles);
}

function refusalOfEntry(grant: Grant, exists: boolean, entry: RecordOf<'entries'>): RejectionCode | null {
  if (exists) return 'immutable';
  const isOwn = entry.author === grant.personId;
  if (grant.partner !== null) return isOwn ? null : 'forbidden';
  // Staff write down what a contact said; nobody writes in a colleague's name.
  return isOwn || entry.author === null ? null : 'forbidden';
}
