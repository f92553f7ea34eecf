import type { Scope } from '../../shared/access/scopes.ts';
import type { Pack } from '../../shared/protocol/packs.ts';
import type { Kind } from '../../shared/records/kinds.ts';

/** Kinds whose records may lie in packs. */
export type PackedKind = Extract<Kind, 'tickets' | 'entries'>;

/** A record as a pack has it. */
export interface PackMember {
  kind: PackedKind;
  id: string;
  revision: number;
}

/** Everything about a pack but its bytes and which tickets have left it. */
export type NewPack = Omit<Pack, 'left'>;

/** A pack to be put in place of another, or of nothing. */
export interface PackCut {
  /** Hash of the pack that it replaces, whose members it has, but for those that have left. */
  replaces: string | null;
  /** `null`: nothing is left of the one that is replaced. */
  pack: NewPack | null;
  content: Uint8Array;
  members: readonly PackMember[];
}

/**
 * The archive (docs/sync-spec.md, S14). Records in packs stay records like all others, for consoles and partners that
 * know no packs. A write of a packed record takes it out of its pack in the same transaction.
 */
export interface PackStore {
  /** All packs, the latest first, and the generation that they are of, in one snapshot. */
  packs(): Promise<{ generation: number; packs: Pack[] }>;
  /** The bytes of a pack; `null` when it is not there (any more). */
  packContent(hash: string): Promise<Uint8Array | null>;
  /** Ids of the tickets that are in the pack and have not left it. */
  packTickets(hash: string): Promise<string[]>;
  /**
   * Put a pack in its place, in one transaction. Answers false, and does nothing, when a member has changed meanwhile,
   * lies in another pack, or a ticket has other entries than the members.
   */
  cutPack(cut: PackCut): Promise<boolean>;
}

/** Under this name the digests of what lies in packs stand beside those of all records. */
export function packedDigest(kind: Kind): `packed.${Kind}` {
  return `packed.${kind}`;
}

/**
 * Whatever lies in a pack comes to replicas with it and in no other way. Throws when a cut would drop something that
 * has not left.
 */
export function checkKeepsAll({ members }: PackCut, remaining: readonly PackMember[]): void {
  const kept = new Set(members.map(({ kind, id }) => `${kind} ${id}`));
  const lost = remaining.find(({ kind, id }) => !kept.has(`${kind} ${id}`));
  if (lost !== undefined) throw new Error(`The new pack would lose ${lost.kind} ${lost.id}.`);
}

/** Is this a scope by which packs are given out? Records that are seen by another one travel as records. */
export function isPackScope(scope: Scope): boolean {
  return scope === 'staff' || scope.startsWith('account:');
}
