import { subjectKindSchema } from '../../shared/records/entry.ts';
import type { Op } from '../../shared/protocol/push.ts';
import { parseRecord, type AnyRecord } from '../../shared/records/kinds.ts';
import type { Conflict } from '../../shared/sync/merge-field.ts';
import type { StoreTransaction } from '../store/store.ts';
import { writeRecord } from '../store/write-record.ts';
import { idFrom } from './id-from.ts';
import { placeEntry } from './place-entry.ts';
import type { Sender } from './push.ts';
import { Refusal } from './refusal.ts';
import { writerOf } from './writer.ts';

/**
 * Write each value that lost a merge into the record's timeline, with its author and edit time (S5). Kinds without
 * a timeline refuse the op instead, so that the value stays with its author. Returns the ids of the entries.
 */
export async function propose(
  tx: StoreTransaction,
  sender: Sender,
  op: Op,
  record: AnyRecord,
  conflicts: readonly Conflict[],
): Promise<string[]> {
  if (conflicts.length === 0) return [];
  const subjectKind = subjectKindSchema.safeParse(op.kind);
  if (!subjectKind.success) throw new Refusal('conflict', conflicts.map(({ field }) => field).join(', '));
  const ids: string[] = [];
  for (const { field, value, kept } of conflicts) {
    const entry = parseRecord('entries', {
      id: idFrom(`proposal\n${op.opId}\n${field}`),
      type: 'proposal',
      subjectKind: subjectKind.data,
      subjectId: record.id,
      author: sender.access.person.id,
      at: Math.max(op.at, 0),
      // A partner sees only what is not internal, and must see his own proposal.
      internal: sender.access.grant.partner === null,
      data: { field, value, kept, editedAt: Math.max(op.at, 0), opId: op.opId, group: op.group ?? op.opId },
    });
    const placed = await placeEntry(tx, sender, entry);
    const writer = writerOf(sender, op);
    await writeRecord(tx, { kind: 'entries', previous: null, record: placed, change: null, writer });
    ids.push(placed.id);
  }
  return ids;
}
