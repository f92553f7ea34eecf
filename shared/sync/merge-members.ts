import { isObject, sameJson, type Json } from './json.ts';
import type { Conflict, MergedField, ThreeWay } from './merge-field.ts';

type Values = Record<string, Json>;

/** An object of named values, key by key. A missing key is an absent value, reported as `null`. */
export function mergeByKey({ field, base, current, wanted }: ThreeWay): MergedField {
  if (!isObject(base) || !isObject(current) || !isObject(wanted)) {
    return { value: current, conflicts: [{ field, value: wanted, kept: current }] };
  }
  const conflicts: Conflict[] = [];
  const result: Values = { ...current };
  for (const key of new Set([...Object.keys(base), ...Object.keys(wanted)])) {
    if (sameJson(base[key], wanted[key]) || sameJson(current[key], wanted[key])) continue;
    if (!sameJson(base[key], current[key])) {
      const merged = mergeWithin(`${field}.${key}`, base[key], current[key], wanted[key]);
      conflicts.push(...merged.conflicts);
      if (merged.value !== undefined) result[key] = merged.value;
    } else if (wanted[key] === undefined) {
      delete result[key];
    } else {
      result[key] = wanted[key];
    }
  }
  return { value: result, conflicts };
}

type Maybe = Json | undefined;

/**
 * A value that both sides changed: the server's stays, unless it holds named values itself, as the versions of a contract, which
 * come together key by key in turn. What one side removed is not put together again.
 */
function mergeWithin(
  field: string,
  base: Maybe,
  current: Maybe,
  wanted: Maybe,
): { value: Maybe; conflicts: Conflict[] } {
  if (isObject(base ?? {}) && isObject(current) && isObject(wanted)) {
    return mergeByKey({ field, base: base ?? {}, current, wanted });
  }
  return { value: current, conflicts: [{ field, value: wanted ?? null, kept: current ?? null }] };
}

/**
 * A list of objects with an `id`: members added, removed and edited on each side, edited members field by field.
 * A member that one side removed and the other edited stays as the server has it.
 */
export function mergeById({ field, base, current, wanted }: ThreeWay): MergedField {
  const before = byId(base);
  const now = byId(current);
  const mine = byId(wanted);
  if (before === null || now === null || mine === null) {
    return { value: current, conflicts: [{ field, value: wanted, kept: current }] };
  }
  const conflicts: Conflict[] = [];
  const result: Values = Object.fromEntries(now);
  for (const id of new Set([...before.keys(), ...mine.keys()])) {
    const three = {
      field: `${field}.${id}`,
      base: before.get(id),
      current: now.get(id),
      wanted: mine.get(id),
    };
    const merged = mergeMember(three);
    conflicts.push(...merged.conflicts);
    if (merged.value === undefined) delete result[id];
    else result[id] = merged.value;
  }
  return { value: Object.values(result), conflicts };
}

interface Member {
  field: string;
  base: Values | undefined;
  current: Values | undefined;
  wanted: Values | undefined;
}

function mergeMember(member: Member): { value: Values | undefined; conflicts: Conflict[] } {
  const { field, base, current, wanted } = member;
  if (sameJson(base, wanted) || sameJson(current, wanted)) return { value: current, conflicts: [] };
  if (sameJson(base, current)) return { value: wanted, conflicts: [] };
  if (current === undefined || wanted === undefined) {
    return { value: current, conflicts: [{ field, value: wanted ?? null, kept: current ?? null }] };
  }
  const merged = mergeByKey({ field, base: base ?? {}, current, wanted });
  return { value: isObject(merged.value) ? merged.value : current, conflicts: merged.conflicts };
}

function byId(list: Json): Map<string, Values> | null {
  if (!Array.isArray(list)) return null;
  const members = new Map<string, Values>();
  for (const member of list) {
    if (isObject(member) && typeof member['id'] === 'string') members.set(member['id'], member);
  }
  return members;
}
