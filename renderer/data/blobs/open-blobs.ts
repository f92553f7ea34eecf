import type { ReplicaStore } from '../../../shared/sync/ports.ts';
import type { SyncStatus } from '../../../shared/sync/status.ts';
import type { Dispatch } from '../commands.ts';
import type { Readable, Replica } from '../replica-context.ts';
import type { ReplicaNames } from '../sync/names.ts';
import type { ArchivedTimeline } from './tidy-blobs.ts';
import type { Endpoint } from '../transport/http-transport.ts';
import type { BlobBox } from './blob-box.ts';

export interface BlobsSetup {
  box: BlobBox;
  names: Pick<ReplicaNames, 'uploadLock'>;
  endpoint: Endpoint;
  status: Readable<SyncStatus>;
  replica: ReplicaStore;
  archived: ArchivedTimeline;
  /** Resolves when the records are open: nothing of files is needed before. */
  opened: Promise<unknown>;
  readers: Pick<Replica, 'records'>;
}

/** The files of a replica: what is here, what comes when it is looked at, and what is on its way to the server. */
export function openBlobs({ box, names, endpoint, status, replica, archived, opened, readers }: BlobsSetup) {
  const closing = new AbortController();
  const { signal } = closing;
  let running: Promise<void> = Promise.resolve();
  const run = async (dispatch: Dispatch): Promise<void> => {
    await opened.catch(() => closing.abort());
    if (signal.aborted) return;
    const { runUploads } = await import('./run-uploads.ts');
    const erased = readers.records('entries', { selector: { type: 'erased' }, sort: [{ at: 'asc' }] });
    const lock = names.uploadLock;
    await runUploads({ box, endpoint, status, replica, archived, erased, dispatch, lock, signal });
  };
  const fetch: Replica['fetchBlob'] = async (entry, part, mediaType, wanted) => {
    const { fetchBlob } = await import('./fetch-blob.ts');
    return fetchBlob(endpoint, entry, part, mediaType, AbortSignal.any([signal, wanted]));
  };
  return {
    fetch,
    begin: (dispatch: Dispatch) => {
      running = run(dispatch).catch((error: unknown) => {
        // Records that cannot be opened are reported where they are opened.
        if (!signal.aborted) reportError(error);
      });
    },
    close: async () => {
      closing.abort();
      await running;
      box.close();
    },
  };
}
