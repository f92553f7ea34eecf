import { useTranslation } from 'react-i18next';
import type { Visit } from '../../../shared/records/visit.ts';
import { useNow } from '../../ui/now.tsx';
import { PersonName } from '../../ui/PersonName.tsx';
import { useVisitPlace } from './use-visit-place.ts';
import { VisitAccount } from './VisitAccount.tsx';
import { VisitStatusBadge } from './VisitStatusBadge.tsx';
import { VisitTime } from './VisitTime.tsx';
import classes from './visits.module.css';
import { hereZone, wallClock } from './zone-time.ts';
import { dateFormat } from '../../ui/intl-formats.ts';

/** One visit in the week: times, where, what for, who, how it stands. */
export function VisitRowView({ visit }: { visit: Visit }) {
  const { t } = useTranslation(['visits', 'records']);
  const { site } = useVisitPlace(visit);
  const isRemote = visit.mode === 'remote';
  return (
    <div className={classes.row} data-cancelled={visit.status === 'cancelled'}>
      <span className={classes.rowTime}>
        <VisitTime visit={visit} />
      </span>
      <span className={classes.rowPlace}>
        <VisitAccount visit={visit} />
        {isRemote ? <span className="ff-dim"> · {t('records:visit.mode.remote')}</span> : null}
        {isRemote || site === null ? null : <span className="ff-dim"> · {site.name}</span>}
      </span>
      <VisitStatusBadge status={visit.status} isRemote={isRemote} />
      <span className={classes.rowPurpose}>
        {visit.purpose}
        {visit.tickets.length === 0 ? null : ` · ${t('ticketCount', { count: visit.tickets.length })}`}
      </span>
      <span className={classes.rowEngineer}>
        <PersonName id={visit.engineer} fallback={visit.partner} />
      </span>
    </div>
  );
}

/** Heading of a day; says when it is today and when nothing is planned. */
export function DayHeading({ day, free }: { day: string; free: boolean }) {
  const { t, i18n } = useTranslation('visits');
  const here = hereZone();
  const isToday = wallClock(useNow(), here).day === day;
  // Noon UTC of a calendar day is that day wherever it is formatted in UTC.
  const name = dateFormat(i18n.language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(new Date(`${day}T12:00:00Z`));
  return (
    <span className={classes.day} data-today={isToday}>
      <span className={classes.dayName}>{name}</span>
      {isToday ? <span className={classes.today}>{t('today')}</span> : null}
      {free ? <span className={classes.free}>{t('free')}</span> : null}
    </span>
  );
}
