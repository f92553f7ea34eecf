import type { Json } from './json.ts';
import type { MergedField, ThreeWay } from './merge-field.ts';

/**
 * Sets of words or ids: what each side added is in, what either side removed is out. `null` is not an empty set
 * (`person.accounts: null` means every account), so it is handled as one value.
 */
export function mergeSet({ field, base, current, wanted }: ThreeWay): MergedField {
  if (!Array.isArray(base) || !Array.isArray(current) || !Array.isArray(wanted)) {
    return { value: current, conflicts: [{ field, value: wanted, kept: current }] };
  }
  const before = new Set<Json>(base);
  const now = new Set<Json>(wanted);
  const kept = current.filter((member) => now.has(member) || !before.has(member));
  const present = new Set<Json>(kept);
  const added = wanted.filter((member) => !before.has(member) && !present.has(member));
  return { value: [...kept, ...added], conflicts: [] };
}
