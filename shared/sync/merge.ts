import type { AnyRecord, Kind } from '../records/kinds.ts';
import { mergeRule } from '../records/merge-rules.ts';
import { sameJson, valueAt, type Json } from './json.ts';
import type { Conflict, MergedField, ThreeWay } from './merge-field.ts';
import { addTo, stepOf } from './merge-amount.ts';
import { mergeById, mergeByKey } from './merge-members.ts';
import { mergeSet } from './merge-set.ts';
import { mergeText } from './merge-text.ts';
import { isLegalTransition } from './ticket-status.ts';

export interface MergeInput {
  kind: Kind;
  /** The record as the server has it now. */
  current: AnyRecord;
  /**
   * Values that the fields changed by others since the op's base had at that base; a field without a key here was
   * not changed by anybody else. `null` when nothing was.
   */
  baseValues: Record<string, Json> | null;
  /** The fields that the person changed. Unknown fields and fields assigned by the server are left out. */
  change: Record<string, Json>;
}

export interface Merged {
  record: AnyRecord;
  /** Names of the fields whose value is not that of `current`. */
  changed: string[];
  conflicts: Conflict[];
  /** Pieces that were taken and are not there (S18). */
  missing: number;
}

/** Times that only mean something together with the status that set them. */
const timesOfStatus = new Set(['resolvedAt', 'closedAt', 'arrivedAt', 'leftAt']);

/**
 * Bring a change together with what others did since (docs/sync-spec.md, S5). Pure: the same on server and
 * replica. Nothing that a person typed is lost: what does not win is in `conflicts`.
 */
export function mergeChange(input: MergeInput): Merged {
  const record: Record<string, unknown> = { ...input.current };
  const conflicts: Conflict[] = [];
  const changed: string[] = [];
  const status =
    input.change['status'] === undefined ? null : mergeOne(input, 'status', input.change['status']);
  const statusLost = (status?.conflicts.length ?? 0) > 0;
  for (const [field, wanted] of Object.entries(input.change)) {
    // A resolution time without the status "resolved" would show a ticket both running and met.
    if (statusLost && timesOfStatus.has(field)) continue;
    const merged =
      statusLost && field === 'waitingFor'
        ? keepCurrent(input, field, wanted)
        : field === 'status' && status !== null
          ? status
          : mergeOne(input, field, wanted);
    if (merged === null) continue;
    conflicts.push(...merged.conflicts);
    if (sameJson(valueAt(input.current, field) ?? null, merged.value)) continue;
    record[field] = merged.value;
    changed.push(field);
  }
  const missing = missingFrom(input.kind, input.current, input.change);
  if (missing > 0) {
    record['short'] = addTo(record['short'] as Json, missing).value;
    if (!changed.includes('short')) changed.push('short');
  }
  return { record: record as AnyRecord, changed, conflicts, missing };
}

/** Pieces by which the steps of a change go below nothing. */
function missingFrom(kind: Kind, current: AnyRecord, change: Record<string, Json>): number {
  let missing = 0;
  for (const [field, wanted] of Object.entries(change)) {
    const step = mergeRule(kind, field) === 'amount' && field !== 'short' ? stepOf(wanted) : null;
    if (step !== null) missing += addTo(valueAt(current, field) ?? null, step).missing;
  }
  return missing;
}

/** `null` when the field takes no part in a merge. */
function mergeOne(input: MergeInput, field: string, wanted: Json): MergedField | null {
  const rule = mergeRule(input.kind, field);
  if (rule === undefined || rule === 'server' || field === 'id') return null;
  const current = valueAt(input.current, field) ?? null;
  if (rule === 'max') return { value: larger(current, wanted), conflicts: [] };
  const step = rule === 'amount' ? stepOf(wanted) : null;
  if (step !== null) return { value: addTo(current, step).value, conflicts: [] };
  const isShared = input.baseValues !== null && Object.hasOwn(input.baseValues, field);
  const base = isShared ? (input.baseValues?.[field] ?? null) : current;
  if (sameJson(wanted, current) || sameJson(wanted, base)) return { value: current, conflicts: [] };
  if (rule === 'status' && !isLegalTransition(input.kind, current, wanted)) {
    return keepCurrent(input, field, wanted);
  }
  if (!isShared || sameJson(base, current)) return { value: wanted, conflicts: [] };
  return mergeBothSides(rule, { field, base, current, wanted });
}

function mergeBothSides(rule: string, three: ThreeWay): MergedField {
  if (rule === 'set') return mergeSet(three);
  if (rule === 'text') return mergeText(three);
  if (rule === 'by-id') return mergeById(three);
  if (rule === 'by-key') return mergeByKey(three);
  return {
    value: three.current,
    conflicts: [{ field: three.field, value: three.wanted, kept: three.current }],
  };
}

function keepCurrent(input: MergeInput, field: string, wanted: Json): MergedField {
  const kept = valueAt(input.current, field) ?? null;
  const conflicts = wanted === null || sameJson(wanted, kept) ? [] : [{ field, value: wanted, kept }];
  return { value: kept, conflicts };
}

function larger(a: Json, b: Json): Json {
  if (typeof a !== 'number') return b;
  return typeof b === 'number' && b > a ? b : a;
}

/**
 * Lay a change over a record as the person who made it sees it: no merge, no conflicts. `max` fields never shrink,
 * steps are added, fields assigned by the server stay, `deleted` is left to the caller.
 */
export function applyChange<R extends AnyRecord>(kind: Kind, record: R, change: Record<string, Json>): R {
  const result: Record<string, unknown> = { ...record };
  for (const [field, wanted] of Object.entries(change)) {
    const rule = mergeRule(kind, field);
    if (rule === undefined || rule === 'server' || field === 'id') continue;
    const step = rule === 'amount' ? stepOf(wanted) : null;
    const current = valueAt(record, field) ?? null;
    if (step !== null) result[field] = addTo(current, step).value;
    else result[field] = rule === 'max' ? larger(current, wanted) : wanted;
  }
  const missing = missingFrom(kind, record, change);
  if (missing > 0) result['short'] = addTo(result['short'] as Json, missing).value;
  return result as R;
}
