import type { Op } from '../../shared/protocol/push.ts';
import type { Writer } from '../store/store.ts';
import type { Sender } from './push.ts';

/** The history's words for who wrote. */
export function writerOf(sender: Sender, op: Op): Writer {
  return { person: sender.access.person.id, replica: sender.replica, opId: op.opId, at: sender.now };
}
