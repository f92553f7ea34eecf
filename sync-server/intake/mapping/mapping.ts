import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { UsageError } from '../errors.ts';
import { mappedKinds, mappingFields, requiredFields } from './mapping-fields.ts';

const text = z.string().min(1);

/** Where a field's value comes from: a column, a column with rules, or the same value for every row. */
const fieldRuleSchema = z.union([
  text,
  z.strictObject({
    column: text,
    /** Word in the file -> value of the field. A word without a row is a problem of its line, unless `otherwise` is given. */
    values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
    /** Value for words that `values` does not list. */
    otherwise: z.union([z.string(), z.number()]).optional(),
    /** Value for empty cells. */
    whenEmpty: z.union([z.string(), z.number()]).optional(),
    /** Date format of this column, if it differs from the mapping's. */
    format: text.optional(),
    /** Mark between the members of a list; a comma if not given. */
    separator: text.optional(),
    /** The cell holds HTML; it becomes Markdown. */
    html: z.boolean().optional(),
  }),
  z.strictObject({ constant: z.union([z.string(), z.number(), z.array(z.string())]) }),
]);
export type FieldRule = z.infer<typeof fieldRuleSchema>;

export const mappingSchema = z
  .strictObject({
    kind: z.enum(mappedKinds),
    /** Name under which the file's keys are remembered; the same for all files of one source. */
    system: text.max(100),
    /** Column, or columns, whose value is different in every row and stays the same in the next export. */
    key: z.union([text, z.array(text).min(1)]),
    delimiter: z.string().length(1).optional(),
    encoding: text.optional(),
    /** IANA zone of times without one. */
    timeZone: text.optional(),
    /** `iso`, `unix`, `unix-ms`, or a pattern such as `DD.MM.YYYY HH:mm`. */
    dateFormat: text.default('iso'),
    fields: z.record(z.string(), fieldRuleSchema),
    /** Attribute -> column (accounts and assets). */
    attributes: z.record(z.string(), text).optional(),
  })
  .superRefine((mapping, context) => {
    const known = mappingFields[mapping.kind];
    for (const field of Object.keys(mapping.fields)) {
      if (Object.hasOwn(known, field)) continue;
      const message = `${mapping.kind} have no field "${field}"; there are ${Object.keys(known).join(', ')}`;
      context.addIssue({ code: 'custom', path: ['fields', field], message });
    }
    for (const field of requiredFields[mapping.kind]) {
      if (Object.hasOwn(mapping.fields, field)) continue;
      context.addIssue({
        code: 'custom',
        path: ['fields'],
        message: `"${field}" is needed for ${mapping.kind}`,
      });
    }
  });
export type Mapping = z.infer<typeof mappingSchema>;

/** Read and check a mapping file. Throws `UsageError` that names each mistake and where it stands. */
export async function readMapping(file: string): Promise<Mapping> {
  const content = await readFile(file, 'utf8').catch(() => {
    throw new UsageError(`There is no mapping file ${file}.`);
  });
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch (error) {
    throw new UsageError(`${file} is not valid JSON: ${error instanceof Error ? error.message : ''}`);
  }
  const result = mappingSchema.safeParse(value);
  if (result.success) return result.data;
  const mistakes = result.error.issues.map(
    (issue) => `  ${issue.path.map(String).join('.') || '(top)'}: ${issue.message}`,
  );
  throw new UsageError(`${file} is not a mapping:\n${mistakes.join('\n')}`);
}

/** Columns that the file must have for this mapping. */
export function columnsOf(mapping: Mapping): string[] {
  const keys = typeof mapping.key === 'string' ? [mapping.key] : mapping.key;
  const fields = Object.values(mapping.fields).flatMap((rule) => {
    if (typeof rule === 'string') return [rule];
    return 'column' in rule ? [rule.column] : [];
  });
  return [...new Set([...keys, ...fields, ...Object.values(mapping.attributes ?? {})])];
}
