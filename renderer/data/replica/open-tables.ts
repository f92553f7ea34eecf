import type { RxCollection } from 'rxdb';
import type { AnyRecord, Kind } from '../../../shared/records/kinds.ts';
import type { HeaderCache } from '../headers/header-cache.ts';
import { headerOf, headerOmits, type HeaderKind } from '../headers/header-of.ts';
import { fillHeaders, type HeaderRow, type HeaderSource } from '../headers/header-source.ts';
import { liveTable, type LiveTable } from '../live/live-table.ts';
import type { SmallKind } from '../replica-context.ts';
import { readAll } from './docs-table.ts';
import type { Collections } from './open-collections.ts';

const smallKinds: readonly SmallKind[] = ['people', 'policies', 'accounts'];

/** Records read at once at the start: large enough to be quick, small enough to keep frames flowing. */
const READ_PAGE = 2_000;

/** The kinds that are held in memory: small ones whole, large ones as headers. */
export type Tables = ReadonlyMap<Kind, LiveTable<HeaderRow>>;

/** Where the headers of each large kind come from. */
export function headerSources(collections: Collections, cache: HeaderCache): HeaderSource[] {
  return (Object.keys(headerOmits) as HeaderKind[]).map((kind) => ({
    kind,
    collection: collections[kind] as unknown as RxCollection<AnyRecord>,
    cache,
  }));
}

/** Tables over the collections; each begins to read when it is first asked. */
export function openTables(collections: Collections, sources: readonly HeaderSource[]): Tables {
  const tables = new Map<Kind, LiveTable<HeaderRow>>();
  for (const kind of smallKinds) {
    const collection = collections[kind] as unknown as RxCollection<AnyRecord>;
    tables.set(
      kind,
      liveTable({ collection, project: whole, fill: ({ take }) => readAll(collection, READ_PAGE, take) }),
    );
  }
  for (const source of sources) {
    const project = (record: AnyRecord): HeaderRow => headerOf(source.kind, record as never);
    const { collection, kind } = source;
    tables.set(kind, liveTable({ collection, project, fill: (fill) => fillHeaders(source, fill) }));
  }
  return tables;
}

function whole(record: AnyRecord): HeaderRow {
  return record;
}
