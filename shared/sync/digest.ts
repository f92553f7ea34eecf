import type { Kind } from '../records/kinds.ts';

/**
 * Count and checksum of a set of records (docs/sync-spec.md, S15). The checksum is a sum, so it can be kept up by
 * adding and subtracting single records, in any order.
 */
export interface Digest {
  count: number;
  /** Sum of `headHash` over the records, modulo `DIGEST_MODULUS`. */
  sum: number;
}

/** Id and revision: what two copies of a record must agree on. */
export interface Head {
  id: string;
  revision: number;
}

/**
 * What a record of this kind is compared by. Entries never change, so their ids say it all, and a replica can list
 * those without reading a single one of its largest kind.
 */
export function headOf(kind: Kind, { id, revision }: Head): Head {
  return { id, revision: kind === 'entries' ? 0 : revision };
}

/** Sums of two stay below 2^53, so every number on the way is exact. */
export const DIGEST_MODULUS = 2 ** 52;

const LOW = 2 ** 20;

/** A number below `DIGEST_MODULUS` for one record in one revision; the same on server and replica. */
export function headHash({ id, revision }: Head): number {
  const text = `${id}@${revision}`;
  let a = 0x2c1b3c6d;
  let b = 0x297a2d39;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b + unit, 0x85ebca6b) ^ (b >>> 13);
  }
  // Neighbouring revisions differ in the last character only: spread that over all bits.
  a = Math.imul(a ^ (a >>> 15), 0x2c1b3c6d);
  b = Math.imul(b ^ (b >>> 15), 0xc2b2ae35);
  return ((a ^ (a >>> 13)) >>> 0) * LOW + (((b ^ (b >>> 16)) >>> 0) % LOW);
}

export function emptyDigest(): Digest {
  return { count: 0, sum: 0 };
}

/** The digest with one record more. */
export function withHead(digest: Digest, head: Head): Digest {
  return { count: digest.count + 1, sum: (digest.sum + headHash(head)) % DIGEST_MODULUS };
}

/** The digest of two sets without common records. */
export function joined(a: Digest, b: Digest): Digest {
  return { count: a.count + b.count, sum: (a.sum + b.sum) % DIGEST_MODULUS };
}

export function sameDigest(a: Digest, b: Digest): boolean {
  return a.count === b.count && a.sum === b.sum;
}
