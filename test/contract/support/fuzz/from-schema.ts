import * as fc from 'fast-check';
import { mostly, odd } from './odd.ts';

/** The part of JSON Schema that zod writes. */
export interface JsonSchema {
  $ref?: string;
  type?: string;
  const?: unknown;
  enum?: unknown[];
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: JsonSchema | boolean;
  propertyNames?: JsonSchema;
  items?: JsonSchema;
  format?: string;
  minimum?: number;
  maximum?: number;
  maxLength?: number;
}

export interface Vocabulary {
  /** Ids of records that are there, and some that are not. */
  ids: readonly string[];
  /** Words for strings without a format. */
  words: readonly string[];
  /** Schemas by the last part of their `$ref`. */
  schemas: Record<string, JsonSchema>;
  /** Instead of what the schema says of a property with this name. */
  special: Record<string, fc.Arbitrary<unknown>>;
}

const DEEPEST = 7;

/** Values that mostly fit a schema, with something odd in them here and there. */
export function fromSchema(schema: JsonSchema, words: Vocabulary, depth = 0): fc.Arbitrary<unknown> {
  return depth > DEEPEST ? odd : mostly(fitting(schema, words, depth + 1));
}

function fitting(schema: JsonSchema, words: Vocabulary, depth: number): fc.Arbitrary<unknown> {
  if (schema.$ref !== undefined) {
    const named = words.schemas[schema.$ref.split('/').at(-1) ?? ''];
    return named === undefined ? fc.jsonValue() : fromSchema(named, words, depth);
  }
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return fc.oneof(...choices.map((one) => fromSchema(one, words, depth)));
  if (schema.type === 'object') return object(schema, words, depth);
  if (schema.type === 'array') {
    return fc.array(fromSchema(schema.items ?? {}, words, depth), { maxLength: 4 });
  }
  if (schema.type === 'string') return text(schema, words);
  if (schema.type === 'integer' || schema.type === 'number') return number(schema);
  if (schema.type === 'boolean') return fc.boolean();
  return schema.type === 'null' ? fc.constant(null) : fc.jsonValue();
}

function object(schema: JsonSchema, words: Vocabulary, depth: number): fc.Arbitrary<unknown> {
  const { properties = {}, required = [], additionalProperties, propertyNames } = schema;
  const fields = Object.entries(properties).map(([name, one]) => {
    const value = words.special[name] ?? fromSchema(one, words, depth);
    // Most requests hold what they must and little else: each field that may be there is one more to be wrong.
    const [there, absent] = required.includes(name) ? [40, 1] : [1, 5];
    const optional = fc.oneof(
      { weight: there, arbitrary: value },
      { weight: absent, arbitrary: fc.constant(undefined) },
    );
    return [name, optional] as const;
  });
  const named = fc.record(Object.fromEntries(fields));
  if (typeof additionalProperties !== 'object') return named;
  const names =
    propertyNames?.enum === undefined
      ? fc.constantFrom(...words.words)
      : fc.constantFrom(...propertyNames.enum);
  const others = fc.dictionary(
    names as fc.Arbitrary<string>,
    fromSchema(additionalProperties, words, depth),
    {
      maxKeys: 4,
    },
  );
  return fc.tuple(named, others).map(([a, b]) => ({ ...a, ...b }));
}

function text(schema: JsonSchema, words: Vocabulary): fc.Arbitrary<unknown> {
  if (schema.format === 'uuid') return fc.oneof(fc.constantFrom(...words.ids), fc.uuid());
  if (schema.format === 'date-time') return fc.constantFrom('2026-03-29T02:30:00Z', '0000-01-01T00:00:00Z');
  const long = (schema.maxLength ?? 40) + 1;
  return fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...words.words, ...words.ids) },
    { weight: 1, arbitrary: fc.string({ maxLength: Math.min(long, 60), unit: 'grapheme' }) },
  );
}

function number({ minimum = -10, maximum = 10 }: JsonSchema): fc.Arbitrary<unknown> {
  const [low, high] = [
    Math.max(minimum, Number.MIN_SAFE_INTEGER),
    Math.min(maximum, Number.MAX_SAFE_INTEGER),
  ];
  const small = fc.integer({ min: Math.max(low, -2), max: Math.min(high, 60) });
  return fc.oneof({ weight: 6, arbitrary: small }, fc.constantFrom(low, high, low - 1, high + 1, 0.5));
}
