import type { Seeded } from './seeded.ts';

interface Event {
  at: number;
  /** Among events of the same moment, chance decides: the order in which they were asked for must not matter. */
  tie: number;
  isTimer: boolean;
  run: () => unknown;
}

/**
 * Virtual time. Everything that may happen waits here, and happens one after the other in an order that follows from
 * the seed alone; between two events all promises that can go on have gone on. No real clock takes part.
 */
export class Scheduler {
  /** Virtual ms since the run began. */
  now = 0;
  /** How many events have happened. */
  happened = 0;
  readonly #random: Seeded;
  readonly #events: Event[] = [];

  constructor(random: Seeded) {
    this.#random = random;
  }

  /** Let something happen after `ms`; returns what prevents it. A promise of `run` is waited for. */
  after(ms: number, run: () => unknown, isTimer = false): () => void {
    const event = { at: this.now + ms, tie: this.#random.next(), isTimer, run };
    let low = 0;
    let high = this.#events.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBefore(event, this.#events[middle]!)) low = middle + 1;
      else high = middle;
    }
    this.#events.splice(low, 0, event);
    return () => {
      const index = this.#events.indexOf(event);
      if (index >= 0) this.#events.splice(index, 1);
    };
  }

  pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      this.after(ms, resolve);
    });
  }

  /** Is anything under way, besides programs that sleep? */
  isBusy(): boolean {
    return this.#events.some((event) => !event.isTimer);
  }

  /** Let the next event happen. False when there is none. */
  async step(): Promise<boolean> {
    const event = this.#events.pop();
    if (event === undefined) return false;
    this.now = Math.max(this.now, event.at);
    this.happened += 1;
    await event.run();
    await this.turn();
    return true;
  }

  /** Whatever can go on without anything happening goes on. */
  async turn(): Promise<void> {
    await new Promise(setImmediate);
  }
}

/** The next event is the last of the list. */
function isBefore(a: Event, b: Event): boolean {
  return a.at === b.at ? a.tie < b.tie : a.at < b.at;
}
