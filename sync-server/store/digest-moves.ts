import type { Scope } from '../../shared/access/scopes.ts';
import type { Kind } from '../../shared/records/kinds.ts';
import {
  DIGEST_MODULUS,
  emptyDigest,
  headHash,
  headOf,
  joined,
  type Digest,
} from '../../shared/sync/digest.ts';
import type { DigestKind } from './audit-store.ts';
import { packedDigest, type PackMember } from './pack-store.ts';
import type { RecordWrite } from './store.ts';

/** Something to be added to the digest of one home scope. */
export interface DigestMove extends Digest {
  kind: DigestKind;
  scope: Scope;
}

/** What a write adds to the digests; sums are never negative, so adding modulo is all a store does. */
export function digestMoves(write: RecordWrite): DigestMove[] {
  const { kind, id, previous } = write;
  const moves: DigestMove[] = [];
  if (previous !== null && !previous.deleted) {
    const left = { scope: homeOf(previous.scopes), ...without(kind, { id, revision: previous.revision }) };
    moves.push({ kind, ...left });
    if (previous.isPacked) moves.push({ kind: packedDigest(kind), ...left });
  }
  if (!write.deleted)
    moves.push({ kind, scope: homeOf(write.scopes), count: 1, sum: headHash(headOf(kind, write)) });
  return moves;
}

/** What a cut adds to the digests of packed records: the members of the new pack, without those of the old one. */
export function packMoves(
  scope: Scope,
  added: readonly PackMember[],
  removed: readonly PackMember[],
): DigestMove[] {
  return (['tickets', 'entries'] as const).map((kind) => {
    const of = (member: PackMember): boolean => member.kind === kind;
    const parts = [
      ...added.filter(of).map((one) => ({ count: 1, sum: headHash(headOf(kind, one)) })),
      ...removed.filter(of).map((one) => without(kind, one)),
    ];
    return { kind: packedDigest(kind), scope, ...parts.reduce(joined, emptyDigest()) };
  });
}

function without(kind: Kind, head: { id: string; revision: number }): Digest {
  return { count: -1, sum: (DIGEST_MODULUS - headHash(headOf(kind, head))) % DIGEST_MODULUS };
}

/** The scope in which a record is counted. */
export function homeOf(scopes: readonly Scope[]): Scope {
  return scopes[0] ?? '';
}
