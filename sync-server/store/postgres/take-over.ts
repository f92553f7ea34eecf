import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import { Client } from 'pg';
import { FILE_NAME, openDatabases } from '../sqlite/database.ts';
import { Meta } from '../sqlite/meta.ts';
import { placeOf } from './connection.ts';
import { keepCounters, lockCounters } from './counters.ts';
import { openingFailure } from './failures.ts';
import { migrate } from './migrate.ts';
import { run, type Value } from './run.ts';
import { tables, type ColumnType } from './tables.ts';

/** Rows a statement. */
const BATCH = 2_000;
/** The same of a table with files in it, which are large. */
const FILES = 20;

/**
 * Copy everything of a data folder into an empty database, in one transaction. Epoch, revisions, tokens and results of
 * operations stay what they are, so replicas do not notice. Nobody else can write to the folder meanwhile; it stays as
 * it is. Throws an `Error` with words for the person when there is no store, or the database is not empty.
 * @param onTable called before each table
 */
export async function takeOver(dir: string, url: string, onTable: (name: string) => void): Promise<void> {
  if (!existsSync(join(dir, FILE_NAME))) throw new Error(`There is no ${FILE_NAME} in ${dir}.`);
  const { config, name } = placeOf(url);
  const { writer, reader } = openDatabases(dir);
  const client = new Client({ ...config, query_timeout: 0 });
  client.on('error', () => undefined);
  try {
    writer.exec('BEGIN IMMEDIATE');
    await migrate(config);
    await client.connect();
    await client.query('BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE');
    await copyAll(writer, client, onTable);
    await client.query('COMMIT');
  } catch (error) {
    throw openingFailure(error, name);
  } finally {
    await client.end();
    writer.exec('ROLLBACK');
    reader.close();
    writer.close();
  }
}

async function copyAll(from: DatabaseSync, to: Client, onTable: (name: string) => void): Promise<void> {
  const counters = await lockCounters(to);
  const [used] = await run(to, { text: 'SELECT 1 FROM credentials LIMIT 1' }, []);
  if (counters.revision > 0 || used !== undefined) {
    throw new Error('The database is not empty: choose one that no server has written to.');
  }
  for (const [name, columns] of Object.entries(tables)) {
    onTable(name);
    await copyTable(from, to, name, Object.entries(columns));
  }
  await run(
    to,
    {
      text: "SELECT setval(pg_get_serial_sequence('records', 'number'), greatest(max(number), 1)) FROM records",
    },
    [],
  );
  await copyState(from, to);
}

async function copyTable(
  from: DatabaseSync,
  to: Client,
  table: string,
  columns: readonly [string, ColumnType][],
): Promise<void> {
  const names = columns.map(([name]) => name).join(', ');
  const arrays = columns.map(([, type], index) => `$${index + 1}::${type}[]`).join(', ');
  const text = `INSERT INTO ${table} (${names}) OVERRIDING SYSTEM VALUE SELECT * FROM unnest(${arrays})`;
  const send = async (rows: Record<string, SQLOutputValue>[]): Promise<void> => {
    await run(
      to,
      { text },
      columns.map(([name, type]) => rows.map((row) => valueOf(row[name], type))),
    );
  };
  const size = columns.some(([, type]) => type === 'bytea') ? FILES : BATCH;
  let batch: Record<string, SQLOutputValue>[] = [];
  for (const row of from.prepare(`SELECT ${names} FROM ${table}`).iterate()) {
    batch.push(row);
    if (batch.length < size) continue;
    await send(batch);
    batch = [];
  }
  await send(batch);
}

/** SQLite has no booleans. */
function valueOf(value: SQLOutputValue | undefined, type: ColumnType): Value {
  if (value === null || value === undefined) return null;
  if (value instanceof Uint8Array) return Buffer.from(value);
  if (type === 'boolean') return value === 1;
  return typeof value === 'number' ? value : String(value);
}

async function copyState(from: DatabaseSync, to: Client): Promise<void> {
  const meta = new Meta(from);
  const all = meta.all();
  await keepCounters(to, { ...meta.state(), ticketNumber: Number(all.get('ticket-number')) });
  await run(to, { text: 'UPDATE state SET secret = $1' }, [meta.state().secret]);
  for (const [name, value] of all) {
    if (!name.startsWith('setting:')) continue;
    await run(to, { text: 'INSERT INTO settings (name, value) VALUES ($1, $2)' }, [name.slice(8), value]);
  }
}
