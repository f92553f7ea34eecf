import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { v4 as uuid } from 'uuid';
import { randomBytes } from 'node:crypto';
import { StorageFullError } from '../store.ts';
import { storageFailure } from './failures.ts';
import { fillDerived } from './derived.ts';
import { DERIVED_SINCE, migrations } from './migrations.ts';

/** Name of the one file in a data folder that holds everything. */
export const FILE_NAME = 'fieldfare.sqlite';

/** How long to wait for another process that has the file locked while it is opened. */
const OPEN_TIMEOUT_MS = 10_000;

/** Open the file of a data folder, making folder and tables where they are missing. Throws when it cannot. */
export function openDatabases(dir: string): { file: string; writer: DatabaseSync; reader: DatabaseSync } {
  makeFolder(dir);
  const file = join(dir, FILE_NAME);
  const writer = connect(file, OPEN_TIMEOUT_MS);
  try {
    migrate(writer);
    const reader = connect(file, OPEN_TIMEOUT_MS);
    // From here on waiting is done without blocking (in-transaction.ts).
    writer.exec('PRAGMA busy_timeout = 0');
    reader.exec('PRAGMA query_only = ON');
    return { file, writer, reader };
  } catch (error) {
    writer.close();
    throw error;
  }
}

/** Level by level: `mkdirSync` with `recursive` never returns where a parent refuses with ENOENT, as /proc does. */
function makeFolder(dir: string): void {
  if (existsSync(dir)) return;
  makeFolder(dirname(dir));
  mkdirSync(dir);
}

function connect(file: string, timeout: number): DatabaseSync {
  const db = new DatabaseSync(file, { enableForeignKeyConstraints: true, timeout });
  // FULL: what was acknowledged survives a power cut.
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -65536;');
  // Fewer checkpoints: an import writes the same index pages again and again.
  db.exec('PRAGMA temp_store = MEMORY; PRAGMA mmap_size = 268435456; PRAGMA wal_autocheckpoint = 16000;');
  return db;
}

/** Put what is in the write-ahead log into the main file. With a full disk it stays in the log, which is as safe. */
export function tidyUp(db: DatabaseSync): void {
  try {
    db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  } catch (error) {
    if (!(storageFailure(error) instanceof StorageFullError)) throw error;
  }
}

function migrate(db: DatabaseSync): void {
  db.exec('BEGIN IMMEDIATE');
  try {
    const seen = Number(db.prepare('PRAGMA user_version').get()?.['user_version'] ?? 0);
    if (seen > migrations.length) {
      throw new Error('This data folder was written by a newer Fieldfare. Update the server to open it.');
    }
    for (const sql of migrations.slice(seen)) db.exec(sql);
    db.exec(`PRAGMA user_version = ${migrations.length}`);
    if (seen === 0) fillMeta(db);
    else if (seen < DERIVED_SINCE) fillDerived(db);
    db.exec('COMMIT');
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
}

function fillMeta(db: DatabaseSync): void {
  const insert = db.prepare('INSERT INTO meta (name, value) VALUES (?, ?)');
  insert.run('epoch', uuid());
  insert.run('secret', randomBytes(32).toString('base64url'));
  insert.run('revision', '0');
  insert.run('access', '0');
  insert.run('ticket-number', '1000');
}
