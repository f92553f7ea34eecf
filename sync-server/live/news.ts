import type { Scope } from '../../shared/access/scopes.ts';
import { kinds, type Kind } from '../../shared/records/kinds.ts';
import type { Access } from '../access/grants.ts';
import type { Commit } from '../store/store.ts';
import { withWildcards } from '../store/wildcards.ts';

/** Scopes to remember; more are forgotten at once, and known again as they change. */
const MAX_SCOPES = 100_000;

/**
 * The newest revision of each kind in each scope, as far as this process was told of commits without a gap. It tells where
 * there is nothing new, and so what need not be asked of the store.
 */
export class News {
  /** What was committed after `#since`, up to `#upTo`, is known. */
  #since = Number.MAX_SAFE_INTEGER;
  #upTo = -1;
  #count = 0;
  #isDoubted = false;
  readonly #newest = new Map<Kind, Map<Scope, number>>();

  /** Latest revision of which something is known; -1 while nothing is. */
  get upTo(): number {
    return this.#upTo;
  }

  /** Take the next commit. False when it does not say everything that happened since the one before. */
  take({ from, to, touched }: Commit): boolean {
    if (touched === null || this.#upTo === -1 || from > this.#upTo) {
      this.startAt(Math.max(to, this.#upTo));
      return false;
    }
    if (this.#count > MAX_SCOPES) this.startAt(this.#upTo);
    for (const [kind, scopes] of touched) this.#note(kind, scopes, to);
    this.#upTo = Math.max(to, this.#upTo);
    return true;
  }

  /** Nothing is known of what was committed up to this revision. */
  startAt(revision: number): void {
    this.#newest.clear();
    this.#count = 0;
    this.#since = revision;
    this.#upTo = revision;
  }

  /** Something may have happened that was not told, even that revisions went back: until it is trusted again nothing is known. */
  doubt(): void {
    this.#isDoubted = true;
  }

  trust(): void {
    this.#isDoubted = false;
  }

  /** Nobody tells any more. */
  forget(): void {
    this.startAt(-1);
    this.#since = Number.MAX_SAFE_INTEGER;
  }

  /**
   * Those of the scopes that hold something of this kind that was committed after `after`, up to `upTo`; `null` when that
   * is not known.
   */
  among(scopes: readonly Scope[], kind: Kind, after: number, upTo: number): readonly Scope[] | null {
    if (this.#isDoubted || after < this.#since || upTo > this.#upTo) return null;
    const newest = this.#newest.get(kind);
    return newest === undefined ? [] : scopes.filter((scope) => (newest.get(scope) ?? 0) > after);
  }

  #note(kind: Kind, scopes: Iterable<Scope>, revision: number): void {
    const newest = this.#newest.get(kind) ?? new Map<Scope, number>();
    this.#newest.set(kind, newest);
    this.#count -= newest.size;
    for (const scope of withWildcards([...scopes])) newest.set(scope, revision);
    this.#count += newest.size;
  }
}

/** May there be something that the person with this access sees? */
export function mayHaveNews(news: News, { reach }: Access, after: number, upTo: number): boolean {
  return kinds.some((kind) => news.among(reach, kind, after, upTo)?.length !== 0);
}
