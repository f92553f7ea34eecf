import { useMemo } from 'react';
import { workLines, type WorkLine } from '../../../shared/work/work-line.ts';
import { useRecords } from '../../data/hooks.ts';

/**
 * Lines of a person's work that were written since then (UTC ms), by their beginning; `undefined` while they are read.
 * What a lead corrected of it counts among them, and what this person corrected of others does not.
 */
export function useWorkSince(person: string, since: number): WorkLine[] | undefined {
  const work = useEntries('time', person, since);
  const travel = useEntries('travel', person, since);
  return useMemo(
    () =>
      work === undefined || travel === undefined
        ? undefined
        : workLines([...work, ...travel]).filter((line) => line.person === person),
    [work, travel, person],
  );
}

function useEntries(type: 'time' | 'travel', person: string, since: number) {
  return useRecords('entries', {
    selector: { type, at: { $gte: since }, $or: [{ author: person }, { 'data.person': person }] },
    sort: [{ type: 'asc' }, { at: 'asc' }],
  });
}
