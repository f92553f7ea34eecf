import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Entry, SubjectKind } from '../../../shared/records/entry.ts';
import { fates } from '../../../shared/work/work-line.ts';
import { usePerson, useSyncStatus } from '../../data/hooks.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useReadMarks } from './read-marks.ts';
import { TimelineBar } from './TimelineBar.tsx';
import { TimelineList } from './TimelineList.tsx';
import { countFamilies, decidedProposals, type TimelineFilter } from './timeline-items.ts';
import { useTimeline } from './useTimeline.ts';
import classes from './Timeline.module.css';

export interface TimelineProps {
  subjectKind: SubjectKind;
  /** Also the component's `key`, so that every record starts where it was left. */
  subjectId: string;
  /** What the record says about itself; stands with the entry that opened it. */
  description?: string | undefined;
  /** Time of the record's last activity (UTC ms), which may be later than its last entry. */
  activityAt?: number | undefined;
  onDecide?: (entries: readonly Entry[], decision: 'applied' | 'dismissed') => void;
}

/** Everything that happened to a record, oldest first, opened where the person left off. */
export function Timeline({ subjectKind, subjectId, description, activityAt = 0, onDecide }: TimelineProps) {
  const { t } = useTranslation('timeline');
  const person = usePerson();
  const status = useSyncStatus();
  const [filter, setFilter] = useState<TimelineFilter>('all');
  const { entries, items, readUntil } = useTimeline(subjectKind, subjectId, filter);
  const counts = useMemo(() => countFamilies(entries ?? []), [entries]);
  const decisions = useMemo(() => decidedProposals(entries ?? []), [entries]);
  const struck = useMemo(() => fates(entries ?? []), [entries]);
  const scroller = useRef<HTMLElement>(null);
  const markRead = useReadMarks((marks) => marks.markRead);

  const latest = entries?.reduce((at, entry) => Math.max(at, entry.at), activityAt) ?? 0;
  useEffect(() => {
    if (latest > 0) markRead(person.id, subjectId, latest);
  }, [markRead, person.id, subjectId, latest]);

  useOpeningPlace(scroller, entries !== undefined, readUntil !== null);
  useStayAtEnd(scroller, entries?.length ?? 0, entries?.at(-1)?.author === person.id);
  const jump = useCallback((to: 'first' | 'last') => {
    const element = scroller.current;
    element?.scrollTo({ top: to === 'first' ? 0 : element.scrollHeight });
  }, []);
  const isArriving = (entries?.length ?? 0) === 0 && status.firstSync !== null;
  return (
    <section className={classes['root']} aria-label={t('title')}>
      <TimelineBar filter={filter} counts={counts} onFilter={setFilter} onJump={jump} />
      {/* A scrolling region must be reachable by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section ref={scroller} className={classes['scroller']} tabIndex={0} aria-label={t('entries')}>
        <TimelineList
          items={items}
          decisions={decisions}
          struck={struck}
          description={description}
          onDecide={onDecide}
        />
        {isArriving ? (
          <div className={classes['late']}>
            <EmptyState title={t('arriving.title')} text={t('arriving.text')} />
          </div>
        ) : null}
        {entries !== undefined && items.length === 0 && !isArriving ? (
          <EmptyState title={t(filter === 'all' ? 'empty.all' : 'empty.filtered')} />
        ) : null}
      </section>
    </section>
  );
}

/** Open at what is new, else at the end; a record never read before is opened at its beginning. */
function useOpeningPlace(scroller: RefObject<HTMLElement | null>, isReady: boolean, wasRead: boolean): void {
  useEffect(() => {
    const element = scroller.current;
    if (!isReady || element === null || !wasRead) return;
    const mark = element.querySelector('[data-new-mark]');
    if (mark === null) element.scrollTo({ top: element.scrollHeight });
    else mark.scrollIntoView({ block: 'start' });
  }, [scroller, isReady, wasRead]);
}

/** What the person has just written comes into view. */
function useStayAtEnd(scroller: RefObject<HTMLElement | null>, count: number, isOwn: boolean): void {
  const before = useRef(count);
  useEffect(() => {
    const isAdded = before.current > 0 && count > before.current;
    before.current = count;
    if (isAdded && isOwn) scroller.current?.scrollTo({ top: scroller.current.scrollHeight });
  }, [scroller, count, isOwn]);
}
