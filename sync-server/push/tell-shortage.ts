import type { Op } from '../../shared/protocol/push.ts';
import { parseRecord, type AnyRecord } from '../../shared/records/kinds.ts';
import type { StoreTransaction } from '../store/store.ts';
import { writeRecord } from '../store/write-record.ts';
import { idFrom } from './id-from.ts';
import { placeEntry } from './place-entry.ts';
import type { Sender } from './push.ts';
import { writerOf } from './writer.ts';

/**
 * Say in the timeline of a part that more of it was taken than the books had, by whom and when (S18). What was taken
 * stands: nobody's work is refused because of it.
 * @param missing pieces that were not there
 */
export async function tellShortage(
  tx: StoreTransaction,
  sender: Sender,
  op: Op,
  record: AnyRecord,
  missing: number,
): Promise<void> {
  const entry = parseRecord('entries', {
    id: idFrom(`shortage\n${op.opId}`),
    type: 'shortage',
    subjectKind: 'assets',
    subjectId: record.id,
    author: sender.access.person.id,
    at: Math.max(op.at, 0),
    internal: true,
    data: { quantity: missing, opId: op.opId, group: op.group ?? null },
  });
  const placed = await placeEntry(tx, sender, entry);
  const writer = writerOf(sender, op);
  await writeRecord(tx, { kind: 'entries', previous: null, record: placed, change: null, writer });
}
