import { PostgresStore } from './postgres/postgres-store.ts';
import { SqliteStore } from './sqlite/sqlite-store.ts';
import type { Store } from './store.ts';

/**
 * Open the store of a data folder, or the one in a database where an address is given. Folder and tables are made where
 * they are missing. Throws when the store cannot be used or was written by a newer version. Close it when done.
 */
export async function openStore(dir: string, databaseUrl: string | null = null): Promise<Store> {
  return databaseUrl === null ? new SqliteStore(dir) : PostgresStore.open(databaseUrl);
}
