import { useCallback, useMemo } from 'react';
import { subjectOf } from '../../../shared/commands/subject.ts';
import type { Visit } from '../../../shared/records/visit.ts';
import type { WorkLine } from '../../../shared/work/work-line.ts';
import { useRecords } from '../../data/hooks.ts';
import { WorkSection } from '../work/WorkSection.tsx';

/** The work log of a visit: what was written on the visit itself, and on its tickets as a part of it. */
export function VisitWork({ visit }: { visit: Visit }) {
  const { id } = visit;
  const selector = { subjectId: { $in: [id, ...visit.tickets] } };
  const entries = useRecords('entries', { selector, sort: [{ subjectId: 'asc' }, { at: 'asc' }] });
  const isOfVisit = useCallback((line: WorkLine) => line.visit === id, [id]);
  const own = useMemo(
    () => entries?.filter((entry) => entry.subjectId === id || entry.data['visit'] === id),
    [entries, id],
  );
  return <WorkSection subject={subjectOf('visits', visit)} entries={own} isOfSubject={isOfVisit} />;
}
