import type { z } from 'zod';
import type { MergeRule } from './fields.ts';
import { recordSchemas, type Kind } from './kinds.ts';

type Shape = Record<string, z.ZodType>;

const rulesByKind = new Map<Kind, Map<string, MergeRule>>(
  (Object.keys(recordSchemas) as Kind[]).map((kind) => [kind, rulesOf(recordSchemas[kind].shape)]),
);

function rulesOf(shape: Shape): Map<string, MergeRule> {
  return new Map(
    Object.entries(shape).map(([field, schema]) => [
      field,
      (schema.meta()?.['merge'] as MergeRule) ?? 'scalar',
    ]),
  );
}

/** How edits of this field come together; `undefined` for a field that the kind does not have. */
export function mergeRule(kind: Kind, field: string): MergeRule | undefined {
  return rulesByKind.get(kind)?.get(field);
}

/** Names of the kind's fields. */
export function fieldsOf(kind: Kind): string[] {
  return [...(rulesByKind.get(kind)?.keys() ?? [])];
}
