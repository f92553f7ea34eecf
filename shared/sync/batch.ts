import type { Op } from '../protocol/push.ts';
import type { OutboxGroup } from './op.ts';

/** Below the server's limits of 8 MB and 5,000 ops, with room for what surrounds the ops. */
export interface BatchLimits {
  bytes: number;
  ops: number;
}
export const defaultLimits: BatchLimits = { bytes: 7_000_000, ops: 1_000 };

/** The ops of a group as they travel. */
export function wireOps(group: OutboxGroup): Op[] {
  return group.ops.map(({ opId, kind, id, base, change }) => ({
    opId,
    group: group.group,
    kind,
    id,
    base,
    change,
    at: group.at,
  }));
}

/**
 * The first groups of the queue that fit into one push; a group is never split, since it is applied or refused as
 * one. A first group that is too large alone is returned alone: the caller learns from the server that it is.
 */
export function nextBatch(groups: readonly OutboxGroup[], limits: BatchLimits): OutboxGroup[] {
  const batch: OutboxGroup[] = [];
  let bytes = 0;
  let ops = 0;
  for (const group of groups) {
    if (group.state === 'acknowledged') continue;
    bytes += byteLength(JSON.stringify(wireOps(group)));
    ops += group.ops.length;
    if (batch.length > 0 && (bytes > limits.bytes || ops > limits.ops)) break;
    batch.push(group);
  }
  return batch;
}

/** Upper bound of the UTF-8 length: no encoder is needed to stay below a limit. */
function byteLength(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit > 0x7f) bytes += unit > 0x7ff ? 2 : 1;
  }
  return bytes;
}
