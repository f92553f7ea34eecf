/** Records of the first chunk, and the most of any: larger bulk writes are slower a record. */
const MOST = 500;
/** Fewer would only wait for one another. */
const FEWEST = 60;
/** What a chunk may take, in ms: a person's own write that comes meanwhile waits for its end. */
const AIM_MS = 50;

/** How many records to write at once on this device, from how long the last ones took. One for each pull round. */
export class Pace {
  #size = MOST;

  get size(): number {
    return this.#size;
  }

  /**
   * A full chunk was written. At most doubled or halved at once: one slow write says little. A clock that did not
   * move, or moved backwards, says nothing.
   * @param ms what it took
   */
  took(ms: number): void {
    if (ms <= 0) return;
    const fitting = Math.round((this.#size * AIM_MS) / ms);
    const near = Math.min(Math.max(fitting, this.#size / 2), this.#size * 2);
    this.#size = Math.round(Math.min(Math.max(near, FEWEST), MOST));
  }
}
