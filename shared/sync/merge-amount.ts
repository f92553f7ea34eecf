import type { Kind } from '../records/kinds.ts';
import { mergeRule } from '../records/merge-rules.ts';
import { isObject, valueAt, type Json } from './json.ts';

/**
 * By how much a change wants an amount to move (`{add: -1}`); `null` where it says something else. What several people
 * take adds up, in whatever order it arrives (S18).
 */
export function stepOf(wanted: Json | undefined): number | null {
  if (!isObject(wanted)) return null;
  const { add } = wanted;
  return Object.keys(wanted).length === 1 && Number.isSafeInteger(add) ? (add as number) : null;
}

/** An amount after a step. It never goes below nothing: what is not there is `missing`. */
export function addTo(amount: Json, step: number): { value: number; missing: number } {
  const sum = (typeof amount === 'number' ? amount : 0) + step;
  return sum < 0 ? { value: 0, missing: -sum } : { value: sum, missing: 0 };
}

/** A change with its steps as the amounts that come out, for checking each value against its field. */
export function withoutSteps(
  kind: Kind,
  current: object,
  change: Record<string, Json>,
): Record<string, Json> {
  const result = { ...change };
  for (const [field, wanted] of Object.entries(change)) {
    const step = mergeRule(kind, field) === 'amount' ? stepOf(wanted) : null;
    if (step !== null) result[field] = addTo(valueAt(current, field) ?? null, step).value;
  }
  return result;
}
