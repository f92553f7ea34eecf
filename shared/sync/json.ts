/** A value as it travels in JSON. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** Do two JSON values say the same? The order of an object's keys does not matter; that of a list does. */
export function sameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) return sameList(a, b);
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && sameJson(valueAt(a, key), valueAt(b, key)))
  );
}

function sameList(a: object, b: object): boolean {
  return (
    Array.isArray(a) &&
    Array.isArray(b) &&
    a.length === b.length &&
    a.every((item, index) => sameJson(item, b[index]))
  );
}

/** A property of an object whose keys are known only at run time. */
export function valueAt(object: object, key: string): Json | undefined {
  return (object as Record<string, Json | undefined>)[key];
}

/** Is this an object with named values, not a list and not `null`? */
export function isObject(value: unknown): value is Record<string, Json> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
