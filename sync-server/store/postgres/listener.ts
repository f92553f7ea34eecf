import { Client, type ClientConfig } from 'pg';
import { CHANNEL } from './write-transaction.ts';

/** How often the connection is tried, and what may have been missed is looked for. */
export const CHECK_MS = 10_000;
const FIRST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 5_000;

/**
 * Hears of the commits of all processes (NOTIFY). Whenever the connection had to be made anew the listeners are called
 * once, since what was told meanwhile is gone for good.
 */
export class Listener {
  readonly #config: ClientConfig;
  /** `null`: never, for tests of what is told. */
  readonly #checkMs: number | null;
  readonly #listeners = new Set<() => void>();
  /** Called when the connection stands again after it was lost, before the listeners. */
  readonly #onReturn: () => Promise<void>;
  #client: Client | null = null;
  #timer: NodeJS.Timeout | undefined;
  #wait = FIRST_WAIT_MS;
  #isLost = false;

  constructor(config: ClientConfig, checkMs: number | null, onReturn: () => Promise<void>) {
    this.#config = config;
    this.#checkMs = checkMs;
    this.#onReturn = onReturn;
  }

  watch(listener: () => void): () => void {
    this.#listeners.add(listener);
    if (this.#listeners.size === 1) void this.#connect();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.close();
    };
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
    client.on('notification', () => this.#tell());
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
    this.#tell();
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
    this.#tell();
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

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
