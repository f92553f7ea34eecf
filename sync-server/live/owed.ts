import type { Scope } from '../../shared/access/scopes.ts';
import type { Commit } from '../store/store.ts';

/** What was committed and not yet told to streams. */
export interface Owed {
  /** The newest of it; -1: nothing. */
  revision: number;
  scopes: ReadonlySet<Scope>;
  /** It may concern everybody. */
  isAll: boolean;
  /** There may be more of which nobody told. */
  isUnsure: boolean;
}

export function nothingOwed(): Owed {
  return { revision: -1, scopes: new Set(), isAll: false, isUnsure: false };
}

/** Also a commit of which it is known what it touched. One that touched nothing concerns nobody. */
export function withCommit(owed: Owed, { to, touched }: Commit): Owed {
  const named = [...(touched?.values() ?? [])].flatMap((scopes) => [...scopes]);
  if (named.length === 0) return owed;
  return { ...owed, revision: Math.max(to, owed.revision), scopes: new Set([...owed.scopes, ...named]) };
}
