import type { Readable } from '../replica-context.ts';
import { foldHeaders, type FoldLocks } from './fold-headers.ts';
import type { HeaderSource } from './header-source.ts';
import type { SyncStatus } from '../../../shared/sync/status.ts';

/** Quiet time before the cache is brought up to date. */
const IDLE_MS = 5_000;

export interface FoldSetup extends FoldLocks {
  sources: readonly HeaderSource[];
  status: Readable<SyncStatus>;
  /** Name of the lock that lets one window fold. */
  lock: string;
}

/** Keep the header cache close to the replica. Returns the function that ends it, after a fold under way. */
export function foldWhenIdle({ sources, status, lock, exclusive, idle }: FoldSetup): () => Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isEnded = false;
  const { promise: ended, resolve: end } = Promise.withResolvers<void>();
  // Whoever ends the console does not wait until it is idle.
  const locks = { exclusive, idle: () => Promise.race([idle(), ended]) };
  let folding: Promise<unknown> = Promise.resolve();
  const fold = () => {
    folding = navigator.locks.request(lock, { ifAvailable: true }, async (held) => {
      if (held === null) return;
      for (const source of sources) if (!isEnded) await foldHeaders(source, locks);
    });
  };
  const schedule = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (status.get().firstSync === null) fold();
      else schedule();
    }, IDLE_MS);
  };
  const following = Promise.all(sources.map(async ({ collection }) => (await collection).eventBulks$)).then(
    (events) => {
      if (isEnded) return [];
      schedule();
      return events.map((event) => event.subscribe(schedule));
    },
  );
  // Records that cannot be opened are reported where they are opened.
  following.catch(() => undefined);
  return async () => {
    isEnded = true;
    end();
    clearTimeout(timer);
    void following.then((subscriptions) => subscriptions.forEach((each) => each.unsubscribe()));
    await folding;
  };
}
