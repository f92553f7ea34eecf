import type { Op, OpResult } from '../../shared/protocol/push.ts';
import type { Access } from '../access/grants.ts';
import type { SchemaGap } from '../schema/schema-gap.ts';
import type { LostRange } from '../store/audit-store.ts';
import type { Store, StoreTransaction } from '../store/store.ts';
import { applyOp } from './apply-op.ts';
import { Refusal, rejected } from './refusal.ts';

/** Who pushes, from where. */
export interface Pusher {
  access: Access;
  replica: string;
  /** UTC milliseconds of the server. */
  now: number;
  /** What the console's schemas lack (S13). */
  gap?: SchemaGap | null;
}

/** A pusher and what the ops need to know of the store. */
export interface Sender extends Pusher {
  /** Revisions that restores lost (S2). */
  lost: readonly LostRange[];
}

/**
 * Apply a push in one write transaction (docs/sync-spec.md, S1, S4): group by group, each applied or refused as
 * one. Answers in the order of the ops. A refused group blocks nothing behind it.
 */
export async function push(store: Store, pusher: Pusher, ops: readonly Op[]): Promise<OpResult[]> {
  const { lost } = await store.state();
  const sender: Sender = { ...pusher, lost };
  return store.write(async (tx) => {
    await tx.readAhead({ records: ops, opIds: ops.map(({ opId }) => opId) });
    const results = new Map<Op, OpResult>();
    for (const group of groupsOf(ops)) {
      const answers = await applyGroup(tx, sender, group);
      group.forEach((op, index) => {
        const answer = answers[index];
        if (answer !== undefined) results.set(op, answer);
      });
    }
    return ops.flatMap((op) => results.get(op) ?? []);
  });
}

function groupsOf(ops: readonly Op[]): Op[][] {
  const groups = new Map<string, Op[]>();
  ops.forEach((op, index) => {
    const key = op.group ?? `single ${index}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [op]);
    else group.push(op);
  });
  return [...groups.values()];
}

async function applyGroup(tx: StoreTransaction, sender: Sender, group: Op[]): Promise<OpResult[]> {
  let current = group[0];
  try {
    return await tx.savepoint(async () => {
      const results: OpResult[] = [];
      for (const op of group) {
        current = op;
        results.push(await applyOp(tx, sender, op));
      }
      return results;
    });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return group.map((op) =>
      op === current ? rejected(op, error.code, error.message) : rejected(op, 'group-refused'),
    );
  }
}
