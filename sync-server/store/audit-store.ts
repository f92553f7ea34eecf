import type { Scope } from '../../shared/access/scopes.ts';
import type { Kind } from '../../shared/records/kinds.ts';
import type { Digest } from '../../shared/sync/digest.ts';
import type { StoredRecord } from './store.ts';

/** A kind, or what of it lies in packs. */
export type DigestKind = Kind | `packed.${Kind}`;

/**
 * Digest of the records of a kind that are not deleted, by home scope: the first of a record's scopes. Every record
 * has one home, so digests of several scopes add up without counting anything twice.
 * What lies in packs is counted once more under a name of its own.
 */
export interface DigestRow extends Digest {
  kind: DigestKind;
  scope: Scope;
}

/** Open work under one key of `agenda.ts`, with `from <= at < to`. */
export interface AgendaQuery {
  kind: Kind;
  key: string;
  /** UTC milliseconds. */
  from: number;
  to: number;
  limit: number;
}

export interface AgendaRow extends StoredRecord {
  id: string;
}

/** What a store keeps up with every write so that whole kinds need not be read. */
export interface AuditStore {
  /** All digests and the revision that they are of, in one snapshot. Rows of empty scopes may be there. */
  digests(): Promise<{ revision: number; rows: DigestRow[] }>;
  /** Several records at once, deleted ones too, in any order; unknown ids are left out. */
  getMany(kind: Kind, ids: readonly string[]): Promise<AgendaRow[]>;
  /** `lookup` for several values at once, in any order. */
  lookupMany(kind: Kind, values: readonly string[]): Promise<{ value: string; id: string }[]>;
  /** Open work, the earliest first. */
  agenda(query: AgendaQuery): Promise<AgendaRow[]>;
  /**
   * Forget what was deleted before this time (UTC ms), and the notes of records that left a scope up to the same
   * revision. Raises `StoreState.floor`; returns how many deletions were forgotten. The records stay known as
   * deleted, so nothing comes back to life.
   */
  forgetTombstones(deletedBefore: number): Promise<number>;
}

/** Revisions that a restore lost: everything above `from`, up to and with `to`. */
export interface LostRange {
  from: number;
  to: number;
}

/**
 * How far the revisions jump with a new epoch: more than can have been written after the backup. So no revision that
 * replicas still know from the lost time is ever given to something else.
 */
export const EPOCH_JUMP = 100_000_000;
