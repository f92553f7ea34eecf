import type { Op, OpResult } from '../../../shared/protocol/push.ts';
import type { Kind } from '../../../shared/records/kinds.ts';

/** An op that the server took together with what others had changed meanwhile. */
export interface Outcome {
  opId: string;
  group: string;
  kind: Kind;
  id: string;
  /** Fields that the person changed. */
  fields: string[];
  /** Entries that carry values which did not win. */
  proposals: string[];
  /** UTC ms by this device's clock. */
  at: number;
}

/** The merged ones of a push; a plain `applied` is not worth telling, and what was refused is parked. */
export function mergedOutcomes(ops: readonly Op[], results: readonly OpResult[], now: number): Outcome[] {
  const byId = new Map(ops.map((op) => [op.opId, op]));
  return results.flatMap((result) => {
    const op = byId.get(result.opId);
    if (result.status !== 'merged' || op === undefined) return [];
    const { opId, kind, id, group = op.opId } = op;
    return [{ opId, group, kind, id, fields: Object.keys(op.change), proposals: result.proposals, at: now }];
  });
}
