import type { Kind } from '../../shared/records/kinds.ts';
import type { Access } from '../access/grants.ts';
import type { Store } from '../store/store.ts';
import { Audit } from './audit.ts';

/** How long a total is good enough for a progress bar. */
const FRESH_MS = 60_000;
const MAX_KEPT = 1_000;

/** Counts of what a person may see, from the digests that the store keeps up: counting 150,000 rows takes too long. */
export class Totals {
  readonly #store: Store;
  readonly #kept = new Map<string, { total: number; at: number }>();

  constructor(store: Store) {
    this.#store = store;
  }

  async of(kind: Kind, access: Access, isHotOnly: boolean): Promise<number> {
    const key = `${kind} ${access.view} ${isHotOnly}`;
    const kept = this.#kept.get(key);
    if (kept !== undefined && Date.now() - kept.at < FRESH_MS) return kept.total;
    const { count } = await (await Audit.take(this.#store, { access, isHotOnly })).of(kind);
    if (this.#kept.size >= MAX_KEPT) this.#kept.clear();
    this.#kept.set(key, { total: count, at: Date.now() });
    return count;
  }
}
