import { HEARTBEAT_MS } from '../../shared/protocol/stream.ts';
import type { Grants } from '../access/grants.ts';
import type { Store } from '../store/store.ts';
import type { StreamConnection } from './connection.ts';

/** How often to look for writes of other processes (an import beside the running server). */
const LOOK_MS = 1_000;

/** All open event streams of this server (docs/sync-spec.md, S7). */
export class Hub {
  readonly #store: Store;
  readonly #grants: Grants;
  readonly #onFailure: (error: unknown) => void;
  readonly #connections = new Set<StreamConnection>();
  #timers: NodeJS.Timeout[] = [];
  #seen = { revision: -1, access: -1 };
  #isLooking = false;
  #isStale = false;

  constructor(store: Store, grants: Grants, onFailure: (error: unknown) => void) {
    this.#store = store;
    this.#grants = grants;
    this.#onFailure = onFailure;
  }

  get size(): number {
    return this.#connections.size;
  }

  add(connection: StreamConnection): void {
    this.#connections.add(connection);
    if (this.#timers.length > 0) return;
    this.#timers = [
      setInterval(() => this.look(), LOOK_MS),
      setInterval(() => void this.#heartbeat().catch(this.#onFailure), HEARTBEAT_MS),
    ];
  }

  remove(connection: StreamConnection): void {
    this.#connections.delete(connection);
    if (this.#connections.size === 0) this.#stop();
  }

  /** Look for something new and tell everybody; many calls at once become one or two looks. */
  look(): void {
    this.#isStale = true;
    if (!this.#isLooking) void this.#lookUntilFresh().catch(this.#onFailure);
  }

  /** Hang up on a session that was ended. */
  revoke(tokenHash: string): void {
    for (const connection of this.#connections) if (connection.tokenHash === tokenHash) connection.end();
  }

  close(): void {
    this.#stop();
    for (const connection of this.#connections) connection.end();
    this.#connections.clear();
  }

  #stop(): void {
    for (const timer of this.#timers) clearInterval(timer);
    this.#timers = [];
  }

  async #lookUntilFresh(): Promise<void> {
    this.#isLooking = true;
    try {
      while (this.#isStale && this.#connections.size > 0) await this.#lookOnce();
    } finally {
      this.#isLooking = false;
    }
  }

  async #lookOnce(): Promise<void> {
    this.#isStale = false;
    const { revision, access } = await this.#store.state();
    const before = this.#seen;
    this.#seen = { revision, access };
    if (access !== before.access) await this.#tellAccess();
    if (revision === before.revision) return;
    for (const connection of this.#connections) connection.poke(revision);
  }

  async #tellAccess(): Promise<void> {
    for (const connection of this.#connections) {
      const access = await this.#grants.of(connection.person);
      if (access === null) connection.end();
      else if (access.view !== connection.view) {
        connection.view = access.view;
        connection.accessChanged();
      }
    }
  }

  async #heartbeat(): Promise<void> {
    for (const connection of this.#connections) {
      const session = await this.#store.session(connection.tokenHash, Date.now());
      if (session === null) connection.end();
      else connection.heartbeat();
    }
  }
}
