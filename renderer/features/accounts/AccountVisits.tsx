import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Account } from '../../../shared/records/account.ts';
import { useRecords } from '../../data/hooks.ts';
import { PersonName } from '../../ui/PersonName.tsx';
import { Section } from '../../ui/Section.tsx';
import register from '../register/register.module.css';
import { useNow } from '../../ui/now.tsx';
import { VisitTime } from '../visits/VisitTime.tsx';
import classes from './accounts.module.css';

/** What is planned there, soonest first, and the last visits that took place. */
export function AccountVisits({ account }: { account: Account }) {
  const { t } = useTranslation(['accounts', 'records']);
  const now = useNow();
  const visits = useRecords('visits', { selector: { account: account.id } });
  const shown = useMemo(() => {
    const all = [...(visits ?? [])].sort((a, b) => a.startsAt - b.startsAt);
    const ahead = all.filter((visit) => visit.endsAt >= now);
    const past = all.filter((visit) => visit.endsAt < now).reverse();
    return [...ahead.slice(0, 4), ...past.slice(0, 2)];
  }, [visits, now]);
  return (
    <Section
      title={t('section.visits')}
      actions={<Link to={`/visits?new=1&account=${account.id}`}>{t('action.visit')}</Link>}
    >
      {shown.length === 0 ? <p className={register.none}>{t('noVisits')}</p> : null}
      <ul className={register.lines}>
        {shown.map((visit) => (
          <li key={visit.id} className={classes.line}>
            <span className={classes.lineMain}>
              <Link to={`/visits/${visit.id}`}>{visit.purpose}</Link>
              <span className={classes.lineSub}>
                {' '}
                · {t(`records:visit.status.${visit.status}`)}
                {visit.engineer === null ? null : (
                  <>
                    {' '}
                    · <PersonName id={visit.engineer} />
                  </>
                )}
              </span>
            </span>
            <span className={register.meta}>
              <VisitTime visit={visit} withDay />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
