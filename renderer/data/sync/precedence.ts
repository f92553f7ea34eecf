/** Keeps what goes on behind a person's writes still while one is under way in this window. */
export class Precedence {
  #writing = 0;
  #waiting: (() => void)[] = [];

  /** A write of a person, from its wish to its end. */
  async run<T>(write: () => Promise<T>): Promise<T> {
    this.#writing += 1;
    try {
      return await write();
    } finally {
      this.#writing -= 1;
      if (this.#writing === 0) for (const go of this.#waiting.splice(0)) go();
    }
  }

  /** Resolves when nobody's write is under way. */
  async calm(): Promise<void> {
    while (this.#writing > 0) await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }
}
