import { Client, type ClientConfig } from 'pg';
import type { Commit } from '../store.ts';
import { commitOf } from '../touched.ts';
import { CHANNEL } from './write-transaction.ts';

/** How often the connection is tried, and what may have been missed is looked for. */
export const CHECK_MS = 10_000;
/** An own commit that is not heard of by then is looked for: the link may have gone silent. */
const ECHO_MS = 1_000;
const FIRST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 5_000;

/**
 * Hears of the commits of all processes (NOTIFY), of its own too: so they come in the order of revisions. Whenever the
 * connection had to be made anew the listeners are called with `null`, since what was told meanwhile is gone for good.
 */
export class Listener {
  readonly #config: ClientConfig;
  /** `null`: never, for tests of what is told. */
  readonly #checkMs: number | null;
  readonly #listeners = new Set<(commit: Commit | null) => void>();
  /** Called when the connection stands again after it was lost, before the listeners. */
  readonly #onReturn: () => Promise<void>;
  #client: Client | null = null;
  #timer: NodeJS.Timeout | undefined;
  #wait = FIRST_WAIT_MS;
  #isLost = false;
  /** By the clock of `performance.now()`. */
  #heardAt = -1;

  constructor(config: ClientConfig, checkMs: number | null, onReturn: () => Promise<void>) {
    this.#config = config;
    this.#checkMs = checkMs;
    this.#onReturn = onReturn;
  }

  watch(listener: (commit: Commit | null) => void): () => void {
    this.#listeners.add(listener);
    if (this.#listeners.size === 1) void this.#connect();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.close();
    };
  }

  /**
   * This process wrote something, beginning at this time of `performance.now()`. It is told like all others; when nothing
   * was heard since, the listeners look for themselves.
   */
  expect(since: number): void {
    if (this.#listeners.size === 0) return;
    if (this.#isLost) this.#tell(null);
    else setTimeout(() => this.#heardAt < since && this.#tell(null), ECHO_MS).unref();
  }

  close(): void {
    clearTimeout(this.#timer);
    const client = this.#client;
    this.#client = null;
    client?.end().catch(() => undefined);
  }

  async #connect(): Promise<void> {
    const client = new Client(this.#config);
    this.#client = client;
    const onLost = (): void => this.#lost(client);
    client.on('error', onLost);
    client.on('end', onLost);
    client.on('notification', ({ payload }) => this.#hear(commitOf(payload ?? '')));
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
      if (this.#isLost) await this.#onReturn();
    } catch {
      this.#lost(client);
      return;
    }
    if (this.#client !== client) return;
    this.#isLost = false;
    this.#wait = FIRST_WAIT_MS;
    this.#tell(null);
    this.#checkLater(client);
  }

  /** A link that went silent says nothing: only a question shows it. */
  #checkLater(client: Client): void {
    if (this.#checkMs === null) return;
    this.#timer = setTimeout(() => void this.#check(client), this.#checkMs);
    this.#timer.unref();
  }

  async #check(client: Client): Promise<void> {
    try {
      await client.query('SELECT 1');
    } catch {
      this.#lost(client);
      return;
    }
    if (this.#client !== client) return;
    this.#tell(null);
    this.#checkLater(client);
  }

  #lost(client: Client): void {
    if (this.#client !== client) return;
    this.close();
    this.#isLost = true;
    this.#timer = setTimeout(() => void this.#connect(), this.#wait);
    this.#timer.unref();
    this.#wait = Math.min(this.#wait * 2, LONGEST_WAIT_MS);
  }

  #hear(commit: Commit | null): void {
    this.#heardAt = performance.now();
    this.#tell(commit);
  }

  #tell(commit: Commit | null): void {
    for (const listener of this.#listeners) listener(commit);
  }
}
