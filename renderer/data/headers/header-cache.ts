import { Dexie, type Table } from 'dexie';
import type { HeaderKind } from './header-of.ts';

/** Headers of a kind are spread over this many pages by the end of their ids. */
export const PAGES = 64;

interface PageRow {
  kind: HeaderKind;
  page: number;
  /** Headers as one JSON text: one read and one parse instead of hundreds. */
  headers: string;
}

interface DirtyRow {
  seq?: number;
  kind: HeaderKind;
  ids: string[];
}

interface Header {
  id: string;
}

/**
 * A second, compact copy of the headers for a quick start: 25,000 single documents take over a second to read, 64
 * pages a fraction of it.
 *
 * It cannot go stale: the ids of a write are noted as dirty before the replica is written, and a start reads the
 * dirty ones from the replica. Folding moves them into the pages when the console is idle. No clocks are compared.
 */
export class HeaderCache {
  readonly #dexie: Dexie;
  readonly #pages: Table<PageRow, [string, number]>;
  readonly #dirty: Table<DirtyRow, number>;
  readonly #built: Table<{ kind: HeaderKind }, string>;

  constructor(name: string) {
    this.#dexie = new Dexie(name);
    this.#dexie.version(1).stores({ pages: '[kind+page], kind', dirty: '++seq, kind', built: 'kind' });
    this.#pages = this.#dexie.table('pages');
    this.#dirty = this.#dexie.table('dirty');
    this.#built = this.#dexie.table('built');
  }

  /** Begin to open before anybody asks; a failure shows at the first use. */
  warm(): void {
    void this.#dexie.open().catch(() => undefined);
  }

  /** These records are about to be written or removed. */
  async markDirty(kind: HeaderKind, ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await this.#dirty.add({ kind, ids: [...ids] });
  }

  /** Do the pages, with the dirty ids, say everything about the kind? */
  async isBuilt(kind: HeaderKind): Promise<boolean> {
    return (await this.#built.get(kind)) !== undefined;
  }

  /** Ids noted up to `seq` (all when left out), and the last number noted. */
  async dirtyIds(kind: HeaderKind, seq = Number.MAX_SAFE_INTEGER): Promise<Set<string>> {
    const rows = await this.#dirty.where('kind').equals(kind).toArray();
    return new Set(rows.filter((row) => (row.seq ?? 0) <= seq).flatMap((row) => row.ids));
  }

  async lastSeq(): Promise<number> {
    return (await this.#dirty.orderBy('seq').last())?.seq ?? 0;
  }

  /** Hand over the headers of one page after the other, a few pages a read. */
  async readPages(kind: HeaderKind, take: (headers: Header[]) => void): Promise<void> {
    const step = 8;
    for (let first = 0; first < PAGES; first += step) {
      const keys = Array.from({ length: step }, (_, offset): [string, number] => [kind, first + offset]);
      for (const row of await this.#pages.bulkGet(keys)) {
        if (row !== undefined) take(JSON.parse(row.headers) as Header[]);
      }
    }
  }

  /** Replace all pages of a kind. */
  async rebuild(kind: HeaderKind, headers: Iterable<Header>, seq: number): Promise<void> {
    const pages = Array.from({ length: PAGES }, (): Header[] => []);
    for (const header of headers) pages[pageOf(header.id)]?.push(header);
    const rows = pages.map((page, index) => ({ kind, page: index, headers: JSON.stringify(page) }));
    await this.#dexie.transaction('rw', this.#pages, this.#dirty, this.#built, async () => {
      await this.#pages.bulkPut(rows);
      await this.#built.put({ kind });
      await this.#forget(kind, seq);
    });
  }

  /** Move what was noted up to `seq` into the pages; `fresh` holds the headers that the replica still has. */
  async fold(
    kind: HeaderKind,
    ids: ReadonlySet<string>,
    fresh: ReadonlyMap<string, Header>,
    seq: number,
  ): Promise<void> {
    await this.#dexie.transaction('rw', this.#pages, this.#dirty, async () => {
      for (const page of new Set([...ids].map(pageOf))) {
        const old = await this.#pages.get([kind, page]);
        const kept = (JSON.parse(old?.headers ?? '[]') as Header[]).filter((header) => !ids.has(header.id));
        const added = [...fresh.values()].filter((header) => pageOf(header.id) === page);
        await this.#pages.put({ kind, page, headers: JSON.stringify([...kept, ...added]) });
      }
      await this.#forget(kind, seq);
    });
  }

  close(): void {
    this.#dexie.close();
  }

  async #forget(kind: HeaderKind, seq: number): Promise<void> {
    await this.#dirty
      .where('seq')
      .belowOrEqual(seq)
      .filter((row) => row.kind === kind)
      .delete();
  }
}

/** The last two digits of an id are random in every version of UUID that we make. */
function pageOf(id: string): number {
  return (Number.parseInt(id.slice(-2), 16) || 0) % PAGES;
}
