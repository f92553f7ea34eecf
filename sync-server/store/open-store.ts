import { SqliteStore } from './sqlite/sqlite-store.ts';
import type { Store } from './store.ts';

/**
 * Open the store of a data folder; the folder is made where it is missing. Throws when the folder cannot be
 * written or the file was made by a newer version. Close it when done.
 */
export async function openStore(dir: string): Promise<Store> {
  return new SqliteStore(dir);
}
