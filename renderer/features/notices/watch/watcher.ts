import type { NewNotice } from '../../../../shared/commands/notices.ts';
import { decide, type Situation } from '../../../../shared/notices/decide.ts';
import { wantsSayingSince } from '../../../../shared/notices/notice-state.ts';
import type { Notice } from '../../../../shared/records/notice.ts';

export interface WatcherPorts {
  now: () => number;
  /** Calls once after so many ms; returns how to call that off. */
  after: (ms: number, call: () => void) => () => void;
  /** What is known now; null while that is not enough to judge by. */
  situation: (now: number) => Situation | null;
  /** Writes down what is to be told; rejects when the device cannot keep it. */
  fire: (notices: readonly NewNotice[]) => Promise<void>;
  /** Tells it, all of it at once. */
  say: (notices: readonly Notice[]) => Promise<void>;
}

/**
 * Longest sleep. A timer knows nothing of a computer that slept or a clock that was set, and takes no more than 24 days:
 * the clock is looked at once a minute, which costs a comparison.
 */
const LONGEST_MS = 60_000;
/** A device that could not keep something is asked again after so long. */
const RETRY_MS = 30_000;

/**
 * Sleeps until the next moment at which the person is to be told something, and tells it. `look` is called whenever something
 * changed: a record, the network, the window. One window at a time runs it.
 */
export class Watcher {
  readonly #ports: WatcherPorts;
  /** Fired or said here and perhaps not in the replica yet: never twice in one life. */
  readonly #done = new Set<string>();
  #callOff: () => void = () => undefined;
  #isLooking = false;
  #isLookWanted = false;
  #isStopped = false;

  constructor(ports: WatcherPorts) {
    this.#ports = ports;
  }

  look(): void {
    this.#isLookWanted = true;
    if (!this.#isLooking && !this.#isStopped) void this.#lookAll();
  }

  stop(): void {
    this.#isStopped = true;
    this.#callOff();
  }

  async #lookAll(): Promise<void> {
    this.#isLooking = true;
    let wait = LONGEST_MS;
    while (this.#isLookWanted && !this.#isStopped) {
      this.#isLookWanted = false;
      wait = await this.#lookOnce().catch(() => RETRY_MS);
    }
    this.#isLooking = false;
    this.#callOff();
    if (this.#isStopped) return;
    this.#callOff = this.#ports.after(wait, () => this.look());
  }

  /** Answers how long nothing is to come. */
  async #lookOnce(): Promise<number> {
    const now = this.#ports.now();
    const situation = this.#ports.situation(now);
    if (situation === null) return LONGEST_MS;
    const { fire, say, wakeAt } = decide(situation);
    const fresh = fire.filter((notice) => !this.#done.has(keyOfNew(notice)));
    if (fresh.length > 0) {
      await this.#ports.fire(fresh);
      for (const notice of fresh) this.#done.add(keyOfNew(notice));
      this.#isLookWanted = true;
    }
    const unsaid = say.filter((notice) => !this.#done.has(keyOfSaid(notice)));
    if (unsaid.length > 0 && fresh.length === 0) {
      for (const notice of unsaid) this.#done.add(keyOfSaid(notice));
      await this.#ports.say(unsaid);
    }
    return Math.min(LONGEST_MS, Math.max(0, (wakeAt ?? Infinity) - now));
  }
}

function keyOfNew({ ticket, about, course, threshold }: NewNotice): string {
  return ['fired', ticket, about, course, threshold].join(' ');
}

function keyOfSaid(notice: Notice): string {
  return ['said', notice.id, wantsSayingSince(notice)].join(' ');
}
