import { scopesOf } from '../../shared/access/scopes.ts';
import type { AnyRecord, Kind, RecordOf } from '../../shared/records/kinds.ts';
import type { Json } from '../../shared/sync/json.ts';
import { lookupOf } from './lookup.ts';
import { leaveArchive } from './leave-archive.ts';
import type { StoredRecord, StoreTransaction, Writer } from './store.ts';

export interface NewState {
  kind: Kind;
  /** The stored record that this one follows; `null` for a creation. */
  previous: StoredRecord | null;
  /** The record as it shall be, parsed. */
  record: AnyRecord;
  /** What the writer asked for; `null` for whole records. */
  change: Record<string, Json> | null;
  deleted?: boolean;
  /** Nothing of what was before is kept. */
  isErasure?: boolean;
  writer: Writer;
}

/**
 * Write one state of a record: revision, ticket number, scopes and history come with it, and what hangs on it
 * follows (entries of a ticket that moved to another account). Returns the record as stored.
 */
export async function writeRecord(tx: StoreTransaction, state: NewState): Promise<AnyRecord> {
  const { kind, previous, isErasure = false } = state;
  await leaveArchive(tx, state, state.writer);
  const before = previous === null ? null : (JSON.parse(previous.json) as AnyRecord);
  const record: AnyRecord = { ...state.record, revision: tx.nextRevision() };
  if (kind === 'tickets') {
    const ticket = record as RecordOf<'tickets'>;
    ticket.number ??= (before as RecordOf<'tickets'> | null)?.number ?? tx.nextTicketNumber();
  }
  const deleted = state.deleted ?? false;
  await tx.put({
    kind,
    id: record.id,
    revision: record.revision,
    json: JSON.stringify(record),
    deleted,
    scopes: scopesOf(kind, record as never),
    lookup: lookupOf(kind, record),
    previous,
    isErasure,
    before: before === null ? null : isErasure ? {} : valuesBefore(before, record),
    change: state.change,
    writer: state.writer,
  });
  if (affectsAccess(kind, before, record, deleted)) tx.touchAccess();
  if (before !== null) await moveEntries(tx, kind, before, record, state.writer);
  return record;
}

/** Values that the fields which differ had before. */
function valuesBefore(before: AnyRecord, after: AnyRecord): Record<string, Json> {
  const old = before as unknown as Record<string, Json>;
  const values: Record<string, Json> = {};
  for (const [field, value] of Object.entries(after)) {
    if (field !== 'revision' && JSON.stringify(old[field]) !== JSON.stringify(value)) {
      values[field] = old[field] ?? null;
    }
  }
  return values;
}

function affectsAccess(kind: Kind, before: AnyRecord | null, after: AnyRecord, deleted: boolean): boolean {
  if (kind === 'people') return true;
  if (kind !== 'tickets' && kind !== 'accounts') return false;
  const value = lookupOf(kind, after);
  return deleted ? value !== null : value !== (before === null ? null : lookupOf(kind, before));
}

/**
 * Entries repeat the account of their subject because it decides who sees them. When the subject moves, they
 * move along, or the new account would miss them and the old one would keep them.
 */
async function moveEntries(
  tx: StoreTransaction,
  kind: Kind,
  before: AnyRecord,
  after: AnyRecord,
  writer: Writer,
): Promise<void> {
  if (kind === 'entries' || !('account' in after) || !('account' in before)) return;
  const { account } = after;
  if (account === before.account) return;
  for (const id of await tx.lookup('entries', after.id)) {
    const previous = await tx.get('entries', id);
    if (previous === null || previous.deleted) continue;
    const entry = JSON.parse(previous.json) as RecordOf<'entries'>;
    await writeRecord(tx, {
      kind: 'entries',
      previous,
      record: { ...entry, account },
      change: { account },
      writer,
    });
  }
}
