import { isObject, sameJson, valueAt, type Json } from '../../shared/sync/json.ts';
import { mapValue } from './project-record.ts';
import { isKnown, type KindGap } from './schema-gap.ts';

type Change = Record<string, Json>;

/**
 * The change of an older console with what was kept from it put back, so that an edit of a list never erases what
 * its sender could not see (S13). Whole fields need nothing: a change names only the fields that were edited. Pure.
 */
export function restoreChange(gap: KindGap, current: object, change: Change): Change {
  const restored = { ...change };
  for (const [field, wanted] of Object.entries(change)) {
    const stored = valueAt(current, field);
    if (!Array.isArray(wanted) || !Array.isArray(stored)) continue;
    const known = gap.values.get(`${field}[]`);
    restored[field] =
      known === undefined ? withMembers(gap, field, stored, wanted) : withWords(known, stored, wanted);
  }
  return restored;
}

/** A plain list: words that the sender did not see stay in. */
function withWords(known: ReadonlySet<string>, stored: readonly Json[], wanted: readonly Json[]): Json[] {
  const hidden = stored.filter((word) => !isKnown(known, word) && !wanted.includes(word));
  return [...wanted, ...hidden];
}

function withMembers(gap: KindGap, field: string, stored: readonly Json[], wanted: readonly Json[]): Json[] {
  const before = new Map(stored.filter(isObject).map((member) => [member['id'], member]));
  return wanted.map((member) => {
    if (!isObject(member)) return member;
    const old = before.get(member['id'] ?? null);
    return old === undefined ? member : withHidden(gap, field, old, member);
  });
}

function withHidden(gap: KindGap, field: string, old: Change, member: Change): Change {
  const restored = { ...member };
  for (const key of gap.members.get(field) ?? []) {
    const value = old[key];
    if (value !== undefined) restored[key] = value;
  }
  for (const [path, known] of gap.values) {
    const key = path.startsWith(`${field}[].`) ? path.slice(field.length + 3) : null;
    const value = key === null ? undefined : old[key];
    if (key === null || value === undefined || isKnown(known, value)) continue;
    // What the sender saw in place of the value came back unchanged.
    if (sameJson(member[key], mapValue(value, known))) restored[key] = value;
  }
  return restored;
}
