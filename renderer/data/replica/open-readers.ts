import { kinds, type Kind } from '../../../shared/records/kinds.ts';
import { nextFrame } from '../next-frame.ts';
import { queryCache } from '../live/query-cache.ts';
import { recordCache } from '../live/record-cache.ts';
import type { Replica } from '../replica-context.ts';
import type { LateRecords } from './late-records.ts';

/** Single records and queries, live. Whoever asks for one wants the records open. */
export function openReaders(records: LateRecords): Pick<Replica, 'record' | 'records'> {
  const readers = new Map(
    kinds.map((kind) => {
      const collection = records.collection(kind);
      return [kind, { byId: recordCache(collection), byQuery: queryCache(collection) }];
    }),
  );
  // Behind the frame that is being drawn: its rows need no records.
  let wanted: Promise<void> | undefined;
  const of = (kind: Kind) => {
    wanted ??= nextFrame().then(() => records.begin());
    const found = readers.get(kind);
    if (found === undefined) throw new Error(`No collection for ${kind}.`);
    return found;
  };
  return {
    record: ((kind, id) => of(kind).byId.record(id)) as Replica['record'],
    records: ((kind, query) => of(kind).byQuery.records(query)) as Replica['records'],
  };
}
