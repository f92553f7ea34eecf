import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { findPostgres } from './find-postgres.mjs';

afterEach(() => void vi.unstubAllEnvs());

test('POSTGRES_BIN goes before every other place, and must hold the programs', () => {
  const dir = mkdtempSync(path.join(tmpdir(), 'fieldfare-bin-'));
  vi.stubEnv('POSTGRES_BIN', dir);
  expect(() => findPostgres()).toThrow(/POSTGRES_BIN names/);
  const ending = process.platform === 'win32' ? '.exe' : '';
  for (const name of ['initdb', 'postgres']) writeFileSync(path.join(dir, `${name}${ending}`), '');
  expect(findPostgres()).toBe(dir);
  rmSync(dir, { recursive: true });
});
