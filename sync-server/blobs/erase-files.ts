import { isToBeErased } from '../../shared/files/attachment.ts';
import type { Op, OpResult } from '../../shared/protocol/push.ts';
import type { Entry, EntryData } from '../../shared/records/entry.ts';
import type { Services } from '../services.ts';

/**
 * Entries that certify a removal have just been written: remove the bytes. A push that is repeated, because its answer was
 * lost or the server died here, does it again.
 */
export async function eraseFiles(
  { store, files }: Pick<Services, 'store' | 'files'>,
  ops: readonly Op[],
  results: readonly OpResult[],
): Promise<void> {
  if (files === null) return;
  const applied = new Set(results.filter(({ status }) => status === 'applied').map(({ opId }) => opId));
  for (const { opId, kind, change } of ops) {
    if (kind !== 'entries' || change['type'] !== 'erased' || !applied.has(opId)) continue;
    const data = change['data'] as EntryData<'erased'>;
    const stored = await store.get('entries', data.attachment);
    const attachment = stored === null ? null : (JSON.parse(stored.json) as Entry);
    // The subject was checked with the entry: nobody removes files of what he does not see.
    if (attachment !== null && attachment.subjectId === change['subjectId'] && isToBeErased(attachment)) {
      await files.erase(attachment);
    }
  }
}
