import type { Access } from '../access/grants.ts';
import type { Listener } from './listener.ts';

/** How long a poll is held open; under the shortest time-out that proxies are set to (30 s). */
const HELD_MS = 25_000;

/** How a poll ended: something may be new, nothing was, or the device was revoked meanwhile. */
export type WaitOutcome = 'news' | 'nothing' | 'revoked';

/** One long poll, told of news like an event stream (docs/sync-spec.md, S7). */
export class Waiter implements Listener {
  readonly person: string;
  readonly tokenHash: string;
  view: string;
  access: Access | null = null;
  readonly outcome: Promise<WaitOutcome>;
  readonly #after: number;
  readonly #timer: NodeJS.Timeout;
  #settle: (outcome: WaitOutcome) => void = () => undefined;

  constructor(owner: { person: string; tokenHash: string; view: string }, after: number) {
    this.person = owner.person;
    this.tokenHash = owner.tokenHash;
    this.view = owner.view;
    this.#after = after;
    this.outcome = new Promise((resolve) => {
      this.#settle = resolve;
    });
    this.#timer = setTimeout(() => this.end(), HELD_MS);
  }

  poke(revision: number): void {
    if (revision > this.#after) this.#finish('news');
  }

  accessChanged(): void {
    this.#finish('news');
  }

  wipe(): void {
    this.#finish('revoked');
  }

  /** The poll is over: its time, its session, its connection or the server. */
  end(): void {
    this.#finish('nothing');
  }

  heartbeat(): void {
    // The answer itself is what shows that the link lives.
  }

  #finish(outcome: WaitOutcome): void {
    clearTimeout(this.#timer);
    this.#settle(outcome);
  }
}
