import type { RxChangeEventBulk, RxCollection, RxStorageChangeEvent } from 'rxdb';
import { readAll, withoutInternals } from '../replica/docs-table.ts';
import { createStore } from '../store.ts';
import type { TableState } from './table-state.ts';

/** Records read at once at the start: large enough to be quick, small enough to keep frames flowing. */
const READ_PAGE = 2_000;
/** Up to this many changes are an edit and are shown at once; more are a load and are shown in batches. */
const EDIT_SIZE = 20;
/** Pause between two batches while records pour in: lists sort and filter all rows at each. */
const BATCH_MS = 200;

export interface LiveTable<Row> {
  get: () => TableState<Row>;
  subscribe: (listener: () => void) => () => void;
  stop(): void;
}

export interface TableSource<Stored, Row> {
  collection: RxCollection<Stored>;
  /** What is kept of each record. */
  project: (record: Stored) => Row;
}

/**
 * All records of a kind in memory, read once and then kept up to date by change events, whichever window made the
 * change. Reading begins with the first subscription or `get`.
 */
export function liveTable<Stored extends { id: string }, Row>({
  collection,
  project,
}: TableSource<Stored, Row>): LiveTable<Row> {
  const store = createStore<TableState<Row>>({ rows: [], byId: new Map(), version: 0, complete: false });
  const rows = new Map<string, Row>();
  let complete = false;
  let isStarted = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let subscription: { unsubscribe(): void } | undefined;

  const publish = () => {
    clearTimeout(timer);
    timer = undefined;
    const version = store.get().version + 1;
    store.set({ rows: [...rows.values()], byId: new Map(rows), version, complete });
  };
  const publishSoon = () => {
    timer ??= setTimeout(publish, BATCH_MS);
  };
  const fill = async (changed: ReadonlySet<string>) => {
    await readAll<Stored>(collection, READ_PAGE, (records) => {
      // What an event brought meanwhile is newer than what this page read.
      for (const record of records) if (!changed.has(record.id)) rows.set(record.id, project(record));
      if (store.get().version === 0 && rows.size > 0) publish();
    });
    complete = true;
    publish();
  };
  const start = () => {
    if (isStarted) return;
    isStarted = true;
    const changed = new Set<string>();
    subscription = collection.eventBulks$.subscribe((bulk: RxChangeEventBulk<Stored>) => {
      for (const event of bulk.events) apply(event, rows, project);
      if (!complete) for (const event of bulk.events) changed.add(event.documentId);
      if (complete && bulk.events.length <= EDIT_SIZE) publish();
      else publishSoon();
    });
    void fill(changed);
  };
  return {
    get: () => {
      start();
      return store.get();
    },
    subscribe: (listener) => {
      start();
      return store.subscribe(listener);
    },
    stop: () => {
      clearTimeout(timer);
      subscription?.unsubscribe();
    },
  };
}

function apply<Stored extends { id: string }, Row>(
  event: RxStorageChangeEvent<Stored>,
  rows: Map<string, Row>,
  project: (record: Stored) => Row,
): void {
  if (event.operation === 'DELETE') rows.delete(event.documentId);
  else rows.set(event.documentId, project(withoutInternals<Stored>(event.documentData)));
}
