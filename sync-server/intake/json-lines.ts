import type { z } from 'zod';
import { readLines } from './read-lines.ts';
import { skip } from './report.ts';
import { reasonOf } from './run-import.ts';
import type { ImportContext } from './unit.ts';

export interface JsonRow<T> {
  line: number;
  value: T;
}

/**
 * Read a file of one JSON object a line and check each against a schema. Lines that do not fit are reported, as are
 * lines that repeat the key of an earlier one; both are left out. An early reading for cross references is `isQuiet`.
 */
export async function* readJsonLines<T>(
  { source, report }: ImportContext,
  schema: z.ZodType<T>,
  keyOf: (value: T) => string,
  isQuiet = false,
): AsyncGenerator<JsonRow<T>> {
  const lines = new Map<string, number>();
  for await (const block of readLines(source)) {
    for (const [index, text] of block.texts.entries()) {
      if (text.trim() === '') continue;
      const line = block.first + index;
      if (!isQuiet) report.rows.read += 1;
      const row = block.broken.has(line) ? `is not valid ${source.encoding}` : parseRow(text, schema);
      const earlier = typeof row === 'string' ? undefined : lines.get(keyOf(row.value));
      if (typeof row !== 'string' && earlier === undefined) {
        lines.set(keyOf(row.value), line);
        if (!isQuiet) report.rows.used += 1;
        yield { line, value: row.value };
      } else if (!isQuiet) {
        skip(report, line, typeof row === 'string' ? row : `has the same id as line ${earlier}`);
      }
    }
  }
}

function parseRow<T>(text: string, schema: z.ZodType<T>): { value: T } | string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return 'is not valid JSON';
  }
  const result = schema.safeParse(value);
  return result.success ? { value: result.data } : reasonOf(result.error);
}
