import type { Scope } from '../../shared/access/scopes.ts';
import { DIGEST_MODULUS, headHash, headOf, type Digest } from '../../shared/sync/digest.ts';
import type { RecordWrite } from './store.ts';

/** Something to be added to the digest of one home scope. */
export interface DigestMove extends Digest {
  scope: Scope;
}

/** What a write adds to the digests of its kind; sums are never negative, so adding modulo is all a store does. */
export function digestMoves(write: RecordWrite): DigestMove[] {
  const { kind, id, previous } = write;
  const moves: DigestMove[] = [];
  if (previous !== null && !previous.deleted) {
    const sum =
      (DIGEST_MODULUS - headHash(headOf(kind, { id, revision: previous.revision }))) % DIGEST_MODULUS;
    moves.push({ scope: homeOf(previous.scopes), count: -1, sum });
  }
  if (!write.deleted)
    moves.push({ scope: homeOf(write.scopes), count: 1, sum: headHash(headOf(kind, write)) });
  return moves;
}

/** The scope in which a record is counted. */
export function homeOf(scopes: readonly Scope[]): Scope {
  return scopes[0] ?? '';
}
