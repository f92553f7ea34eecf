interface Attempts {
  failed: number;
  /** UTC milliseconds at which the count starts anew. */
  until: number;
}

export interface ThrottleRules {
  /** Failures allowed in a window. */
  limit: number;
  windowMs: number;
}

const MAX_KEPT = 10_000;

/** Counts failed attempts by key and says when the next one is allowed. Bounded memory. */
export class Throttle {
  readonly #rules: ThrottleRules;
  readonly #attempts = new Map<string, Attempts>();

  constructor(rules: ThrottleRules) {
    this.#rules = rules;
  }

  /**
   * Count an attempt before it is judged, so that many at once do not all slip through. Returns the milliseconds to
   * wait, 0 when the attempt may go on.
   */
  begin(key: string, now: number): number {
    const known = this.#attempts.get(key);
    const attempts = known !== undefined && known.until > now ? known : this.#begin(key, now);
    if (attempts.failed >= this.#rules.limit) return attempts.until - now;
    attempts.failed += 1;
    return 0;
  }

  /** The attempt was not a failure: it does not count. */
  succeeded(key: string): void {
    const attempts = this.#attempts.get(key);
    if (attempts !== undefined) attempts.failed = Math.max(0, attempts.failed - 1);
  }

  #begin(key: string, now: number): Attempts {
    this.#attempts.delete(key);
    if (this.#attempts.size >= MAX_KEPT) this.#forget(now);
    const attempts = { failed: 0, until: now + this.#rules.windowMs };
    this.#attempts.set(key, attempts);
    return attempts;
  }

  /** Drop what is over; if that frees nothing, the oldest (a map keeps the order of insertion). */
  #forget(now: number): void {
    for (const [key, { until }] of this.#attempts) if (until <= now) this.#attempts.delete(key);
    const oldest = this.#attempts.keys().next();
    if (this.#attempts.size >= MAX_KEPT && !oldest.done) this.#attempts.delete(oldest.value);
  }
}
