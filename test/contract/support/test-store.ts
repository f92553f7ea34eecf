import { inject, onTestFinished } from 'vitest';
import { openStore } from '../../../sync-server/store/open-store.ts';
import type { Store } from '../../../sync-server/store/store.ts';
import { newDatabase } from '../../support/postgres/database.ts';
import { tempDir } from './temp-dir.ts';

/** Where a store lies: always a folder, and in the suite "postgres" a database beside it. */
export interface StorePlace {
  dir: string;
  database: string | null;
}

/** An empty place, gone after the test. */
export async function newPlace(): Promise<StorePlace> {
  const { dir, remove } = tempDir();
  onTestFinished(remove);
  const isOnPostgres = typeof inject('postgres') === 'string';
  return { dir, database: isOnPostgres ? await newDatabase() : null };
}

export function openPlace({ dir, database }: StorePlace): Promise<Store> {
  return openStore(dir, database);
}
