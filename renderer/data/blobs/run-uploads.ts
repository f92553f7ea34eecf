import type { Entry, EntryData } from '../../../shared/records/entry.ts';
import { backoffMs } from '../../../shared/sync/backoff.ts';
import type { ReplicaStore } from '../../../shared/sync/ports.ts';
import type { SyncStatus } from '../../../shared/sync/status.ts';
import type { Dispatch } from '../commands.ts';
import type { Readable } from '../replica-context.ts';
import type { Endpoint } from '../transport/http-transport.ts';
import type { BlobBox } from './blob-box.ts';
import { forgetUnseen, writeMissingEntries, type ArchivedTimeline } from './tidy-blobs.ts';
import { uploadPass } from './upload-pass.ts';

export interface UploadsSetup {
  box: BlobBox;
  endpoint: Endpoint;
  lock: string;
  status: Readable<SyncStatus>;
  replica: Pick<ReplicaStore, 'read'>;
  archived: ArchivedTimeline;
  /** Entries that certify removals, live. */
  erased: Readable<Entry[] | undefined>;
  dispatch: Dispatch;
  signal: AbortSignal;
}

/** Between two questions about files that the server is looking at. */
const AGAIN_MS = 5_000;

/**
 * Send files to the server, in exactly one window: after the changes that speak of them, and only while there is a link.
 * Ends when the signal says so.
 */
export async function runUploads(setup: UploadsSetup): Promise<void> {
  const { lock, signal } = setup;
  try {
    await navigator.locks.request(lock, { signal }, () => upload(setup));
  } catch (error) {
    // Closing while waiting in line rejects; anything else is a fault worth seeing.
    if (!signal.aborted) throw error;
  }
}

async function upload(setup: UploadsSetup): Promise<void> {
  const { box, endpoint, status, replica, archived, erased, dispatch, signal } = setup;
  const bell = ringing(setup);
  let failures = 0;
  let seenAt: number | null = null;
  await writeMissingEntries(box, replica, dispatch).catch(() => undefined);
  while (!signal.aborted) {
    let againMs: number | null = null;
    try {
      await removeErased(box, erased.get() ?? []);
      const { link, pending, lastExchangeAt, firstSync } = status.get();
      if (link === 'online' && firstSync === null && lastExchangeAt !== seenAt) {
        seenAt = lastExchangeAt;
        await forgetUnseen(box, replica, archived);
      }
      const isTurn = link === 'online' && pending === 0;
      // A link that carries some bytes between two cuts is worth the next attempt at once.
      const onArrived = () => (failures = 0);
      if (isTurn && (await uploadPass({ box, endpoint, onArrived, signal }))) againMs = AGAIN_MS;
      failures = 0;
    } catch {
      // The link, the server or the disk: each is told about elsewhere, and here it is only a matter of time.
      failures += 1;
      againMs = backoffMs(failures, Math.random());
    }
    await bell.next(againMs);
  }
  bell.stop();
}

async function removeErased(box: BlobBox, certificates: readonly Entry[]): Promise<void> {
  if (certificates.length === 0) return;
  await box.remove(certificates.map(({ data }) => (data as EntryData<'erased'>).attachment));
}

/** Rings when something has happened that may let a file go. */
function ringing({ box, status, erased, signal }: UploadsSetup) {
  let ring: (() => void) | null = null;
  let hasRung = false;
  const onNews = () => {
    hasRung = true;
    ring?.();
  };
  let known = '';
  const ends = [
    status.subscribe(() => {
      const { link, pending, lastExchangeAt } = status.get();
      const news = `${link} ${pending === 0} ${lastExchangeAt}`;
      if (news !== known) onNews();
      known = news;
    }),
    erased.subscribe(onNews),
    box.follow((rows) => {
      const isFresh = rows.some(({ state, sent, uploadUrl, problem }) => {
        return state === 'waiting' && sent === 0 && uploadUrl === null && problem === null;
      });
      if (isFresh) onNews();
    }),
  ];
  signal.addEventListener('abort', onNews);
  return {
    next: (ms: number | null) =>
      new Promise<void>((resolve) => {
        const timer = ms === null ? null : setTimeout(done, ms);
        function done(): void {
          if (timer !== null) clearTimeout(timer);
          ring = null;
          hasRung = false;
          resolve();
        }
        ring = done;
        if (hasRung && ms === null) done();
      }),
    stop: () => ends.forEach((end) => end()),
  };
}
