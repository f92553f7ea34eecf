import { useEffect, useMemo, useState } from 'react';
import { useAll, useHeaders } from '../../data/hooks.ts';
import { createDocumentCache, type DocumentCache, type SearchSource } from './document-cache.ts';
import { searchKinds, type SearchNames } from './search-document.ts';
import { createSearchIndex, type SearchIndex } from './search-index.ts';

const WARM_STEP = 1_000;

/** Search over what the replica holds now. Mount it once: it keeps the folded text of every row. */
export function useSearch(): SearchIndex {
  const tickets = useHeaders('tickets');
  const assets = useHeaders('assets');
  const articles = useHeaders('articles');
  const accounts = useAll('accounts');
  const people = useAll('people');
  const [cache] = useState(createDocumentCache);

  const names = useMemo(() => namesOf(accounts), [accounts]);
  const source = useMemo<SearchSource>(
    () => ({
      tickets: tickets.rows,
      assets: assets.rows,
      articles: articles.rows,
      accounts: [...accounts.values()],
      people: [...people.values()],
    }),
    // The rows of headers are filled in place; their version says when they changed.
    // oxlint-disable-next-line react/exhaustive-deps
    [
      tickets.version,
      assets.version,
      articles.version,
      tickets.rows,
      assets.rows,
      articles.rows,
      accounts,
      people,
    ],
  );
  useEffect(() => warmWhenIdle(cache, source, names), [cache, source, names]);
  return useMemo(() => lazyIndex(cache, source, names), [cache, source, names]);
}

function namesOf(
  accounts: ReadonlyMap<string, { name: string; contacts: { id: string; name: string }[] }>,
): SearchNames {
  const contacts = new Map<string, string>();
  for (const account of accounts.values()) {
    for (const contact of account.contacts) contacts.set(contact.id, contact.name);
  }
  return {
    account: (id) => (id === null ? '' : (accounts.get(id)?.name ?? '')),
    contact: (id) => (id === null ? '' : (contacts.get(id) ?? '')),
  };
}

/** An index that folds and lists its documents at the first question, not at every change of a row. */
function lazyIndex(cache: DocumentCache, source: SearchSource, names: SearchNames): SearchIndex {
  let index: SearchIndex | null = null;
  const ready = () =>
    (index ??= createSearchIndex({
      tickets: cache.documents('tickets', source.tickets, names),
      accounts: cache.documents('accounts', source.accounts, names),
      assets: cache.documents('assets', source.assets, names),
      articles: cache.documents('articles', source.articles, names),
      people: cache.documents('people', source.people, names),
    }));
  return {
    search: (query, options) => ready().search(query, options),
    get size() {
      return ready().size;
    },
  };
}

/** Fold what is new in small steps while nobody waits for the page. Returns how to stop. */
function warmWhenIdle(cache: DocumentCache, source: SearchSource, names: SearchNames): () => void {
  let handle = requestIdleCallback(step);
  function step(): void {
    const isDone = searchKinds.every((kind) => cache.warm(kind, source[kind], names, WARM_STEP));
    if (!isDone) handle = requestIdleCallback(step);
  }
  return () => {
    cancelIdleCallback(handle);
  };
}
