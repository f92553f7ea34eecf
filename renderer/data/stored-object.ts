/**
 * What stands in a stored text, where that is an object; an empty one where it is missing or was damaged. For the little
 * that a start needs at once: whoever needs more parses it by its schema, later.
 */
export function storedObject(text: string | null): Readonly<Record<string, unknown>> {
  if (text === null) return {};
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
  } catch {
    return {};
  }
}
