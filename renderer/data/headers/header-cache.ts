import { Dexie, type Table } from 'dexie';
import type { HeaderKind } from './header-of.ts';
import { decodePage, encodePage, type Header } from './header-page.ts';

/**
 * Wanted length of a page's text. Chromium stores a value of more than 64 KiB as a file of its own beside the
 * database, which takes ten times as long to read.
 */
const PAGE_LENGTH = 24_000;
/** From this length on a page is too long: the kind has grown, and its pages are laid out anew. */
const CROWDED = 60_000;

interface PageRow {
  kind: HeaderKind;
  page: number;
  /** See `header-page.ts`. */
  headers: string;
}

interface DirtyRow {
  seq?: number;
  kind: HeaderKind;
  ids: string[];
}

interface BuiltRow {
  kind: HeaderKind;
  /** Counts up with every folding. */
  folds: number;
  /** Headers are spread over this many pages by the end of their ids. */
  pages: number;
  /** A page has outgrown its length. */
  isCrowded: boolean;
}

/** The pages of a kind as they were at one moment. */
export interface HeaderSnapshot {
  headers: Header[];
  /** Ids that the pages may have wrong. */
  dirty: ReadonlySet<string>;
  folds: number;
}

/**
 * A second, compact copy of the headers for a quick start: 25,000 single documents take over a second to read, some
 * hundred pages a fraction of it.
 *
 * It cannot go stale: the ids of a write are noted as dirty before the replica is written, and a start reads the
 * dirty ones from the replica. Folding moves them into the pages when the console is idle. No clocks are compared.
 */
export class HeaderCache {
  readonly #dexie: Dexie;
  readonly #pages: Table<PageRow, [string, number]>;
  readonly #dirty: Table<DirtyRow, number>;
  readonly #built: Table<BuiltRow, string>;
  readonly #begun = new Map<HeaderKind, Promise<HeaderSnapshot | null>>();

  constructor(name: string) {
    this.#dexie = new Dexie(name);
    this.#dexie.version(1).stores({ pages: '[kind+page], kind', dirty: '++seq, kind', built: 'kind' });
    // Pages have another form: what is there is left behind, and made anew from the replica.
    this.#dexie.version(2).stores({ headers: '[kind+page]', ready: 'kind', pages: null, built: null });
    this.#pages = this.#dexie.table('headers');
    this.#dirty = this.#dexie.table('dirty');
    this.#built = this.#dexie.table('ready');
  }

  /** These records are about to be written or removed. */
  async markDirty(kind: HeaderKind, ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await this.#dirty.add({ kind, ids: [...ids] });
  }

  /** Do the pages, with the dirty ids, say everything about the kind, and are they short enough to go on with? */
  async isBuilt(kind: HeaderKind): Promise<boolean> {
    return (await this.#built.get(kind))?.isCrowded === false;
  }

  /** Ids noted up to `seq` (all when left out), and the last number noted. */
  async dirtyIds(kind: HeaderKind, seq = Number.MAX_SAFE_INTEGER): Promise<Set<string>> {
    const rows = await this.#dirty.where('kind').equals(kind).toArray();
    return new Set(rows.filter((row) => (row.seq ?? 0) <= seq).flatMap((row) => row.ids));
  }

  async lastSeq(): Promise<number> {
    return (await this.#dirty.orderBy('seq').last())?.seq ?? 0;
  }

  /** Begin to read kinds that will be asked for; the first `snapshot` takes what was read. Are all of them there? */
  async begin(kinds: readonly HeaderKind[]): Promise<boolean> {
    const readings = kinds.map((kind) => [kind, this.#read(kind)] as const);
    for (const [kind, reading] of readings) this.#begun.set(kind, reading);
    const read = await Promise.allSettled(readings.map(([, reading]) => reading));
    return read.every((reading) => reading.status === 'fulfilled' && reading.value !== null);
  }

  /** All headers of a kind with the ids that they may have wrong; `null` when the kind has no pages yet. */
  snapshot(kind: HeaderKind): Promise<HeaderSnapshot | null> {
    const begun = this.#begun.get(kind);
    this.#begun.delete(kind);
    return begun ?? this.#read(kind);
  }

  /** Ids noted after a snapshot; `null` when pages were folded since, so that some may have been forgotten. */
  async dirtySince(kind: HeaderKind, snapshot: HeaderSnapshot): Promise<Set<string> | null> {
    return this.#dexie.transaction('r', this.#dirty, this.#built, async () => {
      const built = await this.#built.get(kind);
      return built?.folds === snapshot.folds ? this.dirtyIds(kind) : null;
    });
  }

  /** Replace all pages of a kind. */
  async rebuild(kind: HeaderKind, headers: readonly Header[], seq: number): Promise<void> {
    const pages = Math.max(1, Math.ceil(encodePage(headers).length / PAGE_LENGTH));
    const byPage = Map.groupBy(headers, (header) => pageOf(header.id, pages));
    const rows = [...byPage].map(([page, members]) => ({ kind, page, headers: encodePage(members) }));
    await this.#writing(async () => {
      await this.#pagesOf(kind).delete();
      await this.#pages.bulkPut(rows);
      const folds = ((await this.#built.get(kind))?.folds ?? 0) + 1;
      await this.#built.put({ kind, folds, pages, isCrowded: false });
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
    await this.#writing(async () => {
      const built = await this.#built.get(kind);
      if (built === undefined) return;
      let isCrowded = false;
      for (const [page, changed] of Map.groupBy(ids, (id) => pageOf(id, built.pages))) {
        const old = await this.#pages.get([kind, page]);
        const kept = old === undefined ? [] : decodePage(old.headers).filter((header) => !ids.has(header.id));
        const added = changed.map((id) => fresh.get(id)).filter((header) => header !== undefined);
        const headers = encodePage([...kept, ...added]);
        isCrowded ||= headers.length > CROWDED;
        await this.#pages.put({ kind, page, headers });
      }
      await this.#built.put({ ...built, folds: built.folds + 1, isCrowded });
      await this.#forget(kind, seq);
    });
  }

  close(): void {
    this.#dexie.close();
  }

  /**
   * In one transaction, so that pages and dirty ids are of the same moment; all asked for at once, because at a start
   * each answer waits until the program is parsed.
   */
  async #read(kind: HeaderKind): Promise<HeaderSnapshot | null> {
    const [built, pages, dirty] = await this.#dexie.transaction(
      'r',
      [this.#pages, this.#dirty, this.#built],
      () => Promise.all([this.#built.get(kind), this.#pagesOf(kind).toArray(), this.dirtyIds(kind)]),
    );
    if (built === undefined) return null;
    return { headers: pages.flatMap((page) => decodePage(page.headers)), dirty, folds: built.folds };
  }

  #pagesOf(kind: HeaderKind) {
    return this.#pages.where('[kind+page]').between([kind, Dexie.minKey], [kind, Dexie.maxKey]);
  }

  #writing(work: () => Promise<void>): Promise<void> {
    return this.#dexie.transaction('rw', this.#pages, this.#dirty, this.#built, work);
  }

  /** What was noted up to `seq` now stands in the pages. */
  async #forget(kind: HeaderKind, seq: number): Promise<void> {
    await this.#dirty
      .where('seq')
      .belowOrEqual(seq)
      .filter((row) => row.kind === kind)
      .delete();
  }
}

/** The end of an id is random in every version of UUID that we make. */
function pageOf(id: string, pages: number): number {
  return (Number.parseInt(id.slice(-8), 16) || 0) % pages;
}
