import { refusalOf } from '../../shared/access/may-write.ts';
import type { AnyRecord, Kind } from '../../shared/records/kinds.ts';
import type { Sender } from './push.ts';
import { Refusal } from './refusal.ts';

/** Refuses what the sender may not write (S8). */
export function checkAccess(
  sender: Sender,
  kind: Kind,
  before: AnyRecord | null,
  after: AnyRecord,
  fields: readonly string[],
): void {
  const refusal = refusalOf(sender.access.grant, { kind, before, after, fields });
  if (refusal !== null) throw new Refusal(refusal);
}
