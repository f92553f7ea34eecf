import type { Kind } from '../records/kinds.ts';
import type { PriorityMatrix } from '../sla/priority.ts';
import type { Json } from '../sync/json.ts';

/** What a command may know of the world around it. Commands are pure: same context and arguments, same changes. */
export interface CommandContext {
  /** UTC ms by the person's clock. */
  now: number;
  /** Who does it. */
  personId: string;
  /** A new UUIDv7. */
  newId(): string;
  /** What impact and urgency come to in this organisation; the usual matrix when left out. */
  priorityMatrix?: PriorityMatrix;
}

/**
 * One change of one record. What a command returns becomes one group: applied or refused as one
 * (docs/sync-spec.md, S4).
 */
export interface Change {
  kind: Kind;
  id: string;
  /**
   * Revision that the person saw; `null` for a new record. 0 where the command did not see the record itself: the
   * dispatcher puts the replica's revision there.
   */
  base: number | null;
  change: Record<string, Json>;
}
