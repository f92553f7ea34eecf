import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useRecords } from '../../data/hooks.ts';
import { useNow } from '../../ui/now.tsx';
import { PersonName } from '../../ui/PersonName.tsx';
import register from '../register/register.module.css';
import { VisitTime } from './VisitTime.tsx';
import classes from './plan.module.css';

/** More than these is a calendar and no hint. */
const SHOWN = 4;

interface Props {
  account: string | null;
  /** The visit beside which this stands. */
  without: string | null;
}

/** Who else is going to be at the customer's: the next visits there, other than the one that is looked at. */
export function NextAtAccount({ account, without }: Props) {
  const { t } = useTranslation('visits');
  const now = useNow();
  const visits = useRecords('visits', { selector: { account: account ?? '' } });
  const next = useMemo(
    () =>
      (visits ?? [])
        .filter(({ id, endsAt, status }) => id !== without && endsAt > now && status !== 'cancelled')
        .sort((a, b) => a.startsAt - b.startsAt)
        .slice(0, SHOWN),
    [visits, without, now],
  );
  if (next.length === 0) return <p className={register.none}>{t('others.none')}</p>;
  return (
    <ul className={classes.others}>
      {next.map((visit) => (
        <li key={visit.id}>
          <Link to={`/visits/${visit.id}`}>
            <VisitTime visit={visit} withDay />
          </Link>
          <span className="ff-dim">
            <PersonName id={visit.engineer} fallback={visit.partner} /> · {visit.purpose}
          </span>
        </li>
      ))}
    </ul>
  );
}
