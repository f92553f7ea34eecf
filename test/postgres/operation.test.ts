import { execFile, execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { findPostgres } from '../../build/find-postgres.mjs';
import { openStore } from '../../sync-server/store/open-store.ts';
import { item, organisation, uuid } from '../contract/support/organisation.ts';
import { tempDir } from '../contract/support/temp-dir.ts';
import { newDatabase } from '../support/postgres/database.ts';

const root = join(import.meta.dirname, '../..');
const patience = { timeout: 90_000 };

interface Run {
  code: number;
  words: string;
}

/** A command beside the server, with the database in its environment. */
function run(database: string, script: string, args: string[], input = ''): Promise<Run> {
  return new Promise((resolve) => {
    const env = { ...process.env, FIELDFARE_DATABASE_URL: database };
    const all = ['--disable-warning=ExperimentalWarning', join(root, 'sync-server', script), ...args];
    const child = execFile(process.execPath, all, { env }, (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, words: out + err });
    });
    child.stdin?.end(input);
  });
}

function withPassword(url: string): string {
  const secret = new URL(url);
  secret.password = 'sesame';
  return secret.href;
}

test('the importer and the sign-ins work on the database that the environment names', patience, async () => {
  const url = withPassword(await newDatabase());
  const { dir, remove } = tempDir();
  onTestFinished(remove);
  const file = join(dir, 'hosts.jsonl');
  writeFileSync(file, JSON.stringify({ asset_id: 'acme-1', name: 'host1' }));
  const first = await run(url, 'cli/import.ts', ['hosts-jsonl', file, '--data', dir]);
  expect(first).toMatchObject({ code: 0 });
  expect((await run(url, 'cli/import.ts', ['hosts-jsonl', file, '--data', dir])).words).toContain(
    'Wrote 0 records',
  );
  const person = ['add', '--login', 'boss', '--name', 'Boss', '--role', 'lead', '--data', dir];
  expect(await run(url, 'cli/person.ts', person, 'a long password\n')).toMatchObject({ code: 0 });
  expect(existsSync(join(dir, 'fieldfare.sqlite'))).toBe(false);
  const store = await openStore('', url);
  onTestFinished(() => store.close());
  expect(await store.count('assets', ['account:*'])).toBe(1);
  expect(await store.credentials('BOSS')).not.toBeNull();
});

test('an address that cannot be used is told without its password', patience, async () => {
  const addresses = [
    'postgres://me:sesame@127.0.0.1:1/x',
    'postgres://me:sesame@nowhere.invalid/x',
    'postgres://me:sesame@127.0.0.1:99999999/x',
    'mysql://me:sesame@127.0.0.1/x',
  ];
  for (const address of addresses) {
    const { code, words } = await run(address, 'main.ts', ['--port', '0', '--log-level', 'trace']);
    expect([code, words]).toEqual([1, expect.stringContaining('FIELDFARE_DATABASE_URL')]);
    expect(words).not.toContain('sesame');
    expect(words).not.toMatch(/\n\s+at /);
  }
  const store = await openStore('', withPassword(await newDatabase()));
  onTestFinished(() => store.close());
  expect(store.place).toMatch(/^postgres:\/\/127\.0\.0\.1:\d+\/fieldfare_\w+$/);
});

test('a backup is one file from which pg_restore makes the same store', patience, async ({ skip }) => {
  const restore = join(findPostgres() ?? '', 'pg_restore');
  skip(!existsSync(restore), 'There is no pg_restore here.');
  const { dir, remove } = tempDir();
  onTestFinished(remove);
  const [url, copy] = [await newDatabase(), await newDatabase()];
  const store = await openStore('', url);
  onTestFinished(() => store.close());
  await store.importBatch(organisation());
  const file = join(dir, 'fieldfare.dump');
  await store.backup(file);
  execFileSync(restore, ['--clean', '--if-exists', '--no-owner', `--dbname=${copy}`, file], {
    stdio: 'pipe',
  });
  const restored = await openStore('', copy);
  onTestFinished(() => restored.close());
  expect(await restored.state()).toEqual(await store.state());
  expect(await restored.digests()).toEqual(await store.digests());
  expect(await restored.importBatch(organisation())).toMatchObject({ written: 0 });
});

test('text that PostgreSQL cannot hold is no reason to fail', patience, async () => {
  const store = await openStore('', await newDatabase());
  onTestFinished(() => store.close());
  await store.noteContact({ replica: 'a\u0000b', person: uuid(1) }, 1_000);
  expect(await store.devices(uuid(1))).toHaveLength(1);
  expect(await store.credentials('\u0000')).toBeNull();
  // In a record it stays as it was typed.
  await store.importBatch([item('tickets', { id: uuid(2), subject: 'a\u0000b\uD800', partner: 'x\u0000' })]);
  const stored = await store.get('tickets', uuid(2));
  expect(JSON.parse(stored?.json ?? '{}')).toMatchObject({ subject: 'a\u0000b\uD800' });
  expect(await store.lookup('tickets', 'x\u0000')).toEqual([uuid(2)]);
});
