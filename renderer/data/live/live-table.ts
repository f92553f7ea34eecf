import type { RxChangeEventBulk, RxCollection, RxStorageChangeEvent } from 'rxdb';
import { withoutInternals } from '../replica/docs-table.ts';
import { isOpen } from './is-open.ts';
import { createStore } from '../store.ts';
import type { TableState } from './table-state.ts';

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
  /** Followed as soon as the records are open; what is read after that moment cannot miss a change. */
  collection: Promise<RxCollection<Stored>>;
  /** What is kept of each record. */
  project: (record: Stored) => Row;
  /** Rows that are there already, for the first drawing; `fill` brings them again. */
  early?: () => readonly Row[];
  /** Called once, when the first rows are about to be drawn. */
  onFirst?: () => void;
  /** Hands over all rows once, in pieces; `drop` takes back ids that turned out to be gone. */
  fill: (fill: { take: (rows: Row[]) => void; drop: (ids: Iterable<string>) => void }) => Promise<void>;
}

/**
 * All records of a kind in memory, read once and then kept up to date by change events, whichever window made the
 * change. Reading begins with the first subscription or `get`.
 */
export function liveTable<Stored extends { id: string }, Row extends { id: string }>({
  collection,
  project,
  early,
  onFirst,
  fill,
}: TableSource<Stored, Row>): LiveTable<Row> {
  const store = createStore<TableState<Row>>({ rows: [], byId: new Map(), version: 0, complete: false });
  const rows = new Map<string, Row>();
  let complete = false;
  let isStarted = false;
  let isStopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let subscription: { unsubscribe(): void } | undefined;

  const publish = () => {
    clearTimeout(timer);
    timer = undefined;
    const version = store.get().version + 1;
    if (version === 1) onFirst?.();
    store.set({ rows: [...rows.values()], byId: new Map(rows), version, complete });
  };
  const publishSoon = () => {
    timer ??= setTimeout(publish, BATCH_MS);
  };
  const fillFirst = async (changed: ReadonlySet<string>) => {
    // What an event brought meanwhile is newer than what the filling reads.
    await fill({
      take: (read) => {
        for (const row of read) if (!changed.has(row.id)) rows.set(row.id, row);
        if (store.get().version === 0 && rows.size > 0) publish();
        else publishSoon();
      },
      drop: (ids) => {
        for (const id of ids) if (!changed.has(id)) rows.delete(id);
      },
    });
    complete = true;
    publish();
  };
  const start = () => {
    if (isStarted) return;
    isStarted = true;
    for (const row of early?.() ?? []) rows.set(row.id, row);
    if (rows.size > 0) publish();
    const changed = new Set<string>();
    const onBulk = (bulk: RxChangeEventBulk<Stored>) => {
      for (const event of bulk.events) apply(event, rows, project);
      if (!complete) for (const event of bulk.events) changed.add(event.documentId);
      // The first rows of a new device are what somebody waits for.
      const isFirst = store.get().rows.length === 0 && rows.size > 0;
      if (isFirst || (complete && bulk.events.length <= EDIT_SIZE)) publish();
      else publishSoon();
    };
    const follow = async () => {
      const { eventBulks$ } = await collection;
      if (!isStopped) subscription = eventBulks$.subscribe(onBulk);
    };
    // Records that cannot be opened are reported where they are opened.
    follow().catch(() => undefined);
    fillFirst(changed).catch(async (error: unknown) => {
      if ((await isOpen(collection)) && !isStopped) reportError(error);
    });
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
      isStopped = true;
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
