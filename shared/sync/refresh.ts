import type { OutboxPart, RecordName } from './op.ts';
import { shownRecords, spareBases } from './outbox.ts';
import type { SyncPorts } from './ports.ts';
import { showRecords } from './show.ts';

/** Bring these records to server state plus outbox (S16), after something about them left the outbox or entered it. */
export async function refresh(ports: SyncPorts, records: readonly RecordName[]): Promise<void> {
  const [groups, bases] = await Promise.all([ports.outbox.groupsOn(records), ports.outbox.basesOf(records)]);
  await bring(ports, { groups, bases });
}

/**
 * Bring the replica to server state plus outbox, then forget base copies that nothing needs. In this order: a
 * crash in between leaves the copies, and the next start does both again.
 * @param part base copies, and every group that has an op on one of their records
 */
export async function bring(ports: SyncPorts, part: OutboxPart): Promise<void> {
  await showRecords(ports.replica, shownRecords(part));
  const dropBases = spareBases(part).map(({ kind, id }) => ({ kind, id }));
  if (dropBases.length > 0) await ports.outbox.commit({ dropBases });
}
