import type { SubjectKind } from '../../../../shared/records/entry.ts';
import { totalsOf } from '../../../../shared/work/totals.ts';
import type { WorkLine } from '../../../../shared/work/work-line.ts';

/** Minutes of work and travel together, without breaks. */
export function minutesOf(lines: readonly WorkLine[]): number {
  const { work, travel } = totalsOf(lines);
  return work + travel;
}

/** Minutes by the record that they were written for, the most first. */
export function timeBySubject(
  lines: readonly WorkLine[],
): { kind: SubjectKind; id: string; minutes: number }[] {
  const bySubject = Map.groupBy(lines, ({ entry }) => entry.subjectId);
  return [...bySubject.values()]
    .flatMap((own) => {
      const first = own[0]?.entry;
      return first === undefined
        ? []
        : [{ kind: first.subjectKind, id: first.subjectId, minutes: minutesOf(own) }];
    })
    .filter(({ minutes }) => minutes > 0)
    .sort((a, b) => b.minutes - a.minutes);
}
