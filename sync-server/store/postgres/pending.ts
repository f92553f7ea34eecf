import type { OpResult } from '../../../shared/protocol/push.ts';
import type { Kind } from '../../../shared/records/kinds.ts';
import { emptyDigest, joined } from '../../../shared/sync/digest.ts';
import { digestMoves, type DigestMove } from '../digest-moves.ts';
import { withWildcards } from '../wildcards.ts';
import type { RecordWrite } from '../store.ts';

export interface KeptResult {
  op: string;
  person: string;
  result: OpResult;
}

/** A row of `record_scopes`, by the record's key. */
export interface ScopePlace {
  kind: Kind;
  scope: string;
  revision: number;
  record: string;
  present: boolean;
}

export const keyOf = (kind: Kind, id: string): string => `${kind} ${id}`;

/**
 * What a transaction has written and not yet sent. All of it travels in a handful of statements before the commit;
 * until then reads look here first, and undoing a savepoint is forgetting the newest of it.
 */
export class Pending {
  readonly writes: RecordWrite[] = [];
  readonly results: KeptResult[] = [];
  readonly #latest = new Map<string, RecordWrite>();
  readonly #resultByOp = new Map<string, KeptResult>();

  put(write: RecordWrite): void {
    this.writes.push(write);
    this.#latest.set(keyOf(write.kind, write.id), write);
  }

  keepResult(kept: KeptResult): void {
    this.results.push(kept);
    this.#resultByOp.set(kept.op, kept);
  }

  /** The newest state of a record that this transaction wrote. */
  latest(kind: Kind, id: string): RecordWrite | undefined {
    return this.#latest.get(keyOf(kind, id));
  }

  result(op: string): KeptResult | undefined {
    return this.#resultByOp.get(op);
  }

  mark(): { writes: number; results: number } {
    return { writes: this.writes.length, results: this.results.length };
  }

  /** Forget what came after the mark. */
  undoTo(mark: { writes: number; results: number }): void {
    for (const write of this.writes.splice(mark.writes).reverse()) {
      const key = keyOf(write.kind, write.id);
      const before = this.writes.findLast((one) => one.id === write.id && one.kind === write.kind);
      if (before === undefined) this.#latest.delete(key);
      else this.#latest.set(key, before);
    }
    for (const { op } of this.results.splice(mark.results)) this.#resultByOp.delete(op);
  }

  /** The last state of each record. */
  lastStates(): RecordWrite[] {
    return [...this.#latest.values()];
  }

  /** What all writes together add to the digests. */
  digestMoves(): DigestMove[] {
    const sums = new Map<string, DigestMove>();
    for (const write of this.writes) {
      for (const move of digestMoves(write)) {
        const name = `${move.kind} ${move.scope}`;
        const known = sums.get(name) ?? { kind: move.kind, scope: move.scope, ...emptyDigest() };
        sums.set(name, { ...known, ...joined(known, move) });
      }
    }
    return [...sums.values()];
  }

  /** Writes of records that lay in packs until now. */
  leftPacks(): RecordWrite[] {
    return this.writes.filter(({ previous }) => previous?.isPacked === true);
  }

  /** Where the records leave their places in scopes and where they stand now, without steps in between. */
  scopeMoves(): { left: ScopePlace[]; entered: ScopePlace[] } {
    const left: ScopePlace[] = [];
    const entered = new Map<string, ScopePlace>();
    const nameOf = (place: ScopePlace): string => `${place.record} ${place.revision} ${place.scope}`;
    for (const write of this.writes) {
      const record = keyOf(write.kind, write.id);
      const place = (scope: string, revision: number, present: boolean): ScopePlace => {
        return { kind: write.kind, scope, revision, record, present };
      };
      const enter = (one: ScopePlace): void => void entered.set(nameOf(one), one);
      const now = withWildcards(write.scopes);
      const before = write.previous === null ? [] : withWildcards(write.previous.scopes);
      for (const scope of before) {
        const old = place(scope, write.previous?.revision ?? 0, true);
        if (!entered.delete(nameOf(old))) left.push(old);
        if (!now.includes(scope)) enter(place(scope, write.revision, false));
      }
      // A deleted record stays in its scopes: whoever has it must hear of it.
      for (const scope of now) enter(place(scope, write.revision, true));
    }
    return { left, entered: [...entered.values()] };
  }
}
