import { Dexie, type Table } from 'dexie';
import type { Pack } from '../../../shared/protocol/packs.ts';

/** What is known of a pack, whether its content is here or not. */
export interface PackRow extends Pack {
  isHere: boolean;
}

interface ContentRow {
  hash: string;
  /** As the server sent it, compressed. */
  content: Uint8Array<ArrayBuffer>;
}

interface HeaderRow {
  hash: string;
  /** The tickets of the pack without their long texts, in its order, as one JSON list. */
  headers: string;
}

interface StateRow {
  key: 'state';
  tag: string | null;
  checkedAt: number;
  isFull: boolean;
}

/** What a device keeps of the archive as a whole. */
export type KeptState = Omit<StateRow, 'key'>;

const nothing: KeptState = { tag: null, checkedAt: 0, isFull: false };

/**
 * The packs of one replica: a few large rows instead of hundreds of thousands of small ones, which is what makes them
 * quick to write. All of it can be fetched again.
 */
export class PackDb {
  readonly #dexie: Dexie;
  readonly #packs: Table<PackRow, string>;
  readonly #contents: Table<ContentRow, string>;
  readonly #headers: Table<HeaderRow, string>;
  readonly #state: Table<StateRow, string>;

  constructor(name: string) {
    this.#dexie = new Dexie(name);
    this.#dexie.version(1).stores({ packs: 'hash', contents: 'hash', headers: 'hash', state: 'key' });
    this.#packs = this.#dexie.table('packs');
    this.#contents = this.#dexie.table('contents');
    this.#headers = this.#dexie.table('headers');
    this.#state = this.#dexie.table('state');
  }

  packs(): Promise<PackRow[]> {
    return this.#packs.toArray();
  }

  async headers(hash: string): Promise<string | null> {
    return (await this.#headers.get(hash))?.headers ?? null;
  }

  async content(hash: string): Promise<Uint8Array<ArrayBuffer> | null> {
    return (await this.#contents.get(hash))?.content ?? null;
  }

  async state(): Promise<KeptState> {
    const { key: _key, ...state } = (await this.#state.get('state')) ?? { key: 'state', ...nothing };
    return state;
  }

  /** Have the next exchange look for what is missing. */
  async askAgain(): Promise<void> {
    await this.#state.update('state', { tag: null });
  }

  async saveState(state: KeptState): Promise<void> {
    await this.#state.put({ key: 'state', ...state });
  }

  /** Go by this manifest: what it does not name goes, what it names anew is missing until it is put. */
  async follow(packs: readonly Pack[]): Promise<void> {
    const named = new Set(packs.map(({ hash }) => hash));
    await this.#writing(async () => {
      const known = new Map((await this.#packs.toArray()).map((row) => [row.hash, row]));
      const gone = [...known.keys()].filter((hash) => !named.has(hash));
      await this.#contents.bulkDelete(gone);
      await this.#headers.bulkDelete(gone);
      await this.#packs.bulkDelete(gone);
      await this.#packs.bulkPut(
        packs.map((pack) => ({ ...pack, isHere: known.get(pack.hash)?.isHere === true })),
      );
    });
  }

  /** A pack has come. Nothing of it is kept when the manifest no longer names it. */
  async put(hash: string, content: Uint8Array<ArrayBuffer>, headers: string): Promise<void> {
    await this.#writing(async () => {
      if ((await this.#packs.get(hash)) === undefined) return;
      await this.#contents.put({ hash, content });
      await this.#headers.put({ hash, headers });
      await this.#packs.update(hash, { isHere: true });
    });
  }

  /** What is here of a pack is damaged: it has to come again. */
  async discard(hash: string): Promise<void> {
    await this.#writing(async () => {
      await this.#contents.delete(hash);
      await this.#headers.delete(hash);
      await this.#packs.update(hash, { isHere: false });
      await this.#state.update('state', { tag: null });
    });
  }

  async clear(): Promise<void> {
    await this.#writing(async () => {
      for (const table of [this.#packs, this.#contents, this.#headers, this.#state]) await table.clear();
    });
  }

  close(): void {
    this.#dexie.close();
  }

  #writing(work: () => Promise<void>): Promise<void> {
    const tables = [this.#packs, this.#contents, this.#headers, this.#state];
    return this.#dexie.transaction('rw', tables, work);
  }
}
