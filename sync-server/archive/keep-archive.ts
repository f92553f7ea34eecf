import type { Store } from '../store/store.ts';
import { archiveOnce } from './archive-once.ts';

const HOUR_MS = 3_600_000;
/** After the start, so that it holds up nobody who waits for the server. */
const FIRST_MS = 5 * 60_000;

/** Bring the archive up to date every hour, one round at a time. Returns the function that ends it. */
export function keepArchive(store: Store, onFailure: (error: unknown) => void): () => void {
  let isRunning = false;
  const round = async (): Promise<void> => {
    if (isRunning) return;
    isRunning = true;
    await archiveOnce(store, { now: Date.now() }).catch(onFailure);
    isRunning = false;
  };
  const first = setTimeout(() => void round(), FIRST_MS);
  const hourly = setInterval(() => void round(), HOUR_MS);
  return () => {
    clearTimeout(first);
    clearInterval(hourly);
  };
}
