import { addAttachment } from '../../../shared/commands/attachments.ts';
import { erasedIn } from '../../../shared/files/attachment.ts';
import type { Entry } from '../../../shared/records/entry.ts';
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

/** The timeline of a ticket as the archive on this device has it; empty where it has none. */
export type ArchivedTimeline = (ticket: string) => Promise<readonly Entry[]>;

/**
 * Give up what the server has and this person does not see any more: the entry has left the device (S8). Files of archived
 * tickets go too and are fetched when somebody looks at them, but for those that are pinned and not removed after review.
 */
export async function forgetUnseen(
  box: BlobBox,
  replica: Pick<ReplicaStore, 'read'>,
  archived: ArchivedTimeline = async () => [],
): Promise<void> {
  const kept = (await box.rows()).filter(({ state }) => state === 'kept');
  const entries = [...new Set(kept.map(({ entry }) => entry))];
  if (entries.length === 0) return;
  const seen = await replica.read('entries', entries);
  const unseen = entries.filter((entry) => !seen.has(entry));
  if (unseen.length === 0) return;
  const held = await heldOfArchive(box, unseen, archived);
  const gone = unseen.filter((entry) => !held.has(entry));
  if (gone.length > 0) await box.remove(gone);
}

/** Entries that are pinned and stand in an archived timeline that this person still has. */
async function heldOfArchive(
  box: BlobBox,
  unseen: readonly string[],
  archived: ArchivedTimeline,
): Promise<ReadonlySet<string>> {
  const held = new Set<string>();
  const pinned = await box.pinned();
  const wanted = new Set(unseen.filter((entry) => pinned.entries.has(entry)));
  for (const ticket of wanted.size === 0 ? [] : pinned.tickets) {
    const timeline = await archived(ticket);
    const erased = erasedIn(timeline);
    for (const { id } of timeline) if (wanted.has(id) && !erased.has(id)) held.add(id);
  }
  return held;
}
