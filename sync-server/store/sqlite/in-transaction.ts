import type { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';

const SQLITE_BUSY = 5;
const RETRY_MS = 5;
/** Longer than any batch of an importer takes. */
const PATIENCE_MS = 30_000;

/**
 * Run `work` in a write transaction of the connection. While another process writes, this one waits without holding
 * up everything else that it does. Throws what `work` throws, after undoing it.
 */
export async function inTransaction<T>(db: DatabaseSync, work: () => Promise<T>): Promise<T> {
  await begin(db);
  try {
    const result = await work();
    db.exec('COMMIT');
    return result;
  } catch (error) {
    // After some failures SQLite has rolled back by itself.
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
}

async function begin(db: DatabaseSync): Promise<void> {
  for (const until = Date.now() + PATIENCE_MS; ; await sleep(RETRY_MS)) {
    try {
      db.exec('BEGIN IMMEDIATE');
      return;
    } catch (error) {
      const isBusy = error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY;
      if (!isBusy || Date.now() > until) throw error;
    }
  }
}
