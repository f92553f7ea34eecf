import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { kinds } from '../../shared/records/kinds.ts';
import { openStore } from '../../sync-server/store/open-store.ts';
import { tables } from '../../sync-server/store/postgres/tables.ts';
import { takeOver } from '../../sync-server/store/postgres/take-over.ts';
import { Client } from '../contract/support/client.ts';
import { fill, ids, item } from '../contract/support/organisation.ts';
import { serve } from '../contract/support/server.ts';
import { tempDir } from '../contract/support/temp-dir.ts';
import { newDatabase } from '../support/postgres/database.ts';

const patience = { timeout: 90_000 };

test('every table and column of the data folder is taken along', async () => {
  const { dir, remove } = tempDir();
  onTestFinished(remove);
  await (await openStore(dir)).close();
  const db = new DatabaseSync(join(dir, 'fieldfare.sqlite'));
  const names = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'meta'").all();
  const found = names.map(({ name }) => {
    const columns = db.prepare('SELECT name FROM pragma_table_info(?)').all(String(name));
    return [String(name), columns.map((column) => String(column['name'])).sort()] as const;
  });
  db.close();
  const taken = Object.entries(tables).map(([name, columns]) => [name, Object.keys(columns).sort()]);
  expect(Object.fromEntries(taken)).toEqual(Object.fromEntries(found));
});

test(
  'S2 S4 a store that moves to a database goes on there: checkpoints, tokens, op results, history',
  patience,
  async () => {
    const { dir, remove } = tempDir();
    onTestFinished(remove);
    const [database, store] = [await newDatabase(), await openStore(dir)];
    await fill(store);
    await store.setSetting('a name', 'a value');
    const first = await serve(store);
    const lead = await (await first.signIn('lead')).sync();
    const { revision: base } = lead.get(ids.ticketA);
    const op = {
      opId: ids.ticketA,
      kind: 'tickets' as const,
      id: ids.ticketA,
      base,
      at: 1,
      change: { subject: 'x' },
    };
    const results = await lead.push(op);
    await lead.push({ kind: 'tickets', id: ids.ticketB, base, change: { deleted: true } });
    const { after } = await lead.pullPage('tickets', null, 1);
    const [state, digests] = [await store.state(), await store.digests()];
    const history = await store.history('tickets', ids.ticketA, null, 10);
    await first.stop();

    const script = join(import.meta.dirname, '../../sync-server/cli/move.ts');
    const env = { ...process.env, FIELDFARE_DATABASE_URL: database };
    await promisify(execFile)(process.execPath, [script, '--data', dir], { env });

    const moved = await openStore('', database);
    const second = await serve(moved);
    expect([await moved.state(), await moved.digests()]).toEqual([state, digests]);
    expect(await moved.history('tickets', ids.ticketA, null, 10)).toEqual(history);
    expect(await moved.setting('a name')).toBe('a value');
    const again = new Client(second.url, lead.token, lead.replica);
    expect(await again.push(op)).toEqual(results);
    const page = await again.pullPage('tickets', after, 100);
    expect([...page.records.map(({ id }) => id), ...page.removed]).toContain(ids.ticketB);
    expect((await again.sync(500, kinds)).get(ids.ticketA)).toMatchObject({ subject: 'x' });
    await moved.importBatch([item('accounts', { id: ids.feeA, name: 'New' })]);
    expect((await moved.state()).revision).toBe(state.revision + 1);
  },
);

test('a database that is not empty is not written over', patience, async () => {
  const { dir, remove } = tempDir();
  onTestFinished(remove);
  const [database, store] = [await newDatabase(), await openStore(dir)];
  await fill(store);
  await store.close();
  const other = await openStore('', database);
  onTestFinished(() => other.close());
  await other.importBatch([item('accounts', { id: ids.accountA, name: 'Here before' })]);
  await expect(takeOver(dir, database, () => undefined)).rejects.toThrow(/not empty/);
  expect((await other.state()).revision).toBe(1);
});
