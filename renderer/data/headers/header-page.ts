/** What is kept of a record for lists. */
export interface Header {
  id: string;
}

/**
 * A page of headers as text: names of the fields once, then a row of values a header. Half the size of a list of
 * objects, and quicker to read. `undefined` values are left out of the object again.
 */
export function encodePage(headers: readonly Header[]): string {
  const fields = [...new Set(headers.flatMap((header) => Object.keys(header)))];
  const rows = headers.map((header) => {
    const values = header as unknown as Record<string, unknown>;
    return fields.map((field) => (values[field] === undefined ? ABSENT : values[field]));
  });
  return JSON.stringify([fields, ...rows]);
}

export function decodePage(text: string): Header[] {
  const [fields = [], ...rows] = JSON.parse(text) as [string[], ...unknown[][]];
  return rows.map((row) => {
    const header: Record<string, unknown> = {};
    for (const [index, field] of fields.entries()) {
      const value = row[index];
      if (!isAbsent(value)) header[field] = value;
    }
    return header as unknown as Header;
  });
}

/** Stands for a field that a header does not have; `null` is a value. */
const ABSENT: readonly never[][] = [[]];

function isAbsent(value: unknown): boolean {
  return Array.isArray(value) && value.length === 1 && Array.isArray(value[0]) && value[0].length === 0;
}
