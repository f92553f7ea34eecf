import type { Entry, SubjectKind } from '../../../../shared/records/entry.ts';

type TimeEntry = Pick<Entry, 'subjectKind' | 'subjectId' | 'data'>;

/** Minutes of time and travel entries together. */
export function minutesOf(entries: readonly TimeEntry[]): number {
  return entries.reduce(
    (sum, { data }) => sum + (typeof data['minutes'] === 'number' ? data['minutes'] : 0),
    0,
  );
}

/** Minutes by the record that they were written for, the most first. */
export function timeBySubject(
  entries: readonly TimeEntry[],
): { kind: SubjectKind; id: string; minutes: number }[] {
  const bySubject = Map.groupBy(entries, (entry) => entry.subjectId);
  return [...bySubject.values()]
    .flatMap((own) => {
      const first = own[0];
      return first === undefined
        ? []
        : [{ kind: first.subjectKind, id: first.subjectId, minutes: minutesOf(own) }];
    })
    .sort((a, b) => b.minutes - a.minutes);
}
