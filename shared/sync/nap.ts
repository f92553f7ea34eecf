import type { LoopPorts } from './ports.ts';

/** The sleep between two exchanges: it ends by itself, or when somebody wakes the sleeper. */
export class Nap {
  readonly #after: LoopPorts['after'];
  #wake: (() => void) | null = null;

  constructor(after: LoopPorts['after']) {
    this.#after = after;
  }

  /** @param ms how long at most; `null` until somebody wakes it */
  async sleep(ms: number | null): Promise<void> {
    await new Promise<void>((resolve) => {
      const cancel = ms === null ? () => undefined : this.#after(ms, resolve);
      this.#wake = () => {
        cancel();
        resolve();
      };
    });
    this.#wake = null;
  }

  /** Ends a sleep under way, and nothing else. */
  wake(): void {
    this.#wake?.();
  }
}
