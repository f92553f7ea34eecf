import { Dexie, type Table } from 'dexie';
import type { Pack } from '../../../shared/protocol/packs.ts';
import {
  concluded,
  NOTHING_KEPT,
  type KeptState,
  type LoadEnd,
  type PackFiles,
  type PackRow,
} from './pack-files.ts';

interface ContentRow {
  hash: string;
  /** As the server sent it, compressed. */
  content: Uint8Array<ArrayBuffer>;
}

interface HeaderRow {
  hash: string;
  /** The tickets of the pack without their long texts, in its order. */
  headers: string;
}

interface StateRow extends KeptState {
  key: 'state';
}

/**
 * The packs of one replica: a few large rows instead of hundreds of thousands of small ones, which is what makes them
 * quick to write. All of it can be fetched again.
 */
export class PackDb implements PackFiles {
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
    const { key: _key, ...state } = (await this.#state.get('state')) ?? { key: 'state', ...NOTHING_KEPT };
    return state;
  }

  async askAgain(): Promise<void> {
    await this.#writing(async () => {
      await this.#state.update('state', { tag: null });
      await this.#packs.toCollection().modify({ isAway: false });
    });
  }

  async conclude(end: LoadEnd): Promise<void> {
    await this.#writing(async () => {
      const state = concluded(await this.state(), await this.packs(), end);
      await this.#state.put({ key: 'state', ...state });
    });
  }

  async follow(packs: readonly Pack[]): Promise<void> {
    const named = new Set(packs.map(({ hash }) => hash));
    await this.#writing(async () => {
      const known = new Map((await this.#packs.toArray()).map((row) => [row.hash, row]));
      const gone = [...known.keys()].filter((hash) => !named.has(hash));
      await this.#contents.bulkDelete(gone);
      await this.#headers.bulkDelete(gone);
      await this.#packs.bulkDelete(gone);
      await this.#state.update('state', { tag: null });
      await this.#packs.bulkPut(
        packs.map((pack) => {
          const { isHere = false, isAway = false } = known.get(pack.hash) ?? {};
          return { ...pack, isHere, isAway };
        }),
      );
    });
  }

  async leave(tickets: ReadonlyMap<string, readonly string[]>): Promise<void> {
    await this.#writing(async () => {
      for (const [hash, ids] of tickets) {
        const row = await this.#packs.get(hash);
        if (row !== undefined) await this.#packs.put({ ...row, left: [...new Set([...row.left, ...ids])] });
      }
      await this.#state.update('state', { tag: null });
    });
  }

  async put(hash: string, content: Uint8Array<ArrayBuffer> | null, headers: string): Promise<void> {
    await this.#writing(async () => {
      if ((await this.#packs.get(hash)) === undefined) return;
      if (content !== null) await this.#contents.put({ hash, content });
      await this.#headers.put({ hash, headers });
      await this.#packs.update(hash, { isHere: content !== null, isAway: content === null });
    });
  }

  async evict(hashes: readonly string[], clearedAt?: number): Promise<void> {
    await this.#writing(async () => {
      await this.#contents.bulkDelete([...hashes]);
      await this.#packs
        .where('hash')
        .anyOf([...hashes])
        .modify({ isHere: false, isAway: true });
      if (clearedAt === undefined) return;
      await this.#state.put({ key: 'state', ...(await this.state()), clearedAt });
    });
  }

  async discard(hash: string): Promise<void> {
    await this.#writing(async () => {
      await this.#contents.delete(hash);
      await this.#headers.delete(hash);
      await this.#packs.update(hash, { isHere: false, isAway: false });
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
