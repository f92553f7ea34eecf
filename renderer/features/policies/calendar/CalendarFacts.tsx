import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Policy } from '../../../../shared/records/policy.ts';
import type { CalendarData } from '../../../../shared/sla/calendar-data.ts';
import { useAll } from '../../../data/hooks.ts';
import { DateTime } from '../../../ui/DateTime.tsx';
import { FieldRow } from '../../../ui/FieldRow.tsx';
import { useNow } from '../../../ui/now.tsx';
import { Section } from '../../../ui/Section.tsx';
import register from '../../register/register.module.css';
import { usersOfCalendar } from '../policy-users.ts';
import classes from './calendar.module.css';

/** Zone, holidays, who counts by it, and the hours that held before. */
export function CalendarFacts({ policy, data }: { policy: Policy; data: CalendarData }) {
  const { t, i18n } = useTranslation('policies');
  const policies = useAll('policies');
  const users = usersOfCalendar(policies.values(), policy.id);
  const { region, calendar, earlier } = data;
  const nextYear = new Date(useNow()).getFullYear() + 1;
  const lastYear = Number((calendar.holidays ?? []).toSorted().at(-1)?.slice(0, 4) ?? 0);
  return (
    <>
      <Section title={t('section.facts')}>
        <FieldRow label={t('field.tz')}>{calendar.tz}</FieldRow>
        <FieldRow label={t('field.holidays')}>
          {region === null ? (
            t('holidays.own')
          ) : (
            <>
              {new Intl.DisplayNames([i18n.language], { type: 'region' }).of(region.country)}
              {region.state === undefined ? null : ` · ${region.state}`}
              {region.region === undefined ? null : ` · ${region.region}`}
            </>
          )}
          {region !== null && lastYear < nextYear ? (
            <p className={register.unsaved}>{t('holidays.ending', { year: lastYear })}</p>
          ) : null}
        </FieldRow>
      </Section>
      <Section title={t('section.users')} count={users.length}>
        {users.length === 0 ? <p className={register.none}>{t('users.none')}</p> : null}
        <ul className={register.lines}>
          {users.map((one) => (
            <li key={one.id} className={classes.user}>
              <Link to={`/policies/${one.id}`}>{one.name}</Link>
            </li>
          ))}
        </ul>
      </Section>
      {earlier.length === 0 ? null : (
        <Section title={t('section.earlier')} count={earlier.length}>
          <ul className={register.lines}>
            {earlier.map(({ until }) => (
              <li key={until} className={classes.user}>
                {t('earlier.until')} <DateTime at={until} style="long" timeZone={calendar.tz} />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
