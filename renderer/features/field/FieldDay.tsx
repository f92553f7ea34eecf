import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Visit } from '../../../shared/records/visit.ts';
import { AccountName } from '../../ui/AccountName.tsx';
import { VisitTime } from '../visits/VisitTime.tsx';
import classes from './field.module.css';

/** Today's visits to change between; nothing where there is but one. */
export function FieldDay({ visits, shown }: { visits: readonly Visit[]; shown: string }) {
  const { t } = useTranslation('field');
  if (visits.length < 2) return null;
  return (
    <nav aria-label={t('day')} className={classes.day}>
      {visits.map((visit) => (
        <Link
          key={visit.id}
          to={`/field/${visit.id}`}
          className={classes.dayLink}
          aria-current={visit.id === shown ? 'page' : undefined}
        >
          <VisitTime visit={visit} /> <AccountName id={visit.account} />
        </Link>
      ))}
    </nav>
  );
}
