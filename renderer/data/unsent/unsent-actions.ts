import type { Person } from '../../../shared/records/person.ts';
import type { SyncPorts } from '../../../shared/sync/ports.ts';
import { adopt } from '../../../shared/unsent/adopt.ts';
import { UnsentFileError } from '../../../shared/unsent/sealed-file.ts';
import { unsentWork, type StoredDraft } from '../../../shared/unsent/unsent-work.ts';
import { deviceName } from '../devices/device-name.ts';
import type { BlobBox } from '../blobs/blob-box.ts';
import type { OutboxDb } from '../outbox/outbox-db.ts';
import type { ReplicaActions } from '../replica-context.ts';
import type { LoopHandle } from '../sync/run-loop.ts';
import { articleDrafts, isArticleDraft, keptArticleDraft } from './article-drafts.ts';
import { keepFiles } from './unsent-files.ts';

export interface UnsentSurroundings {
  ports: SyncPorts;
  loop: LoopHandle;
  outbox: OutboxDb;
  person: Person;
  blobs: BlobBox;
}

/** Carrying unsent work from one device of a person to another. */
export function unsentActions(
  surroundings: UnsentSurroundings,
): Pick<ReplicaActions, 'unsentWork' | 'adoptUnsent'> {
  const { ports, loop, outbox, person, blobs } = surroundings;
  return {
    unsentWork: async () => {
      const drafts = [...(await outbox.drafts.toArray()), ...articleDrafts(localStorage, person.id)];
      const device = deviceName(localStorage, navigator.userAgent);
      return unsentWork({ person, device, contents: await outbox.read(), drafts, now: ports.now() });
    },
    adoptUnsent: async (work) => {
      if (work.person.id !== person.id) throw new UnsentFileError('someone-else');
      // The bytes first: no entry shall speak of bytes that are not here.
      await keepFiles(blobs, work.files ?? []);
      const adopted = await adopt(ports, work).finally(() => loop.wake('repair'));
      for (const draft of work.drafts) await keepDraft(outbox, draft);
      return adopted;
    },
  };
}

/** A text from elsewhere stands beside those that are being written here; one that came before is not brought again. */
async function keepDraft(outbox: OutboxDb, draft: StoredDraft): Promise<void> {
  const row = isArticleDraft(draft.key) ? keptArticleDraft(draft) : draft;
  if ((await outbox.drafts.get(row.key)) === undefined) await outbox.drafts.put(row);
}
