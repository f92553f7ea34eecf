import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { openStore } from '../../sync-server/store/open-store.ts';
import { ids, organisation } from '../contract/support/organisation.ts';
import { newDatabase, runSql } from '../support/postgres/database.ts';

const script = join(import.meta.dirname, 'support/slow-writer.ts');

const patience = { timeout: 90_000 };

const wanted = {
  kind: 'assets' as const,
  scopes: [`account:${ids.accountA}`, `account:${ids.accountB}`],
  upTo: null,
};

async function writer(url: string, first: number, count: number): Promise<number[]> {
  const args = ['--disable-warning=ExperimentalWarning', script, url, String(first), String(count)];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  return JSON.parse(stdout) as number[];
}

test(
  'S1 S3 with slow writers in several processes a checkpoint never passes what is not committed yet',
  patience,
  async () => {
    const url = await newDatabase();
    const reader = await openStore('', url);
    onTestFinished(() => reader.close());
    let isOver = false;
    const writers = Promise.all([1_000, 2_000, 3_000].map((first) => writer(url, first, 40))).finally(() => {
      isOver = true;
    });
    const seen: number[] = [];
    let checkpoint = 0;
    for (let isLast = false; !isLast; await breathe()) {
      isLast = isOver;
      // As a pull does: the state first, then the rows after the checkpoint (sync-server/pull/pull-kind.ts).
      const { revision } = await reader.state();
      const query = { ...wanted, after: checkpoint, limit: 5 };
      const rows = await reader.scopeRows(query);
      seen.push(...rows.map(({ at }) => at));
      checkpoint = rows.length === 5 ? (rows.at(-1)?.at ?? 0) : Math.max(rows.at(-1)?.at ?? 0, revision);
    }
    const written = (await writers).flat();
    const { revision } = await reader.state();
    const rest = { ...wanted, after: checkpoint, limit: 1_000 };
    seen.push(...(await reader.scopeRows(rest)).map(({ at }) => at));
    expect(new Set(written).size).toBe(120);
    expect(seen).toEqual(written.sort((a, b) => a - b));
    expect(revision).toBe(120);
  },
);

test('processes that start together on an empty database make its tables once', patience, async () => {
  const url = await newDatabase();
  const stores = await Promise.all(Array.from({ length: 5 }, () => openStore('', url)));
  const states = await Promise.all(stores.map((store) => store.state()));
  expect(new Set(states.map(({ epoch, secret }) => `${epoch} ${secret}`)).size).toBe(1);
  await Promise.all(stores.map((store) => store.close()));
});

test('a database of a newer version is refused, not changed', patience, async () => {
  const url = await newDatabase();
  await (await openStore('', url)).close();
  await runSql(url, 'INSERT INTO migrations (number, at) VALUES (999, now())');
  await expect(openStore('', url)).rejects.toThrow(/newer Fieldfare/);
});

test('S4 what the database rolled back for others is done again, and has one effect', patience, async () => {
  const url = await newDatabase();
  const store = await openStore('', url);
  onTestFinished(() => store.close());
  await failFirst(url, 2, '40001');
  await store.importBatch(organisation());
  expect((await store.state()).revision).toBe(organisation().length);
  const [row] = await runSql(url, 'SELECT count(*)::int AS n FROM history');
  expect(row).toEqual({ n: organisation().length });
});

test(
  'S2 a database that knows less than was committed gets a new epoch before anything is written',
  patience,
  async () => {
    const url = await newDatabase();
    const store = await openStore('', url);
    onTestFinished(() => store.close());
    await store.importBatch(organisation().slice(0, 5));
    const before = await store.state();
    // As after a switch to a standby that had not received the last commits.
    await runSql(url, 'UPDATE state SET revision = revision - 2');
    await store.importBatch(organisation().slice(5));
    const after = await store.state();
    expect(after.epoch).not.toBe(before.epoch);
    expect(after.lost).toHaveLength(1);
    expect(after.revision).toBeGreaterThan(before.revision + organisation().length);
  },
);

/** The first statements that touch records fail with a code; a sequence counts them, as it is never rolled back. */
async function failFirst(url: string, times: number, code: string): Promise<void> {
  await runSql(
    url,
    'CREATE SEQUENCE attempts',
    `CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
       IF nextval('attempts') <= ${times} THEN RAISE EXCEPTION 'made up' USING ERRCODE = '${code}'; END IF;
       RETURN NULL; END $$`,
    'CREATE TRIGGER fail AFTER INSERT ON records FOR EACH STATEMENT EXECUTE FUNCTION fail()',
  );
}
