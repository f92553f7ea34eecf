import { addAttachment } from '../../../shared/commands/attachments.ts';
import type { ReplicaStore } from '../../../shared/sync/ports.ts';
import type { Dispatch } from '../commands.ts';
import type { BlobBox } from './blob-box.ts';
import type { BlobRow } from './blob-row.ts';

/** Held from before the bytes are stored until their entry is written. */
export function attachLock(entry: string): string {
  return `fieldfare-attach-${entry}`;
}

/**
 * Write the entries of files whose window died between the bytes and the entry. Files that are just being attached in some
 * window are left to it.
 */
export async function writeMissingEntries(
  box: BlobBox,
  replica: Pick<ReplicaStore, 'read'>,
  dispatch: Dispatch,
): Promise<void> {
  const begun = new Map<string, BlobRow>();
  for (const row of await box.waiting()) {
    if (row.deed !== null && row.part === 'file') begun.set(row.entry, row);
  }
  for (const [entry, row] of begun) {
    await navigator.locks.request(attachLock(entry), { ifAvailable: true }, async (lock) => {
      const { deed } = row;
      if (lock === null || deed === null) return;
      const isWritten = (await replica.read('entries', [entry])).has(entry);
      if (!isWritten) {
        await dispatch((context) => addAttachment(context, deed.subject, { ...deed, id: entry }));
      }
      await box.noted(entry);
    });
  }
}

/** Give up what the server has and this person does not see any more: the entry has left the device (S8). */
export async function forgetUnseen(box: BlobBox, replica: Pick<ReplicaStore, 'read'>): Promise<void> {
  const kept = (await box.rows()).filter(({ state }) => state === 'kept');
  const entries = [...new Set(kept.map(({ entry }) => entry))];
  if (entries.length === 0) return;
  const seen = await replica.read('entries', entries);
  const unseen = entries.filter((entry) => !seen.has(entry));
  if (unseen.length > 0) await box.remove(unseen);
}
