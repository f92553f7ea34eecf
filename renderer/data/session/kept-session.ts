import { Dexie, type Table } from 'dexie';
import { SESSION_KEY } from './session-text.ts';

/** Keys of `localStorage` that a person cannot do without, and what they hold. */
interface KeptRow {
  key: string;
  value: string;
}

/**
 * The session once more, where a crash cannot take it: browsers write `localStorage` to the disk seconds later, and
 * whoever has no network could not sign in again.
 */
class KeptDb extends Dexie {
  readonly kept!: Table<KeptRow, string>;

  constructor() {
    super('ff-kept', { chromeTransactionDurability: 'strict' });
    this.version(1).stores({ kept: 'key' });
  }
}

/**
 * Resolves when it is on the disk. Storage that refuses is no reason to refuse a sign-in: then the session lives in
 * `localStorage` alone.
 */
export async function keepSession(text: string | null): Promise<void> {
  await withKept(async ({ kept }) => {
    if (text === null) await kept.delete(SESSION_KEY);
    else await kept.put({ key: SESSION_KEY, value: text });
  });
}

/** Put the session back that a crash took out of `localStorage`. Nothing happens where one is there. */
export async function restoreSession(): Promise<void> {
  if (localStorage.getItem(SESSION_KEY) !== null) return;
  const row = await withKept(({ kept }) => kept.get(SESSION_KEY));
  // Another window may have signed in meanwhile.
  if (row === undefined || localStorage.getItem(SESSION_KEY) !== null) return;
  localStorage.setItem(SESSION_KEY, row.value);
}

async function withKept<T>(use: (db: KeptDb) => Promise<T>): Promise<T | undefined> {
  const db = new KeptDb();
  try {
    return await use(db);
  } catch {
    return undefined;
  } finally {
    db.close();
  }
}
