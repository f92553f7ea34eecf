import type { Scope } from '../../../shared/access/scopes.ts';
import type { ScopeQuery, ScopeRow } from '../store.ts';

type ReadScope = (scope: Scope, after: number, limit: number) => ScopeRow[];

/** Rows of one scope read beyond its even share, so that one round mostly fills the page. */
const SPARE = 16;

/**
 * The first `limit` rows over several scopes in the order of `at`. Each scope is read along its own index in
 * small pieces and the pieces are merged up to where all of them are known; a first sync would otherwise sort
 * everything that is left for every page.
 */
export function scopeRows(query: ScopeQuery, read: ReadScope): ScopeRow[] {
  const rows = new Map<string, ScopeRow>();
  let { after } = query;
  let scopes = [...query.scopes];
  while (rows.size < query.limit && scopes.length > 0) {
    const share = Math.ceil((query.limit - rows.size) / scopes.length) + SPARE;
    const pieces = scopes.map((scope) => ({ scope, rows: read(scope, after, share) }));
    const unfinished = pieces.filter((piece) => piece.rows.length === share);
    const known = Math.min(...unfinished.map((piece) => piece.rows.at(-1)?.at ?? after));
    for (const piece of pieces) {
      for (const row of piece.rows) if (row.at <= known) rows.set(`${row.at} ${row.id}`, row);
    }
    after = known;
    // A scope that ran out above `known` still has rows to give in the next round.
    scopes = pieces
      .filter((piece) => unfinished.includes(piece) || (piece.rows.at(-1)?.at ?? 0) > known)
      .map((piece) => piece.scope);
  }
  return [...rows.values()].sort((a, b) => a.at - b.at).slice(0, query.limit);
}
