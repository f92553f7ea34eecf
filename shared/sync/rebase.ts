import { parseRecord, type AnyRecord, type Kind } from '../records/kinds.ts';
import { sameJson, valueAt, type Json } from './json.ts';
import { mergeChange } from './merge.ts';
import type { OutboxOp } from './op.ts';

/**
 * What a person sees: the server's record with the ops that it does not contain yet, in order. Pure.
 *
 * A value that may lose on the server is shown as the person typed it: whether it loses is the server's to say,
 * and a proposal will carry it then.
 * @param base the server's record, `null` while the server does not have it
 * @param ops all ops of this record that wait in the outbox, oldest first
 */
export function rebase(kind: Kind, base: AnyRecord | null, ops: readonly OutboxOp[]): AnyRecord | null {
  let record = base;
  for (const op of ops) {
    if (base !== null && op.revision !== null && op.revision <= base.revision) continue;
    record = op.base === null ? (record ?? created(kind, op)) : changed(kind, record, op);
  }
  return record;
}

function created(kind: Kind, op: OutboxOp): AnyRecord {
  return parseRecord(kind, { ...op.change, id: op.id, revision: 0 });
}

function changed(kind: Kind, record: AnyRecord | null, op: OutboxOp): AnyRecord | null {
  if (record === null || op.change['deleted'] === true) return null;
  const merged = mergeChange({
    kind,
    current: record,
    baseValues: movedSince(record, op),
    change: op.change,
  });
  const own: Record<string, Json> = {};
  for (const { field, value } of merged.conflicts) {
    if (Object.hasOwn(op.change, field)) own[field] = value;
  }
  return { ...merged.record, ...own };
}

/** Fields that no longer have the value on which the person based the change, with that value. */
function movedSince(record: AnyRecord, op: OutboxOp): Record<string, Json> | null {
  const moved = Object.entries(op.before ?? {}).filter(
    ([field, value]) => !sameJson(valueAt(record, field) ?? null, value),
  );
  return moved.length === 0 ? null : Object.fromEntries(moved);
}
