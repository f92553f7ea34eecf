import type { ReplicaStore } from '../../../shared/sync/ports.ts';
import type { SyncStatus } from '../../../shared/sync/status.ts';
import type { Dispatch } from '../commands.ts';
import type { Readable, Replica } from '../replica-context.ts';
import type { ReplicaNames } from '../sync/names.ts';
import type { Endpoint } from '../transport/http-transport.ts';
import { BlobBox } from './blob-box.ts';

export interface BlobsSetup {
  names: ReplicaNames;
  endpoint: Endpoint;
  status: Readable<SyncStatus>;
  replica: ReplicaStore;
  /** Resolves when the records are open: nothing of files is needed before. */
  opened: Promise<unknown>;
  readers: Pick<Replica, 'records'>;
}

/** The files of a replica: what is here, what comes when it is looked at, and what is on its way to the server. */
export function openBlobs({ names, endpoint, status, replica, opened, readers }: BlobsSetup) {
  const box = new BlobBox(names.blobs);
  const closing = new AbortController();
  const { signal } = closing;
  let running: Promise<void> = Promise.resolve();
  const run = async (dispatch: Dispatch): Promise<void> => {
    await opened.catch(() => closing.abort());
    if (signal.aborted) return;
    const { runUploads } = await import('./run-uploads.ts');
    const erased = readers.records('entries', { selector: { type: 'erased' }, sort: [{ at: 'asc' }] });
    await runUploads({ box, endpoint, status, replica, erased, dispatch, lock: names.uploadLock, signal });
  };
  const fetch: Replica['fetchBlob'] = async (entry, part, mediaType, wanted) => {
    const { fetchBlob } = await import('./fetch-blob.ts');
    return fetchBlob(endpoint, entry, part, mediaType, AbortSignal.any([signal, wanted]));
  };
  return {
    box,
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
