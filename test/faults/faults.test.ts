import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { withFault } from './fault.ts';
import { faults } from './faults.ts';

const root = path.resolve(import.meta.dirname, '../..');

test.each(faults)('the fault "$name" can still be made: what it replaces stands there once', (fault) => {
  const text = readFileSync(path.join(root, fault.file), 'utf8');
  expect(withFault(text, fault)).not.toBe(text);
});

test.each(faults)('the tests that catch "$name" are there', ({ caughtBy }) => {
  const file = path.join(root, caughtBy.file);
  expect(existsSync(file)).toBe(true);
  expect(readFileSync(file, 'utf8')).toContain(caughtBy.title ?? 'test');
});

test('faults have names of their own', () => {
  expect(new Set(faults.map(({ name }) => name)).size).toBe(faults.length);
});
