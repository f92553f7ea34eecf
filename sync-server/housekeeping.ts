import type { Store } from './store/store.ts';

const DAY_MS = 86_400_000;
/** After the start, so that it holds up nobody who waits for the server. */
const FIRST_MS = 60_000;

export interface HousekeepingOptions {
  /** Deletions older than this many days are forgotten; 0 keeps them for good. */
  tombstoneDays: number;
  onFailure: (error: unknown) => void;
}

/**
 * Forget old deletions once a day (docs/sync-spec.md, S9): a store that only grows is slow for everybody, and a replica
 * that was away for so long reads everything again. Returns the function that ends it.
 */
export function keepHouse(store: Store, { tombstoneDays, onFailure }: HousekeepingOptions): () => void {
  if (tombstoneDays === 0) return () => undefined;
  const tidy = () => {
    store.forgetTombstones(Date.now() - tombstoneDays * DAY_MS).catch(onFailure);
  };
  const first = setTimeout(tidy, FIRST_MS);
  const daily = setInterval(tidy, DAY_MS);
  return () => {
    clearTimeout(first);
    clearInterval(daily);
  };
}
