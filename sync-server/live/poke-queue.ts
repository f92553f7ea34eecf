import type { Listener } from './listener.ts';

/** How many are poked at once: each of them answers with a pull. */
const BATCH = 25;
const TURN_MS = 10;
/** A console that sees everything is poked so often at most; one exchange brings what came together meanwhile. */
const REST_MS = 100;

interface Owed {
  revision: number;
  /** By the clock of `performance.now()`. */
  due: number;
}

/**
 * Who is owed a poke, in the order in which they came to be owed it. Whoever waits here is owed one poke, with the newest
 * revision, however much was committed meanwhile. The first one goes at once; when hundreds are owed one they are poked
 * batch by batch, so that their pulls do not arrive all at once, and later where the process is busy.
 */
export class PokeQueue {
  readonly #owed = new Map<Listener, Owed>();
  readonly #poked = new WeakMap<Listener, number>();
  #timer: NodeJS.Timeout | undefined;

  /** Owe each of these a poke; a higher revision takes the place of a lower one, not of its turn. */
  owe(listeners: Iterable<Listener>, revision: number): void {
    const now = performance.now();
    for (const listener of listeners) {
      const due =
        this.#owed.get(listener)?.due ?? Math.max(now, (this.#poked.get(listener) ?? -REST_MS) + REST_MS);
      this.#owed.set(listener, { revision, due });
    }
    if (this.#timer === undefined) this.#turn();
  }

  drop(listener: Listener): void {
    this.#owed.delete(listener);
  }

  clear(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#owed.clear();
  }

  #turn(): void {
    this.#timer = undefined;
    const now = performance.now();
    let left = BATCH;
    for (const [listener, { revision, due }] of this.#owed) {
      if (due > now) continue;
      if (left === 0) break;
      left -= 1;
      this.#owed.delete(listener);
      this.#poked.set(listener, now);
      listener.poke(revision);
    }
    // Also after the last one, or many small turns would make no batches.
    if (left < BATCH || this.#owed.size > 0) this.#timer = setTimeout(() => this.#turn(), TURN_MS);
  }
}
