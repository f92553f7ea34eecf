import { Dexie, type Table } from 'dexie';
import { firstOf, isSmall, type Header, type HeaderKind } from './header-of.ts';
import { CROWDED, pageOf, pagesFor } from './header-pages.ts';

interface PageRow {
  kind: HeaderKind;
  page: number;
  /** Headers as one JSON text: one read and one parse instead of dozens. */
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
  /** Headers of what stands at the top of the kind's list, as JSON text. */
  first: string;
}

/** What the cache says of a kind at one moment, but for the pages themselves. */
export interface HeaderSnapshot {
  /** What stands at the top of the list, for a screen that cannot wait for the rest; not of every kind. */
  first: Header[];
  /** All headers, where they were read ahead with the rest. */
  all: Header[] | null;
  /** Ids that the pages may have wrong. */
  dirty: ReadonlySet<string>;
  folds: number;
  pages: number;
}

/** Pages that are read at once, so that the screen can be drawn in between. */
const STEP = 16;

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
  readonly #early = new Map<HeaderKind, readonly Header[]>();

  constructor(name: string) {
    this.#dexie = new Dexie(name);
    this.#dexie.version(1).stores({ pages: '[kind+page], kind', dirty: '++seq, kind', built: 'kind' });
    // Pages have another form: what is there is left behind, and made anew from the replica.
    this.#dexie.version(2).stores({ headers: '[kind+page]', ready: 'kind', pages: null, built: null });
    this.#pages = this.#dexie.table('headers');
    this.#dirty = this.#dexie.table('dirty');
    this.#built = this.#dexie.table('ready');
  }

  /** Begin to open before anybody asks; a failure shows at the first use. */
  warm(): void {
    void this.#dexie.open().catch(() => undefined);
  }

  /** These records are about to be written or removed. */
  async markDirty(kind: HeaderKind, ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await this.#dirty.add({ kind, ids: [...ids] });
  }

  /** Begin to read kinds that will be asked for, small ones whole. Are all of them there? */
  async begin(kinds: readonly HeaderKind[]): Promise<boolean> {
    const readings = kinds.map(async (kind) => {
      const reading = this.#read(kind, isSmall(kind));
      this.#begun.set(kind, reading);
      const snapshot = await reading;
      if (snapshot !== null) this.#early.set(kind, snapshot.all ?? snapshot.first);
      return snapshot !== null;
    });
    const read = await Promise.allSettled(readings);
    return read.every((reading) => reading.status === 'fulfilled' && reading.value);
  }

  /** What is there already of a kind whose reading was begun, for the first drawing. Handed out once. */
  early(kind: HeaderKind): readonly Header[] {
    const headers = this.#early.get(kind) ?? [];
    this.#early.delete(kind);
    return headers;
  }

  /** What there is of a kind; `null` when it has no pages yet. */
  snapshot(kind: HeaderKind): Promise<HeaderSnapshot | null> {
    const begun = this.#begun.get(kind);
    this.#begun.delete(kind);
    return begun ?? this.#read(kind, false);
  }

  /** Hand over the headers on all pages, some pages a time. Pages may have been folded since the snapshot. */
  async readPages(
    kind: HeaderKind,
    { pages, all }: HeaderSnapshot,
    take: (headers: Header[]) => void,
  ): Promise<void> {
    if (all !== null) {
      take(all);
      return;
    }
    for (let page = 0; page < pages; page += STEP) {
      const rows = await this.#pages
        .where('[kind+page]')
        .between([kind, page], [kind, page + STEP])
        .toArray();
      take(rows.flatMap((row) => JSON.parse(row.headers) as Header[]));
    }
  }

  /** Ids noted after a snapshot; `null` when pages were folded since, so that some may have been forgotten. */
  async dirtySince(kind: HeaderKind, snapshot: HeaderSnapshot): Promise<Set<string> | null> {
    return this.#dexie.transaction('r', this.#dirty, this.#built, async () => {
      const built = await this.#built.get(kind);
      return built?.folds === snapshot.folds ? this.dirtyIds(kind) : null;
    });
  }

  /** Do the pages, with the dirty ids, say everything about the kind, and are they short enough to go on with? */
  async isBuilt(kind: HeaderKind): Promise<boolean> {
    return (await this.#built.get(kind))?.isCrowded === false;
  }

  /** Ids noted up to `seq` (all when left out). */
  async dirtyIds(kind: HeaderKind, seq = Number.MAX_SAFE_INTEGER): Promise<Set<string>> {
    const rows = await this.#dirty.where('kind').equals(kind).toArray();
    return new Set(rows.filter((row) => (row.seq ?? 0) <= seq).flatMap((row) => row.ids));
  }

  /** The last number noted. */
  async lastSeq(): Promise<number> {
    return (await this.#dirty.orderBy('seq').last())?.seq ?? 0;
  }

  /** Replace all pages of a kind. */
  async rebuild(kind: HeaderKind, headers: readonly Header[], seq: number): Promise<void> {
    const pages = pagesFor(headers);
    const byPage = Map.groupBy(headers, (header) => pageOf(header.id, pages));
    const rows: PageRow[] = [];
    for (const [page, members] of byPage) {
      rows.push({ kind, page, headers: JSON.stringify(members) });
      // 25,000 headers in one go would hold up what a person types.
      if (rows.length % 50 === 0) await breathe();
    }
    const first = JSON.stringify(firstOf(kind, headers));
    await this.#writing(async () => {
      await this.#pagesOf(kind).delete();
      await this.#pages.bulkPut(rows);
      const folds = ((await this.#built.get(kind))?.folds ?? 0) + 1;
      await this.#built.put({ kind, folds, pages, isCrowded: false, first });
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
    const changed = (old: string | undefined, of: Iterable<string>): Header[] => {
      const kept = (JSON.parse(old ?? '[]') as Header[]).filter((header) => !ids.has(header.id));
      return [...kept, ...[...of].map((id) => fresh.get(id)).filter((header) => header !== undefined)];
    };
    await this.#writing(async () => {
      const built = await this.#built.get(kind);
      if (built === undefined) return;
      let isCrowded = false;
      for (const [page, some] of Map.groupBy(ids, (id) => pageOf(id, built.pages))) {
        const old = await this.#pages.get([kind, page]);
        const headers = JSON.stringify(changed(old?.headers, some));
        isCrowded ||= headers.length > CROWDED;
        await this.#pages.put({ kind, page, headers });
      }
      const first = JSON.stringify(firstOf(kind, changed(built.first, fresh.keys())));
      await this.#built.put({ ...built, folds: built.folds + 1, isCrowded, first });
      await this.#forget(kind, seq);
    });
  }

  close(): void {
    this.#dexie.close();
  }

  /** In one transaction: what is noted later than this is found by `dirtySince`. */
  async #read(kind: HeaderKind, isWhole: boolean): Promise<HeaderSnapshot | null> {
    const [built, dirty, rows] = await this.#dexie.transaction(
      'r',
      this.#dirty,
      this.#built,
      this.#pages,
      () =>
        Promise.all([
          this.#built.get(kind),
          this.dirtyIds(kind),
          isWhole ? this.#pagesOf(kind).toArray() : null,
        ]),
    );
    if (built === undefined) return null;
    const { folds, pages } = built;
    const all = rows?.flatMap((row) => JSON.parse(row.headers) as Header[]) ?? null;
    return { first: JSON.parse(built.first) as Header[], all, dirty, folds, pages };
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

function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
