/**
 * Hold a lock for as long as this window lives: the browser frees it when the window dies, however that happens.
 * @param prefix common to all windows of one person on one server
 * @returns its name, once it is held
 */
export function holdWindow(prefix: string, signal: AbortSignal): Promise<string> {
  const name = `${prefix}${crypto.randomUUID()}`;
  return new Promise((resolve, reject) => {
    const held = () =>
      new Promise<void>((end) => {
        resolve(name);
        signal.addEventListener('abort', () => end());
        if (signal.aborted) end();
      });
    navigator.locks.request(name, held).catch(reject);
  });
}

/**
 * Tells when one of the other windows is gone. It may have died between two steps of a write, and what it left half
 * done is seen to by whoever hears of that (S16).
 */
export class WindowWatch {
  readonly #signal: AbortSignal;
  readonly #onGone: () => void;
  readonly #watched = new Set<string>();

  /** @param own the lock of the window that watches */
  constructor(own: string, signal: AbortSignal, onGone: () => void) {
    this.#watched.add(own);
    this.#signal = signal;
    this.#onGone = onGone;
  }

  /** Watch the windows that are there already. Those that come later have to say so (`follow`). */
  async begin(prefix: string): Promise<void> {
    const { held = [] } = await navigator.locks.query();
    for (const { name } of held) if (name?.startsWith(prefix) === true) this.follow(name);
  }

  /** Wait in line for the lock of a window: who gets it knows that the window is gone. */
  follow(name: string): void {
    if (this.#watched.has(name)) return;
    this.#watched.add(name);
    void this.#waitFor(name);
  }

  async #waitFor(name: string): Promise<void> {
    try {
      await navigator.locks.request(name, { signal: this.#signal }, () => undefined);
    } catch {
      // Closing while waiting in line rejects.
      return;
    }
    this.#watched.delete(name);
    this.#onGone();
  }
}
