import type { Op, OpResult } from '../../shared/protocol/push.ts';
import type { AnyRecord } from '../../shared/records/kinds.ts';
import type { Json } from '../../shared/sync/json.ts';
import { mergeChange } from '../../shared/sync/merge.ts';
import { withoutSteps } from '../../shared/sync/merge-amount.ts';
import { projected } from '../access/project.ts';
import { restoreChange } from '../schema/restore-change.ts';
import { seenRevision } from './seen-revision.ts';
import type { StoredRecord, StoreTransaction } from '../store/store.ts';
import { writeRecord } from '../store/write-record.ts';
import { checkAccess } from './check-access.ts';
import { knownValues } from './known-values.ts';
import { propose } from './propose.ts';
import type { Sender } from './push.ts';
import { Refusal } from './refusal.ts';
import { tellShortage } from './tell-shortage.ts';
import { checkFields, parseOrRefuse, withinNow } from './validate.ts';
import { writerOf } from './writer.ts';

/**
 * A change of a record that is there, merged with what others did since its base (S5). Values that lose become
 * proposals. Throws `Refusal`.
 */
export async function update(
  tx: StoreTransaction,
  sender: Sender,
  op: Op,
  stored: StoredRecord,
): Promise<OpResult> {
  const { kind } = op;
  if (kind === 'entries') throw new Refusal('immutable');
  const asked = op.change as Record<string, Json>;
  checkFields(kind, asked);
  const current = JSON.parse(stored.json) as AnyRecord;
  const gap = sender.gap?.get(kind);
  const whole = gap === undefined ? asked : restoreChange(gap, current, asked);
  const change = withinNow(whole, sender.now);
  // Alone, each value must fit its field, also one that will not win.
  parseOrRefuse(kind, { ...current, ...withoutSteps(kind, current, change) });
  const baseValues = await valuesAtBase(tx, sender, op, stored);
  const merged = mergeChange({ kind, current, baseValues, change });
  const record = parseOrRefuse(kind, merged.record);
  checkAccess(sender, kind, current, record, Object.keys(change));
  const writer = writerOf(sender, op);
  const written =
    merged.changed.length === 0
      ? current
      : await writeRecord(tx, { kind, previous: stored, record, change, writer });
  const proposals = await propose(tx, sender, op, written, merged.conflicts);
  if (merged.missing > 0) await tellShortage(tx, sender, op, written, merged.missing);
  if (baseValues === null && proposals.length === 0 && merged.missing === 0) {
    return { opId: op.opId, status: 'applied', revision: written.revision };
  }
  const shown = projected(sender.access.grant, kind, written);
  return { opId: op.opId, status: 'merged', record: shown, proposals };
}

async function valuesAtBase(
  tx: StoreTransaction,
  sender: Sender,
  op: Op,
  stored: StoredRecord,
): Promise<Record<string, Json> | null> {
  const base = seenRevision(op.base, stored.revision, sender.lost);
  if (base === stored.revision) return null;
  const rows = await tx.historySince(op.kind, op.id, base);
  return knownValues(rows, (row) => row.person === sender.access.person.id && row.replica === sender.replica);
}
