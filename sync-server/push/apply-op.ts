import { maySee } from '../../shared/access/grant.ts';
import type { Op, OpResult } from '../../shared/protocol/push.ts';
import type { Kind } from '../../shared/records/kinds.ts';
import type { StoredRecord, StoreTransaction } from '../store/store.ts';
import { create } from './create.ts';
import type { Sender } from './push.ts';
import { Refusal } from './refusal.ts';
import { remove } from './remove.ts';
import { update } from './update.ts';

/**
 * Apply one op, or answer what was answered to it before (S4). Only what had an effect is remembered: a refused op
 * is judged anew, since access may have been given meanwhile. Throws `Refusal`.
 */
export async function applyOp(tx: StoreTransaction, sender: Sender, op: Op): Promise<OpResult> {
  const stored = await tx.get(op.kind, op.id);
  const earlier = await tx.opResult(op.opId);
  if (earlier !== null) return repeated(sender, stored, earlier);
  const result = await apply(tx, sender, op, stored);
  await tx.keepOpResult(op.opId, sender.access.person.id, result);
  return result;
}

function apply(tx: StoreTransaction, sender: Sender, op: Op, stored: StoredRecord | null): Promise<OpResult> {
  const isSeen = stored !== null && maySee(sender.access.grant, stored.scopes);
  if (op.base === null && op.change['deleted'] === undefined) {
    // Nobody learns from a refusal that a record which he may not see is there.
    if (stored !== null) {
      if (isSeen && isMadeByRule(op.kind)) return Promise.resolve(asThere(op, stored));
      throw new Refusal(isSeen ? 'already-exists' : 'forbidden');
    }
    return create(tx, sender, op);
  }
  if (stored === null || !isSeen) throw new Refusal('not-found');
  if (stored.deleted) throw new Refusal('deleted');
  return op.change['deleted'] === undefined ? update(tx, sender, op, stored) : remove(tx, sender, op, stored);
}

/** Kinds whose ids follow from what they say: two devices that write one have written the same (S4). */
function isMadeByRule(kind: Kind): boolean {
  return kind === 'notices';
}

/** The record is there already, and stays as it is. */
function asThere(op: Op, stored: StoredRecord): OpResult {
  return { opId: op.opId, status: 'applied', revision: stored.revision };
}

function repeated(
  sender: Sender,
  stored: StoredRecord | null,
  earlier: { person: string; result: OpResult },
): OpResult {
  const { result } = earlier;
  if (earlier.person !== sender.access.person.id) {
    throw new Refusal('forbidden', 'Somebody else used this opId.');
  }
  if (result.status !== 'merged') return result;
  if (stored !== null && maySee(sender.access.grant, stored.scopes)) return result;
  // Access was lost since the first answer: the record must not travel again.
  return { opId: result.opId, status: 'applied', revision: result.record.revision };
}
