import type { SubjectKind } from '../records/entry.ts';
import type { RecordOf } from '../records/kinds.ts';
import { sameJson, valueAt, type Json } from '../sync/json.ts';
import type { Change, CommandContext } from './context.ts';
import { entry, subjectOf } from './subject.ts';
import { differences, update } from './write.ts';

/** Longest value that a timeline repeats; the server's history keeps the whole of it. */
const CLIP = 500;

/** Fields that follow from the edit and are no news of their own. */
const quiet = new Set(['activityAt', 'updatedAt', 'version', 'priority']);

/**
 * Change fields of a record and write down from what to what. Returns no changes when nothing differs.
 * @param extra fields that go along without being mentioned, such as `activityAt`
 */
export function edit<K extends SubjectKind>(
  context: CommandContext,
  kind: K,
  record: RecordOf<K>,
  fields: Partial<RecordOf<K>>,
  extra: Record<string, Json> = {},
): Change[] {
  const change = differences(kind, record, fields);
  const names = Object.keys(change);
  if (names.length === 0) return [];
  const told = names.length === 1 ? names : names.filter((name) => !quiet.has(name) || name === 'priority');
  const fromTo = Object.fromEntries(
    told.map((name) => [
      name,
      { from: clipped(valueAt(record, name) ?? null), to: clipped(change[name] ?? null) },
    ]),
  );
  return [
    update(kind, record, { ...change, ...extra }),
    entry(context, subjectOf(kind, record), { type: 'change', internal: true, data: { fields: fromTo } }),
  ];
}

function clipped(value: Json): Json {
  if (typeof value === 'string') return value.length > CLIP ? `${value.slice(0, CLIP)}…` : value;
  const text = JSON.stringify(value);
  return text.length > CLIP * 4 && !sameJson(value, null) ? `${text.slice(0, CLIP)}…` : value;
}
