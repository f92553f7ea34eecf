import { HEARTBEAT_MS } from '../../shared/protocol/stream.ts';
import type { Grants } from '../access/grants.ts';
import { StoreUnavailableError, type Store } from '../store/store.ts';

/** Who is told of news: an open event stream, or a long poll. */
export interface Listener {
  readonly person: string;
  readonly tokenHash: string;
  /** View that it was last told about. */
  view: string;
  poke(revision: number): void;
  accessChanged(): void;
  heartbeat(): void;
  /** The device was revoked. */
  wipe(): void;
  end(): void;
}

/** `null`: there is none any more; `undefined`: nobody knows. */
type SessionState = { isRevoked: boolean } | null | undefined;

/** All open event streams of this server (docs/sync-spec.md, S7). */
export class Hub {
  readonly #store: Store;
  readonly #grants: Grants;
  readonly #onFailure: (error: unknown) => void;
  readonly #connections = new Set<Listener>();
  #heartbeats: NodeJS.Timeout | undefined;
  #unwatch: (() => void) | undefined;
  #seen = { revision: -1, access: -1 };
  #isLooking = false;
  #isStale = false;
  #isClosed = false;

  constructor(store: Store, grants: Grants, onFailure: (error: unknown) => void) {
    this.#store = store;
    this.#grants = grants;
    this.#onFailure = onFailure;
  }

  get size(): number {
    return this.#connections.size;
  }

  add(connection: Listener): void {
    // It asked while the server was stopping, and would hold it up.
    if (this.#isClosed) return connection.end();
    this.#connections.add(connection);
    if (this.#unwatch !== undefined) return;
    this.#unwatch = this.#store.watch(() => this.look());
    this.#heartbeats = setInterval(() => void this.#heartbeat().catch(this.#onFailure), HEARTBEAT_MS);
  }

  remove(connection: Listener): void {
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
    this.#isClosed = true;
    this.#stop();
    for (const connection of this.#connections) connection.end();
    this.#connections.clear();
  }

  #stop(): void {
    clearInterval(this.#heartbeats);
    this.#unwatch?.();
    this.#unwatch = undefined;
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
    // Seen only when told: a database that fails in between must not swallow the news.
    if (access !== this.#seen.access) await this.#tellAccess();
    this.#seen.access = access;
    if (revision === this.#seen.revision) return;
    this.#seen.revision = revision;
    for (const connection of this.#connections) connection.poke(revision);
  }

  async #tellAccess(): Promise<void> {
    for (const connection of this.#connections) {
      const access = await this.#grants.of(connection.person);
      const session = await this.#store.session(connection.tokenHash, Date.now());
      if (session?.isRevoked === true) connection.wipe();
      else if (access === null) connection.end();
      else if (access.view !== connection.view) {
        connection.view = access.view;
        connection.accessChanged();
      }
    }
  }

  async #heartbeat(): Promise<void> {
    let isAway = false;
    for (const connection of this.#connections) {
      const session: SessionState = isAway ? undefined : await this.#sessionOf(connection);
      isAway = session === undefined;
      if (session === undefined) connection.heartbeat();
      else if (session === null) connection.end();
      else if (session.isRevoked) connection.wipe();
      else connection.heartbeat();
    }
  }

  /** `undefined` while the database is away: that ends no stream, and all coming back at once would not help it. */
  async #sessionOf({ tokenHash }: Listener): Promise<SessionState> {
    try {
      return await this.#store.session(tokenHash, Date.now());
    } catch (error) {
      if (error instanceof StoreUnavailableError) return undefined;
      throw error;
    }
  }
}
