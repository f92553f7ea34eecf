import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { kinds } from './kinds.ts';
import { SCHEMA_HASH } from './schema-hash.ts';
import { retiredFields, schemaOutline, type SchemaOutline } from './schema-outline.ts';

const file = new URL('records.snapshot.json', import.meta.url);
const hashFile = new URL('schema-hash.ts', import.meta.url);
const hashOf = (outline: SchemaOutline) =>
  createHash('sha256').update(JSON.stringify(outline)).digest('base64url').slice(0, 22);
if (process.env['UPDATE_SCHEMA_SNAPSHOT']) {
  writeFileSync(file, `${JSON.stringify(schemaOutline(), null, 2)}\n`);
  const text = readFileSync(hashFile, 'utf8');
  writeFileSync(hashFile, text.replace(/'.*'/, `'${hashOf(schemaOutline())}'`));
}
const committed = JSON.parse(readFileSync(file, 'utf8')) as SchemaOutline;
const current = schemaOutline();

/** Every alternative that the old type allowed is still allowed. */
function stillAllows(before: string, after: string): boolean {
  const [oldTypes = '', oldRule] = before.split(' · ');
  const [newTypes = '', newRule] = after.split(' · ');
  const allowed = new Set(newTypes.split(' | '));
  return oldRule === newRule && oldTypes.split(' | ').every((type) => allowed.has(type));
}

test.each(kinds)(
  'S13 schema of %s only grows: no field of the committed snapshot is gone, narrower or merged otherwise',
  (kind) => {
    const broken = Object.entries(committed[kind] ?? {}).filter(
      ([field, type]) => !stillAllows(type, current[kind]?.[field] ?? ''),
    );
    expect(broken).toEqual([]);
  },
);

test('S13 the committed snapshot is today’s schema (UPDATE_SCHEMA_SNAPSHOT=1 writes it after growth)', () => {
  expect(current).toEqual(committed);
});

test('S13 consoles name today’s schemas by their hash', () => {
  expect(SCHEMA_HASH).toBe(hashOf(current));
  expect(SCHEMA_HASH).toBe(hashOf(committed));
});

test.each(kinds)('S13 no field of %s takes a retired name', (kind) => {
  const retired = retiredFields[kind] ?? [];
  expect(Object.keys(current[kind] ?? {}).filter((field) => retired.includes(field))).toEqual([]);
});

test('S13 the guard notices a field that is gone, narrowed or merged otherwise', () => {
  expect(stillAllows('string | null · scalar', '')).toBe(false);
  expect(stillAllows('string | null · scalar', 'string · scalar')).toBe(false);
  expect(stillAllows('string · scalar', 'string · text')).toBe(false);
  expect(stillAllows('a | b · status', 'a | b | c · status')).toBe(true);
});
