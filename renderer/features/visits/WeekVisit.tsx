import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Visit } from '../../../shared/records/visit.ts';
import { useVisitPlace } from './use-visit-place.ts';
import { VisitStatusBadge } from './VisitStatusBadge.tsx';
import { VisitTime } from './VisitTime.tsx';
import type { Slot } from './week-layout.ts';
import classes from './week.module.css';

interface Props {
  slot: Slot<Visit>;
  /** Index of the day and of the slot in it, by which arrows find it. */
  place: string;
  /** In px. */
  top: number;
  height: number;
}

/** One visit in a calendar: when, where, what for, how it stands. */
export function WeekVisit({ slot: { visit, lane, lanes }, place, top, height }: Props) {
  const { t } = useTranslation('records');
  const { account, site } = useVisitPlace(visit);
  const isRemote = visit.mode === 'remote';
  const width = 100 / lanes;
  const where = [account, isRemote ? t('visit.mode.remote') : site?.name].filter(Boolean).join(' · ');
  return (
    <li
      className={classes.slot}
      style={{ top, height, left: `${String(lane * width)}%`, width: `${String(width)}%` }}
    >
      <Link to={`/visits/${visit.id}`} className={classes.visit} data-slot={place} data-status={visit.status}>
        <strong>
          <VisitTime visit={visit} />
        </strong>
        <span className={classes.place}>{where === '' ? visit.purpose : where}</span>
        <span className={classes.purpose}>{visit.purpose}</span>
        <VisitStatusBadge status={visit.status} isRemote={isRemote} />
      </Link>
    </li>
  );
}
