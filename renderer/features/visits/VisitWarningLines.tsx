import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useVisitWarnings, type CheckedPlan } from './use-visit-warnings.ts';
import { VisitAccount } from './VisitAccount.tsx';
import { VisitTime } from './VisitTime.tsx';
import classes from './plan.module.css';

interface Props {
  plan: CheckedPlan;
  /** Say so where nothing stands in the way. */
  withCalm?: boolean;
}

/** Double bookings, ways that are too long for the time between two visits, closed doors; each a sign and words. */
export function VisitWarningLines({ plan, withCalm = false }: Props) {
  const { t } = useTranslation('visits');
  const { clashes, outside } = useVisitWarnings(plan);
  if (clashes.length === 0 && outside === null) {
    if (!withCalm || plan.span === null) return null;
    return (
      <p className={classes.calm}>
        <IconCheck size={15} aria-hidden /> {t(plan.engineer === null ? 'warn.nobody' : 'warn.nothing')}
      </p>
    );
  }
  return (
    <ul className={classes.warnings} aria-label={t('warn.title')}>
      {clashes.map(({ visit, type, gapMinutes }) => (
        <li key={visit.id}>
          <IconAlertTriangle size={15} aria-hidden />
          <span>
            {type === 'overlap' ? t('warn.overlap') : t('warn.tight', { count: gapMinutes })}{' '}
            <Link to={`/visits/${visit.id}`}>{visit.purpose}</Link>
            <span className="ff-dim">
              {' '}
              · <VisitAccount visit={visit} /> · <VisitTime visit={visit} withDay />
            </span>
          </span>
        </li>
      ))}
      {outside === null ? null : (
        <li>
          <IconAlertTriangle size={15} aria-hidden />
          <span>{t(`warn.outside.${outside}`)}</span>
        </li>
      )}
    </ul>
  );
}
