/** A program that may end at any moment. */
export interface Life {
  isOver: boolean;
}

interface Waiting {
  life: Life;
  start: () => void;
}

/** A Web Lock: first come, first served, and free again when the window that holds it dies. */
export class Lock {
  #holder: Life | null = null;
  #queue: Waiting[] = [];

  async run<T>(life: Life, work: () => Promise<T>): Promise<T> {
    await new Promise<void>((resolve) => {
      // What a dead program still begins never comes to its turn.
      if (life.isOver) return;
      this.#queue.push({ life, start: resolve });
      this.#next();
    });
    try {
      return await work();
    } finally {
      this.#free(life);
    }
  }

  /** Somebody died: take them out of the line. */
  sweep(): void {
    this.#queue = this.#queue.filter(({ life }) => !life.isOver);
    if (this.#holder?.isOver === true) this.#free(this.#holder);
  }

  #free(life: Life): void {
    if (this.#holder !== life) return;
    this.#holder = null;
    this.#next();
  }

  #next(): void {
    if (this.#holder !== null) return;
    const next = this.#queue.shift();
    if (next === undefined) return;
    this.#holder = next.life;
    next.start();
  }
}
