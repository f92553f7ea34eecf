/** So long after a write, in ms, somebody may well write again. */
const LATELY_MS = 5_000;

/** Keeps what goes on behind a person's writes still while one is under way in this window, and short afterwards. */
export class Precedence {
  readonly #now: () => number;
  #writing = 0;
  #wroteAt = Number.NEGATIVE_INFINITY;
  #waiting: (() => void)[] = [];

  /** @param now ms of a clock that never goes back */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** A write of a person, from its wish to its end. */
  async run<T>(write: () => Promise<T>): Promise<T> {
    this.#writing += 1;
    try {
      return await write();
    } finally {
      this.#writing -= 1;
      this.#wroteAt = this.#now();
      if (this.#writing === 0) for (const go of this.#waiting.splice(0)) go();
    }
  }

  /** Resolves when nobody's write is under way. */
  async calm(): Promise<void> {
    while (this.#writing > 0) await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  /** Is somebody writing, or was just now? */
  isHurried(): boolean {
    return this.#writing > 0 || this.#now() - this.#wroteAt < LATELY_MS;
  }
}
