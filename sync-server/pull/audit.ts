import { maySee } from '../../shared/access/grant.ts';
import type { Kind } from '../../shared/records/kinds.ts';
import {
  DIGEST_MODULUS,
  emptyDigest,
  headOf,
  joined,
  withHead,
  type Digest,
} from '../../shared/sync/digest.ts';
import type { Access } from '../access/grants.ts';
import type { DigestRow } from '../store/audit-store.ts';
import { homeOf } from '../store/digest-moves.ts';
import { packedDigest } from '../store/pack-store.ts';
import type { Store } from '../store/store.ts';

const PAGE = 2_000;
/** Kinds of which somebody may see a record without seeing its home scope (`shared/access/scopes.ts`). */
const sharedKinds: readonly Kind[] = ['tickets', 'entries', 'visits', 'commitments'];

/** Whose digests. */
export interface AuditOf {
  access: Access;
  /** Without what lies in packs. */
  isHotOnly: boolean;
}

/** What takes a digest out of the sum of several. */
function negative({ count, sum }: Digest): Digest {
  return { count: -count, sum: (DIGEST_MODULUS - sum) % DIGEST_MODULUS };
}

/** Digests of one moment, and what one person sees of them. */
export class Audit {
  /** The pages of the same answer end at this revision, so that both speak of the same records. */
  readonly revision: number;
  readonly #rows: readonly DigestRow[];
  readonly #store: Store;
  readonly #access: Access;
  readonly #isHotOnly: boolean;

  private constructor(
    store: Store,
    { access, isHotOnly }: AuditOf,
    snapshot: { revision: number; rows: DigestRow[] },
  ) {
    this.#store = store;
    this.#access = access;
    this.#isHotOnly = isHotOnly;
    this.#rows = snapshot.rows;
    this.revision = snapshot.revision;
  }

  static async take(store: Store, of: AuditOf): Promise<Audit> {
    return new Audit(store, of, await store.digests());
  }

  /** Count and checksum of all that the person sees of a kind (S15). Costs a sum over accounts, whatever their size. */
  async of(kind: Kind): Promise<Digest> {
    const all = this.#atHome(kind).reduce(joined, emptyDigest());
    const packed = this.#isHotOnly ? this.#atHome(packedDigest(kind)).map(negative) : [];
    return joined(packed.reduce(joined, all), await this.#seenFromElsewhere(kind));
  }

  #atHome(kind: DigestRow['kind']): DigestRow[] {
    return this.#rows.filter((row) => row.kind === kind && maySee(this.#access.grant, [row.scope]));
  }

  /** What is seen by a scope other than its home: a partner's tickets, an own visit in somebody else's account. */
  async #seenFromElsewhere(kind: Kind): Promise<Digest> {
    const { grant } = this.#access;
    let digest = emptyDigest();
    if (!sharedKinds.includes(kind) || maySee(grant, ['account:'])) return digest;
    const scopes = [...grant.scopes].filter((scope) => /^(person|ticket):/.test(scope));
    for (let after = 0, isDone = scopes.length === 0; !isDone;) {
      const query = { kind, scopes, after, upTo: this.revision, limit: PAGE };
      const rows = await this.#store.scopeRows(query);
      for (const row of rows) {
        const isPresent = row.at === row.revision && !row.deleted && maySee(grant, row.scopes);
        if (isPresent && !maySee(grant, [homeOf(row.scopes)])) digest = withHead(digest, headOf(kind, row));
        after = row.at;
      }
      isDone = rows.length < PAGE;
    }
    return digest;
  }
}
