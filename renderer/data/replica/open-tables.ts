import type { AnyRecord, Kind } from '../../../shared/records/kinds.ts';
import type { HeaderCache } from '../headers/header-cache.ts';
import { headerKinds, headerOf, isSmall, type Header } from '../headers/header-of.ts';
import { fillHeaders, type HeaderSource } from '../headers/header-source.ts';
import { liveTable, type LiveTable } from '../live/live-table.ts';
import type { LateRecords } from './late-records.ts';

/** The kinds that are held in memory: small ones whole, large ones as headers. */
export type Tables = ReadonlyMap<Kind, LiveTable<Header>>;

/** Where the headers of each kind come from. */
export function headerSources(records: Pick<LateRecords, 'collection'>, cache: HeaderCache): HeaderSource[] {
  return headerKinds.map((kind) => ({ kind, collection: records.collection(kind), cache }));
}

/**
 * Tables over the sources; each begins to read when it is first asked.
 * @param onFirstRows rows of a list are about to be drawn for the first time
 */
export function openTables(sources: readonly HeaderSource[], onFirstRows?: () => void): Tables {
  return new Map(
    sources.map((source) => [
      source.kind,
      liveTable<AnyRecord, Header>({
        collection: source.collection,
        project: (record) => headerOf(source.kind, record as never),
        ...(isSmall(source.kind) || onFirstRows === undefined ? {} : { onFirst: onFirstRows }),
        early: () => source.cache.early(source.kind),
        fill: (fill) => fillHeaders(source, fill),
      }),
    ]),
  );
}
