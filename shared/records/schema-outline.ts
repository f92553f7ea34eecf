import { z } from 'zod';
import { kinds, recordSchemas, type Kind } from './kinds.ts';
import { mergeRule } from './merge-rules.ts';

/** What the growth guard compares: per kind and field, its JSON schema type and its merge rule, in short. */
export type SchemaOutline = Record<string, Record<string, string>>;

interface JsonType {
  type?: string | string[];
  anyOf?: JsonType[];
  oneOf?: JsonType[];
  enum?: (string | number)[];
  const?: string | number | boolean;
  items?: JsonType;
  properties?: Record<string, JsonType>;
}

/** Outline of all kinds, small enough to read in a diff. */
export function schemaOutline(): SchemaOutline {
  return Object.fromEntries(kinds.map((kind) => [kind, outlineOf(kind)]));
}

function outlineOf(kind: Kind): Record<string, string> {
  const json = z.toJSONSchema(recordSchemas[kind], { io: 'output', unrepresentable: 'any' }) as JsonType;
  return Object.fromEntries(
    Object.entries(json.properties ?? {}).flatMap(([field, schema]) => [
      [field, `${typeName(schema)} · ${mergeRule(kind, field)}`],
      ...Object.entries(schema.items?.properties ?? {}).map(([name, item]) => [
        `${field}[].${name}`,
        `${typeName(item)} · member`,
      ]),
      // Words of a plain list, where only some are allowed.
      ...(schema.items?.enum === undefined ? [] : [[`${field}[]`, `${typeName(schema.items)} · item`]]),
    ]),
  ) as Record<string, string>;
}

function typeName(schema: JsonType): string {
  const parts = schema.anyOf ?? schema.oneOf;
  if (parts) return parts.map(typeName).join(' | ');
  if (schema.enum) return schema.enum.join(' | ');
  if (schema.const !== undefined) return `${schema.const}`;
  return [schema.type ?? 'any'].flat().join(' | ');
}

/** Names that were used once and are gone for good; a new field must not take one of them. */
export const retiredFields: Partial<Record<Kind, readonly string[]>> = {};
