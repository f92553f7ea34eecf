import type { z } from 'zod';
import { recordSchemas, type Kind, type RecordOf } from '../records/kinds.ts';
import { mergeRule } from '../records/merge-rules.ts';
import { sameJson, valueAt, type Json } from '../sync/json.ts';
import type { Change } from './context.ts';
import { CommandError } from './command-error.ts';

/** A new record as a change: the whole record with defaults, without what the server assigns. */
export function creation<K extends Kind>(kind: K, fields: { id: string } & Partial<RecordOf<K>>): Change {
  const parsed = recordSchemas[kind].safeParse(fields);
  if (!parsed.success) throw invalid(parsed.error);
  const change: Record<string, Json> = {};
  for (const [field, value] of Object.entries(parsed.data)) {
    if (field !== 'id' && mergeRule(kind, field) !== 'server') change[field] = value as Json;
  }
  return { kind, id: fields.id, base: null, change };
}

/** The fields among `fields` whose value differs from the record's, checked against the kind's schema. */
export function differences<K extends Kind>(
  kind: K,
  record: RecordOf<K>,
  fields: Partial<RecordOf<K>>,
): Record<string, Json> {
  const shape: Record<string, z.ZodType> = recordSchemas[kind].shape;
  const change: Record<string, Json> = {};
  for (const [field, wanted] of Object.entries(fields)) {
    const schema = shape[field];
    if (wanted === undefined) continue;
    if (schema === undefined || field === 'id' || mergeRule(kind, field) === 'server') {
      throw new CommandError('field-not-editable', field);
    }
    const parsed = schema.safeParse(wanted);
    if (!parsed.success) throw new CommandError('invalid-value', field);
    const value = parsed.data as Json;
    if (!sameJson(value, valueAt(record, field) ?? null)) change[field] = value;
  }
  return change;
}

/** A change of an existing record. */
export function update(
  kind: Kind,
  record: { id: string; revision: number },
  change: Record<string, Json>,
): Change {
  return { kind, id: record.id, base: record.revision, change };
}

/** Leave out changes that change nothing. */
export function withoutEmpty(changes: Change[]): Change[] {
  return changes.filter((change) => change.base === null || Object.keys(change.change).length > 0);
}

function invalid(error: z.ZodError): CommandError {
  return new CommandError('invalid-value', error.issues[0]?.path.join('.') ?? null);
}
