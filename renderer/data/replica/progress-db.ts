import { Dexie, type Table } from 'dexie';
import type { PullProgress } from '../../../shared/sync/ports.ts';

const KEY = 'progress';

interface ProgressRow extends PullProgress {
  key: string;
}

/**
 * How far the replica was pulled. Strict, and written after the records: flushing it flushes what was written
 * before, so a power cut never leaves a checkpoint ahead of its data.
 */
export class ProgressDb {
  readonly #dexie: Dexie;
  readonly #table: Table<ProgressRow, string>;

  constructor(name: string) {
    this.#dexie = new Dexie(name, { chromeTransactionDurability: 'strict' });
    this.#dexie.version(1).stores({ progress: 'key' });
    this.#table = this.#dexie.table('progress');
  }

  /** Begin to open before anybody asks; a failure shows at the first use. */
  warm(): void {
    void this.#dexie.open().catch(() => undefined);
  }

  async read(): Promise<PullProgress> {
    const row = await this.#table.get(KEY);
    // A new object each time: the pull round keeps its place in it.
    if (row === undefined) return { after: {}, filled: [], rereading: [] };
    const { key: _key, ...progress } = row;
    return progress;
  }

  async save(progress: PullProgress): Promise<void> {
    await this.#table.put({ key: KEY, ...progress });
  }

  close(): void {
    this.#dexie.close();
  }
}
