import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');

/** What a source imports for its values, as written. */
function valueImports(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const imports = text.matchAll(
    /^import\s+(?!type\b)(?:(\{[^}]*\})\s+from\s+|[\w*][^'{]*from\s+)?'([^']+)';/gmu,
  );
  return [...imports]
    .filter(([, names]) => names === undefined || !/^\{(\s*type\s[^,}]+,?)+\s*\}$/u.test(names))
    .map(([, , from]) => from ?? '');
}

/** Packages that a source needs before its first line runs, and the sources between. */
function packagesBehind(entry: string): Map<string, string> {
  const found = new Map<string, string>();
  const seen = new Set<string>();
  const waiting = [entry];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    for (const from of valueImports(file)) {
      if (from.endsWith('.css')) continue;
      if (from.startsWith('.')) waiting.push(path.resolve(path.dirname(file), from));
      else found.set(from, path.relative(root, file));
    }
  }
  return found;
}

test('the first part of a start needs no package but that of the databases', () => {
  const packages = packagesBehind(path.join(root, 'renderer/main.tsx'));
  expect([...packages.keys()]).toContain('dexie');
  // React's context is a few lines; its schemas and its screens are read while the databases are.
  packages.delete('react');
  packages.delete('dexie');
  expect(Object.fromEntries(packages)).toEqual({});
});
