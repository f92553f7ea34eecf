import {
  documentOf,
  type SearchDocument,
  type SearchKind,
  type SearchNames,
  type SearchRows,
} from './search-document.ts';

/** Rows of each kind as the replica shows them now. */
export type SearchSource = { readonly [K in SearchKind]: Iterable<SearchRows[K]> };

interface Cached {
  /** Names that are part of the folded text: when one changes, the document is stale. */
  names: string;
  document: SearchDocument;
}

/** Documents made from rows, kept as long as the row stays the same object. */
export interface DocumentCache {
  documents<K extends SearchKind>(
    kind: K,
    rows: Iterable<SearchRows[K]>,
    names: SearchNames,
  ): SearchDocument[];
  /** Make up to `count` documents that are still missing; `true` when none is missing any more. */
  warm<K extends SearchKind>(
    kind: K,
    rows: Iterable<SearchRows[K]>,
    names: SearchNames,
    count: number,
  ): boolean;
}

/** Folding 30,000 rows takes a few hundred milliseconds, so it is done once a row and ahead of the first question. */
export function createDocumentCache(): DocumentCache {
  const cache = new WeakMap<object, Cached>();

  function documentFor<K extends SearchKind>(
    kind: K,
    row: SearchRows[K],
    names: SearchNames,
  ): SearchDocument {
    const used = namesIn(row, names);
    const cached = cache.get(row);
    if (cached?.names === used) return cached.document;
    const document = documentOf[kind](row, names);
    cache.set(row, { names: used, document });
    return document;
  }

  return {
    documents: (kind, rows, names) => Array.from(rows, (row) => documentFor(kind, row, names)),
    warm(kind, rows, names, count) {
      let made = 0;
      for (const row of rows) {
        if (cache.has(row)) continue;
        if (made === count) return false;
        documentFor(kind, row, names);
        made += 1;
      }
      return true;
    },
  };
}

function namesIn(row: object, names: SearchNames): string {
  const ids: { account?: string | null; contact?: string | null } = row;
  return `${names.account(ids.account ?? null)}\n${names.contact(ids.contact ?? null)}`;
}
