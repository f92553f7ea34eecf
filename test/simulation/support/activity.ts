import type { Seeded } from './seeded.ts';
import type { Scheduler } from './scheduler.ts';

/** Real ms after which a request that neither ends nor asks the store for anything is a fault of this harness. */
const STUCK_MS = 10_000;

/**
 * Lets requests at the server cross each other: each runs until it ends or asks the store for something, and goes
 * on at a moment that the seed decides. One runs at a time, so the run can be repeated.
 */
export class Activity {
  readonly #scheduler: Scheduler;
  readonly #random: Seeded;
  readonly #waiting = new Set<() => Promise<void>>();
  #rest: (() => void) | null = null;
  #isStopped = false;

  constructor(scheduler: Scheduler, random: Seeded) {
    this.#scheduler = scheduler;
    this.#random = random;
  }

  /** Begin a request. Resolves when it rests for the first time. */
  begin(request: () => Promise<unknown>): Promise<void> {
    return this.#run(() => {
      void request().finally(() => this.#rests());
    });
  }

  /** A call of the store by a request: it rests, and the call is made later. */
  call<T>(work: () => Promise<T>): Promise<T> {
    // The harness itself, between two requests.
    if (this.#rest === null) return work();
    const answer = new Promise<T>((resolve, reject) => {
      const goOn = () => {
        this.#waiting.delete(goOn);
        return this.#run(() => {
          if (this.#isStopped) reject(new Error('The server stopped.'));
          else work().then(resolve, reject);
        });
      };
      this.#waiting.add(goOn);
      this.#scheduler.after(this.#random.below(20), () => (this.#waiting.has(goOn) ? goOn() : undefined));
    });
    this.#rests();
    return answer;
  }

  /** End all requests under way: their next call of the store fails. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    while (this.#waiting.size > 0) for (const goOn of this.#waiting) await goOn();
  }

  async #run(start: () => void): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve, reject) => {
      timer = setTimeout(() => reject(new Error('A request of the server is stuck.')), STUCK_MS);
      this.#rest = resolve;
      start();
    });
    clearTimeout(timer);
  }

  #rests(): void {
    const rest = this.#rest;
    this.#rest = null;
    rest?.();
  }
}

const direct = new Set(['close', 'backup', 'newEpoch', 'importBatch', 'place']);

/** The store with a rest before each call. */
export function resting<S extends object>(store: S, activity: Activity): S {
  return new Proxy(store, {
    get(target, name) {
      const value = Reflect.get(target, name, target) as unknown;
      if (typeof value !== 'function') return value;
      const method = (...args: unknown[]) =>
        (value as (...args: unknown[]) => Promise<unknown>).apply(target, args);
      return direct.has(String(name)) ? method : (...args: unknown[]) => activity.call(() => method(...args));
    },
  });
}
