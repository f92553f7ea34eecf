import type { Op, OpResult } from '../../shared/protocol/push.ts';
import type { RecordOf } from '../../shared/records/kinds.ts';
import { mergeRule } from '../../shared/records/merge-rules.ts';
import type { Json } from '../../shared/sync/json.ts';
import type { StoreTransaction } from '../store/store.ts';
import { writeRecord } from '../store/write-record.ts';
import { checkAccess } from './check-access.ts';
import { checkCorrection } from './check-correction.ts';
import { placeEntry } from './place-entry.ts';
import type { Sender } from './push.ts';
import { Refusal } from './refusal.ts';
import { checkFields, parseOrRefuse, withinNow } from './validate.ts';
import { writerOf } from './writer.ts';

/** Times that a new record takes from its op where the client left them out. */
const timesOfCreation = ['openedAt', 'activityAt', 'updatedAt', 'at', 'madeAt', 'raisedAt'];

/** A new record. Throws `Refusal`. */
export async function create(tx: StoreTransaction, sender: Sender, op: Op): Promise<OpResult> {
  const { kind } = op;
  const change = whole(op);
  checkFields(kind, change);
  const values: Record<string, Json> = { ...withinNow(change, sender.now), id: op.id };
  for (const field of timesOfCreation) {
    if (mergeRule(kind, field) !== undefined) values[field] ??= Math.min(op.at, sender.now);
  }
  const parsed = parseOrRefuse(kind, values);
  const record = kind === 'entries' ? await entryOf(tx, sender, parsed as RecordOf<'entries'>) : parsed;
  checkAccess(sender, kind, null, record, Object.keys(change));
  const written = await writeRecord(tx, {
    kind,
    previous: null,
    record,
    change: null,
    writer: writerOf(sender, op),
  });
  return { opId: op.opId, status: 'applied', revision: written.revision };
}

async function entryOf(
  tx: StoreTransaction,
  sender: Sender,
  entry: RecordOf<'entries'>,
): Promise<RecordOf<'entries'>> {
  return checkCorrection(tx, sender, await placeEntry(tx, sender, entry));
}

/** A whole record may carry what the client's copy has in place of server fields: its id, revision 0, no number. */
function whole(op: Op): Record<string, Json> {
  const { id, revision, number, ...rest } = op.change as Record<string, Json>;
  if (id !== undefined && id !== op.id) throw new Refusal('invalid', 'id differs from the id of the op.');
  if (revision !== undefined && revision !== 0) throw new Refusal('server-field', 'revision');
  const isGiven = op.kind === 'tickets' && (number ?? null) !== null;
  if (isGiven) throw new Refusal('server-field', 'number');
  return op.kind === 'tickets' || number === undefined ? rest : { ...rest, number };
}
