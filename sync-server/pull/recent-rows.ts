import type { Scope } from '../../shared/access/scopes.ts';
import type { Kind } from '../../shared/records/kinds.ts';
import type { ScopeRow, Store, StoreState } from '../store/store.ts';

interface Piece {
  /** It has every row of its scope after this revision, up to that of the state. */
  after: number;
  rows: readonly ScopeRow[];
}

/**
 * What was just read of single scopes. A commit makes everybody who sees its account pull the same few rows at the same
 * revision; one question to the store serves them all. The next commit ends it, so that nothing here is ever older than
 * what the store would say of that revision.
 */
export class RecentRows {
  readonly #store: Pick<Store, 'scopeRows'>;
  #moment = '';
  #pieces = new Map<string, Piece>();

  constructor(store: Pick<Store, 'scopeRows'>) {
    this.#store = store;
  }

  /** Like `scopeRows` of this one scope, up to the revision of the state. */
  async read(
    { epoch, revision: upTo }: Pick<StoreState, 'epoch' | 'revision'>,
    { kind, scope, after, limit }: { kind: Kind; scope: Scope; after: number; limit: number },
  ): Promise<readonly ScopeRow[]> {
    const moment = `${epoch} ${upTo}`;
    if (moment !== this.#moment) this.#pieces = new Map();
    this.#moment = moment;
    const pieces = this.#pieces;
    const name = `${kind} ${scope}`;
    const piece = pieces.get(name);
    if (piece !== undefined && piece.after <= after) {
      return piece.rows.filter((row) => row.at > after).slice(0, limit);
    }
    const rows = await this.#store.scopeRows({ kind, scopes: [scope], after, upTo, limit });
    if (rows.length < limit) pieces.set(name, { after, rows });
    return rows;
  }
}
