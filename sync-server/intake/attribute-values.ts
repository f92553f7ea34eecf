type AttributeValue = string | number | boolean | null;

/**
 * Named values of any shape as attributes of an asset: lists become comma lists, objects JSON; empty values and the
 * names in `without` are left out.
 */
export function attributeValues(
  row: Readonly<Record<string, unknown>>,
  without: ReadonlySet<string>,
): Record<string, AttributeValue> {
  const values: Record<string, AttributeValue> = {};
  for (const [name, value] of Object.entries(row)) {
    if (without.has(name) || value === null || value === undefined || value === '') continue;
    values[name.replaceAll('_', ' ').slice(0, 100)] = attributeValue(value);
  }
  return values;
}

function attributeValue(value: unknown): AttributeValue {
  if (typeof value === 'string') return value.slice(0, 20_000);
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  const isPlainList = Array.isArray(value) && value.every((one) => typeof one !== 'object');
  return (isPlainList ? value.join(', ') : JSON.stringify(value)).slice(0, 20_000);
}
