import type { RxCollection } from 'rxdb';
import type { Readable } from '../replica-context.ts';
import { isOpen } from './is-open.ts';
import { createStore } from '../store.ts';
import { withoutInternals } from '../replica/docs-table.ts';

interface Query {
  selector?: object;
  sort?: object[];
  limit?: number;
}

export interface QueryCache<R> {
  /** Records that the query finds, live; `undefined` while reading. */
  records(query: Query): Readable<R[] | undefined>;
}

/** Queries kept with their last answer after nobody looks any more. */
const KEPT = 50;

/** Live queries; equal queries share one subscription, which lasts as long as somebody looks. */
export function queryCache<R>(collection: Promise<RxCollection<R>>): QueryCache<R> {
  const queries = new Map<string, Readable<R[] | undefined>>();
  return {
    records: (query) => {
      const key = JSON.stringify(query);
      const known = queries.get(key);
      if (known !== undefined) return known;
      for (const oldest of queries.keys()) {
        if (queries.size < KEPT) break;
        queries.delete(oldest);
      }
      const readable = liveQuery(collection, query);
      queries.set(key, readable);
      return readable;
    },
  };
}

function liveQuery<R>(collection: Promise<RxCollection<R>>, query: Query): Readable<R[] | undefined> {
  const store = createStore<R[] | undefined>(undefined);
  let subscription: { unsubscribe(): void } | null = null;
  let lookers = 0;
  return {
    get: store.get,
    subscribe: (listener) => {
      const leave = store.subscribe(listener);
      lookers += 1;
      subscription ??= follow(collection, query, store.set);
      return () => {
        leave();
        lookers -= 1;
        if (lookers > 0) return;
        subscription?.unsubscribe();
        subscription = null;
      };
    },
  };
}

function follow<R>(
  collection: Promise<RxCollection<R>>,
  query: Query,
  found: (records: R[]) => void,
): { unsubscribe(): void } {
  let isEnded = false;
  let inner: { unsubscribe(): void } | undefined;
  const begin = async () => {
    const opened = await collection;
    if (isEnded) return;
    inner = opened
      .find(query as never)
      .$.subscribe((documents) => found(documents.map((document) => withoutInternals(document._data))));
  };
  // Records that cannot be opened are reported where they are opened.
  begin().catch(async (error: unknown) => {
    if ((await isOpen(collection)) && !isEnded) reportError(error);
  });
  return {
    unsubscribe: () => {
      isEnded = true;
      inner?.unsubscribe();
    },
  };
}
