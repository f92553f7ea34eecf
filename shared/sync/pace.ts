/** The most records of any chunk: larger bulk writes are slower a record. */
const MOST = 500;
/** Fewer would only wait for one another. */
const FEWEST = 150;
/** Records of the first chunk, when nobody knows yet how quick the device is. */
const FIRST = 200;
/** What a chunk may take, in ms: a person's own write that comes meanwhile waits for its end. */
const AIM_MS = 50;
/** The same while somebody writes, who would wait for it again and again. */
const HURRIED_AIM_MS = 40;

/** How many records to write at once on this device, from how long the last ones took. One for each pull round. */
export class Pace {
  #size = FIRST;
  #isHurried = false;

  get size(): number {
    return this.#size;
  }

  /** Has somebody written lately? Who begins to write need not wait until chunks have become smaller. */
  hurry(isHurried: boolean): void {
    if (isHurried && !this.#isHurried) this.#size = within(this.#size / 2);
    this.#isHurried = isHurried;
  }

  /**
   * A full chunk was written. At most doubled or halved at once: one slow write says little. A clock that did not
   * move, or moved backwards, says nothing.
   * @param count records in it
   * @param ms what it took
   */
  took(count: number, ms: number): void {
    if (ms <= 0) return;
    const fitting = (count * (this.#isHurried ? HURRIED_AIM_MS : AIM_MS)) / ms;
    this.#size = within(Math.min(Math.max(fitting, this.#size / 2), this.#size * 2));
  }
}

function within(size: number): number {
  return Math.round(Math.min(Math.max(size, FEWEST), MOST));
}
