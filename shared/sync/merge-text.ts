import { diff3Merge } from 'node-diff3';
import type { MergedField, ThreeWay } from './merge-field.ts';

/**
 * Long text, line by line. Where both sides rewrote the same lines the server's text stays as a whole and the
 * other text becomes a conflict as a whole: a text with markers in it would reach customers.
 */
export function mergeText({ field, base, current, wanted }: ThreeWay): MergedField {
  if (typeof base !== 'string' || typeof current !== 'string' || typeof wanted !== 'string') {
    return { value: current, conflicts: [{ field, value: wanted, kept: current }] };
  }
  const regions = diff3Merge(current.split('\n'), base.split('\n'), wanted.split('\n'), {
    excludeFalseConflicts: true,
  });
  const lines: string[] = [];
  for (const region of regions) {
    if (region.conflict !== undefined) {
      return { value: current, conflicts: [{ field, value: wanted, kept: current }] };
    }
    for (const line of region.ok ?? []) lines.push(line);
  }
  return { value: lines.join('\n'), conflicts: [] };
}
