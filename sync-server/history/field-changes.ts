import type { FieldChange } from '../../shared/protocol/history.ts';
import type { Kind } from '../../shared/records/kinds.ts';
import { mergeRule } from '../../shared/records/merge-rules.ts';
import { isObject, sameJson, type Json } from '../../shared/sync/json.ts';

/** A record, or nothing before it was made. */
export type State = Record<string, Json>;

/** Bookkeeping that no person ever set. */
const silent = new Set(['id', 'revision', 'source']);

/**
 * What differs between two states of a record, value by value: attributes by key, contacts and sites by member and
 * field. `secret` names keys of attributes whose values are never told.
 */
export function fieldChanges(
  kind: Kind,
  before: State,
  after: State,
  secret: ReadonlySet<string>,
): FieldChange[] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return fields
    .filter((field) => !silent.has(field) && !isSame(before[field], after[field]))
    .flatMap((field) => {
      const rule = mergeRule(kind, field);
      const [old, now] = [before[field] ?? null, after[field] ?? null];
      if (rule === 'by-key') return keyChanges(field, old, now, secret);
      if (rule === 'by-id') return memberChanges(field, old, now);
      return [plain(field, null, null, old, now)];
    });
}

/** Empty is empty, whether it is missing, `null`, `''` or a list of nothing. */
function isSame(a: Json | undefined, b: Json | undefined): boolean {
  return sameJson(emptied(a), emptied(b));
}

function emptied(value: Json | undefined): Json {
  if (value === undefined || value === '') return null;
  if (Array.isArray(value)) return value.length === 0 ? null : value;
  return isObject(value) && Object.keys(value).length === 0 ? null : value;
}

function keyChanges(field: string, old: Json, now: Json, secret: ReadonlySet<string>): FieldChange[] {
  const [a, b] = [isObject(old) ? old : {}, isObject(now) ? now : {}];
  return keysThatDiffer(a, b).map((key) => {
    return secret.has(key)
      ? { field, member: key, part: null, before: null, after: null, isMasked: true }
      : plain(field, key, null, a[key] ?? null, b[key] ?? null);
  });
}

function memberChanges(field: string, old: Json, now: Json): FieldChange[] {
  const [a, b] = [membersOf(old), membersOf(now)];
  const ids = [...new Set([...a.keys(), ...b.keys()])];
  return ids.flatMap((id) => {
    const [was, is] = [a.get(id), b.get(id)];
    const name = nameOf(is ?? was ?? {}) ?? id;
    if (was === undefined || is === undefined) {
      return [plain(field, name, null, was === undefined ? null : name, is === undefined ? null : name)];
    }
    return keysThatDiffer(was, is).map((key) => plain(field, name, key, was[key] ?? null, is[key] ?? null));
  });
}

function keysThatDiffer(a: State, b: State): string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((key) => !isSame(a[key], b[key]));
}

function membersOf(list: Json): Map<string, State> {
  const members = Array.isArray(list) ? list.filter(isObject) : [];
  return new Map(members.map((member) => [textOf(member['id']), member]));
}

function nameOf(member: State): string | null {
  const name = textOf(member['name']);
  return name === '' ? null : name;
}

function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}

function plain(
  field: string,
  member: string | null,
  part: string | null,
  before: Json,
  after: Json,
): FieldChange {
  return { field, member, part, before, after, isMasked: false };
}
