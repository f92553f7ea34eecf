import { useMemo, useState } from 'react';
import { usePerson, useRecords } from '../../data/hooks.ts';
import type { Entry, SubjectKind } from '../../../shared/records/entry.ts';
import { markKey, useReadMarks } from './read-marks.ts';
import { layOut, type TimelineFilter, type TimelineItem } from './timeline-items.ts';

export interface TimelineContent {
  /** All entries of the record; `undefined` while they are read. */
  entries: readonly Entry[] | undefined;
  items: readonly TimelineItem[];
  /** Instant (UTC ms) up to which the person had read when the timeline was opened; `null` the first time. */
  readUntil: number | null;
}

function dayOf(instant: number): string {
  return new Date(instant).toDateString();
}

/** Entries of a record, live and laid out. Give the calling component the record's id as its `key`. */
export function useTimeline(
  subjectKind: SubjectKind,
  subjectId: string,
  filter: TimelineFilter,
): TimelineContent {
  const person = usePerson();
  const found = useRecords('entries', {
    selector: { subjectId },
    sort: [{ subjectId: 'asc' }, { at: 'asc' }],
  });
  // As it was on opening: the mark moves on at once, the line "new since" must not run away from the reader.
  const [readUntil] = useState(
    () => useReadMarks.getState().readUntil[markKey(person.id, subjectId)] ?? null,
  );
  const entries = useMemo(
    () => found?.filter((entry) => entry.subjectKind === subjectKind),
    [found, subjectKind],
  );
  const items = useMemo(
    () => layOut({ entries: entries ?? [], filter, readUntil, personId: person.id, dayOf }),
    [entries, filter, readUntil, person.id],
  );
  return { entries, items, readUntil };
}
