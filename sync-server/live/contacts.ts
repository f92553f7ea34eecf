import { StorageFullError, type Store } from '../store/store.ts';

const NOTED_MS = 60_000;
const MAX_KEPT = 10_000;

/** Notes when replicas were last in contact; at most once a minute each, or every pull would cost a disk write. */
export class Contacts {
  readonly #store: Store;
  readonly #noted = new Map<string, number>();

  constructor(store: Store) {
    this.#store = store;
  }

  async note(replica: string, person: string, now: number): Promise<void> {
    const key = `${person} ${replica}`;
    if (now - (this.#noted.get(key) ?? 0) < NOTED_MS) return;
    if (this.#noted.size >= MAX_KEPT) this.#noted.clear();
    this.#noted.set(key, now);
    try {
      await this.#store.touchReplica(replica, person, now);
    } catch (error) {
      // With a full disk reading must go on.
      if (!(error instanceof StorageFullError)) throw error;
    }
  }
}
