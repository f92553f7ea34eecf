import { hasRole } from '../../shared/access/grant.ts';
import type { Op, OpResult } from '../../shared/protocol/push.ts';
import type { AnyRecord, Kind } from '../../shared/records/kinds.ts';
import type { StoredRecord, StoreTransaction } from '../store/store.ts';
import { writeRecord } from '../store/write-record.ts';
import { checkAccess } from './check-access.ts';
import type { Sender } from './push.ts';
import { Refusal } from './refusal.ts';
import { writerOf } from './writer.ts';

/** People are deactivated and accounts become former ones: too much refers to them. */
const deletable: readonly Kind[] = [
  'tickets',
  'visits',
  'commitments',
  'assets',
  'articles',
  'demands',
  'ledger',
  'policies',
];

/** Put a tombstone in a record's place (S9); for leads and admins. Throws `Refusal`. */
export async function remove(
  tx: StoreTransaction,
  sender: Sender,
  op: Op,
  stored: StoredRecord,
): Promise<OpResult> {
  const { kind } = op;
  if (kind === 'entries') throw new Refusal('immutable');
  if (op.change['deleted'] !== true || Object.keys(op.change).length > 1) {
    throw new Refusal('invalid', 'A deletion is {"deleted": true} and nothing else.');
  }
  const { grant } = sender.access;
  const record = JSON.parse(stored.json) as AnyRecord;
  checkAccess(sender, kind, record, record, ['deleted']);
  if (!deletable.includes(kind)) throw new Refusal('forbidden', 'Records of this kind are kept.');
  if (!hasRole(grant, 'lead', 'admin')) throw new Refusal('forbidden', 'Only leads and admins delete.');
  const written = await writeRecord(tx, {
    kind,
    previous: stored,
    record,
    change: { deleted: true },
    deleted: true,
    writer: writerOf(sender, op),
  });
  return { opId: op.opId, status: 'applied', revision: written.revision };
}
