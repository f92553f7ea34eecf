import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useStandings } from '../../../data/clocks/use-standing.ts';
import { useHeaders, usePerson } from '../../../data/hooks.ts';
import { CommitmentsSection } from '../parts/CommitmentsSection.tsx';
import { DeadlinesSection } from '../parts/DeadlinesSection.tsx';
import { DraftsSection } from '../parts/DraftsSection.tsx';
import { TimeLoggedSection } from '../parts/TimeLoggedSection.tsx';
import { VisitsSection } from '../parts/VisitsSection.tsx';
import { deadlines, openOf } from '../select/tickets.ts';
import styles from '../today.module.css';
import { useDay } from '../use-day.ts';
import { useMyCommitments } from '../use-my-commitments.ts';
import { useMyVisits } from '../use-my-visits.ts';

/** An engineer's day: where to be, what is due, what was promised, what was begun. */
export function EngineerToday() {
  const { t } = useTranslation('today');
  const person = usePerson();
  const { rows } = useHeaders('tickets');
  const standingOf = useStandings();
  const { end } = useDay();
  const mine = useMemo(() => openOf(rows, person.id, standingOf), [rows, person.id, standingOf]);
  return (
    <div className={styles.columns}>
      <div>
        <VisitsSection visits={useMyVisits()} />
      </div>
      <div>
        <DeadlinesSection
          title={t('deadline.mine')}
          none={t('deadline.noneMine', { count: mine.length })}
          deadlines={deadlines(mine, standingOf, end)}
          all="/tickets?view=mine"
        />
        <CommitmentsSection commitments={useMyCommitments()} />
        <DraftsSection />
        <TimeLoggedSection />
      </div>
    </div>
  );
}
