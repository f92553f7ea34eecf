import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Visit } from '../../../../shared/records/visit.ts';
import { formatInstant } from '../../../ui/format.ts';
import { useNow } from '../../../ui/now.tsx';
import { Section } from '../../../ui/Section.tsx';
import { currentVisit, visitDays } from '../select/visits.ts';
import styles from '../today.module.css';
import { SuitcaseHint } from '../../suitcase/SuitcaseHint.tsx';
import { Calm } from './Calm.tsx';
import { VisitBlock } from './VisitBlock.tsx';

/** Visits of today and of tomorrow, by the calendar day of each site. */
export function VisitsSection({ visits }: { visits: readonly Visit[] | undefined }) {
  const { t, i18n } = useTranslation('today');
  const now = useNow();
  if (visits === undefined) return null;
  const days = visitDays(visits, now);
  const current = currentVisit(days.today, now);
  const next = days.later;
  return (
    <>
      <Section title={t('visit.today')} count={days.today.length === 0 ? undefined : days.today.length}>
        {days.today.length === 0 ? (
          <Calm>{t('visit.noneToday')}</Calm>
        ) : (
          <VisitList visits={days.today} current={current} />
        )}
      </Section>
      <Section
        title={t('visit.tomorrow')}
        count={days.tomorrow.length === 0 ? undefined : days.tomorrow.length}
      >
        <SuitcaseHint />
        {days.tomorrow.length > 0 ? (
          <VisitList visits={days.tomorrow} current={null} />
        ) : next === null ? (
          <Calm>{t('visit.nonePlanned')}</Calm>
        ) : (
          <Calm>
            {t('visit.noneTomorrow')}{' '}
            <Link to={`/visits/${next.id}`}>
              {t('visit.next', { at: formatInstant(next.startsAt, i18n.language, 'short', next.timeZone) })}
            </Link>
          </Calm>
        )}
      </Section>
    </>
  );
}

function VisitList({ visits, current }: { visits: readonly Visit[]; current: Visit | null }) {
  return (
    <ul className={styles.visits}>
      {visits.map((visit) => (
        <VisitBlock key={visit.id} visit={visit} isCurrent={visit.id === current?.id} />
      ))}
    </ul>
  );
}
