import { maySee } from '../../shared/access/grant.ts';
import { HEARTBEAT_MS } from '../../shared/protocol/stream.ts';
import type { Access, Grants } from '../access/grants.ts';
import type { Commit, Store } from '../store/store.ts';
import { sendHeartbeats } from './heartbeats.ts';
import type { Listener } from './listener.ts';
import { nothingOwed, withCommit, type Owed } from './owed.ts';
import { News } from './news.ts';
import { PokeQueue } from './poke-queue.ts';

/** How long what was committed may be on its way to be told, before everybody is poked for want of knowing better. */
const TELLING_MS = 50;

/** All open event streams of this server (docs/sync-spec.md, S7). */
export class Hub {
  /** Known while somebody listens. */
  readonly news = new News();
  readonly #store: Store;
  readonly #grants: Grants;
  readonly #onFailure: (error: unknown) => void;
  readonly #connections = new Set<Listener>();
  readonly #queue = new PokeQueue();
  #heartbeats: NodeJS.Timeout | undefined;
  #unwatch: (() => void) | undefined;
  #doubt: NodeJS.Timeout | undefined;
  #owed: Owed = nothingOwed();
  #access = -1;
  #epoch = '';
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
    this.#introduce(connection).catch(this.#onFailure);
    if (this.#unwatch !== undefined) return;
    this.#unwatch = this.#store.watch((commit) => this.#hear(commit));
    const beat = () => void sendHeartbeats(this.#connections, this.#store).catch(this.#onFailure);
    this.#heartbeats = setInterval(beat, HEARTBEAT_MS);
    this.#hear(null);
  }

  remove(connection: Listener): void {
    this.#connections.delete(connection);
    this.#queue.drop(connection);
    if (this.#connections.size === 0) this.#stop();
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
    clearTimeout(this.#doubt);
    this.#queue.clear();
    this.#unwatch?.();
    this.#unwatch = undefined;
    this.news.forget();
  }

  /** Many commits at once become one or two looks. */
  #hear(commit: Commit | null): void {
    if (commit === null) {
      this.news.doubt();
      this.#owed.isUnsure = true;
    } else if (this.news.take(commit)) this.#owed = withCommit(this.#owed, commit);
    else this.#owed = { ...this.#owed, isAll: true, revision: Math.max(this.#owed.revision, commit.to) };
    this.#look();
  }

  #look(): void {
    this.#isStale = true;
    if (!this.#isLooking) void this.#lookUntilFresh().catch(this.#onFailure);
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
    const owed = this.#owed;
    this.#owed = nothingOwed();
    const known = this.news.upTo;
    try {
      const { revision, access, epoch } = await this.#store.state();
      if (owed.isUnsure) this.#compare({ revision, epoch }, known);
      // Before anybody is poked: who gained access is concerned from now on.
      if (access !== this.#access) await this.#tellAccess();
      this.#access = access;
    } catch (error) {
      // Owed until told: a database that fails in between must not swallow the news.
      const revision = Math.max(this.#owed.revision, owed.revision);
      this.#owed = { ...this.#owed, isAll: true, isUnsure: true, revision };
      throw error;
    }
    if (owed.revision >= 0) this.#queue.owe(this.#concerned(owed), owed.revision);
  }

  *#concerned({ isAll, scopes }: Owed): Generator<Listener> {
    const named = [...scopes];
    for (const one of this.#connections) {
      if (isAll || one.access === null || maySee(one.access.grant, named)) yield one;
    }
  }

  /** Was something committed that nobody told of, as by an importer beside the server? Then it may concern everybody. */
  #compare({ revision, epoch }: { revision: number; epoch: string }, known: number): void {
    // Unless there is reason to doubt again.
    if (!this.#owed.isUnsure) this.news.trust();
    const isOther = (this.#epoch !== '' && epoch !== this.#epoch) || revision < known;
    this.#epoch = epoch;
    if (isOther) this.#oweAll(revision);
    else if (revision > this.news.upTo) {
      clearTimeout(this.#doubt);
      this.#doubt = setTimeout(() => {
        if (revision > this.news.upTo) this.#oweAll(revision);
      }, TELLING_MS);
    }
  }

  #oweAll(revision: number): void {
    this.news.startAt(revision);
    this.#owed = { ...this.#owed, isAll: true, revision: Math.max(this.#owed.revision, revision) };
    this.#look();
  }

  /** What its person may see now; it came with what was true when it asked. */
  async #introduce(connection: Listener): Promise<void> {
    const access = await this.#grants.of(connection.person);
    // A change that was told meanwhile is younger.
    if (access !== null && connection.access === null) this.#setAccess(connection, access);
  }

  #setAccess(connection: Listener, access: Access): void {
    connection.access = access;
    if (access.view === connection.view) return;
    connection.view = access.view;
    connection.accessChanged();
  }

  async #tellAccess(): Promise<void> {
    for (const connection of this.#connections) {
      const access = await this.#grants.of(connection.person);
      const session = await this.#store.session(connection.tokenHash, Date.now());
      if (session?.isRevoked === true) connection.wipe();
      else if (access === null) connection.end();
      else this.#setAccess(connection, access);
    }
  }
}
