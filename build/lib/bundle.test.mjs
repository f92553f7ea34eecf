import { mkdirSync, mkdtempSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { fingerprint } from './bundle.mjs';

function tree() {
  const base = mkdtempSync(path.join(tmpdir(), 'fieldfare-sources-'));
  mkdirSync(path.join(base, 'renderer/data'), { recursive: true });
  writeFileSync(path.join(base, 'renderer/main.tsx'), 'a');
  writeFileSync(path.join(base, 'renderer/data/hooks.ts'), 'b');
  writeFileSync(path.join(base, 'package-lock.json'), '{}');
  return { base, print: () => fingerprint(base, ['renderer', 'package-lock.json', 'absent']) };
}

test('a changed, added or renamed source changes the fingerprint', () => {
  const { base, print } = tree();
  const seen = [print()];
  writeFileSync(path.join(base, 'renderer/main.tsx'), 'c');
  seen.push(print());
  writeFileSync(path.join(base, 'renderer/new.ts'), '');
  seen.push(print());
  writeFileSync(path.join(base, 'package-lock.json'), '{ }');
  seen.push(print());
  expect(new Set(seen).size).toBe(4);
});

test('touching a file, or changing a test, does not', () => {
  const { base, print } = tree();
  const before = print();
  utimesSync(path.join(base, 'renderer/main.tsx'), 1, 1);
  writeFileSync(path.join(base, 'renderer/main.test.tsx'), 'x');
  expect(print()).toBe(before);
});
