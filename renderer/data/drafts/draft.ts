import type { Table } from 'dexie';
import type { DraftRow } from '../outbox/outbox-db.ts';

const SAVE_MS = 300;

/** One composer's text on its way to the disk. */
export interface Draft {
  /** The stored text; empty when there is none. */
  read(): Promise<string>;
  /** Keep this text, soon. */
  change(text: string): void;
  /** Keep the last text now. Resolves when it is durable. */
  flush(): Promise<void>;
}

export function createDraft(table: Table<DraftRow, string>, key: string): Draft {
  let unsaved: string | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = async () => {
    clearTimeout(timer);
    timer = undefined;
    const value = unsaved;
    unsaved = null;
    if (value === null) return;
    if (value === '') await table.delete(key);
    else await table.put({ key, value, savedAt: Date.now() });
  };
  return {
    read: async () => (await table.get(key))?.value ?? '',
    change: (text) => {
      unsaved = text;
      timer ??= setTimeout(() => void flush(), SAVE_MS);
    },
    flush,
  };
}
