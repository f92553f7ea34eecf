import { useTranslation } from 'react-i18next';
import type { Policy } from '../../../../shared/records/policy.ts';
import { calendarDataSchema } from '../../../../shared/sla/calendar-data.ts';
import { readCalendars } from '../../../../shared/sla/read-policy.ts';
import { weekdays } from '../../../../shared/sla/wall-time.ts';
import { useNow } from '../../../ui/now.tsx';
import { Section } from '../../../ui/Section.tsx';
import register from '../../register/register.module.css';
import { FaultyPolicy } from '../FaultyPolicy.tsx';
import { PolicyHeader } from '../PolicyHeader.tsx';
import { CalendarFacts } from './CalendarFacts.tsx';
import { weekdayName } from './date-words.ts';
import { showHours } from './hours-text.ts';
import { SpecialDates } from './SpecialDates.tsx';
import { YearPicture } from './YearPicture.tsx';
import classes from './calendar.module.css';

/** A calendar to read: its week, its year, its special dates, and who counts by it. */
export function CalendarSheet({ policy }: { policy: Policy }) {
  const { t } = useTranslation('policies');
  const { value, problems } = readCalendars(policy);
  const { data } = calendarDataSchema.safeParse(policy.data);
  const calendar = value?.at(-1)?.calendar ?? null;
  const year = new Date(useNow()).getFullYear();
  return (
    <article className={register.detail} aria-label={policy.name}>
      <div className={register.detailInner}>
        <PolicyHeader policy={policy} editLabel={t('edit')}>
          <span>{data?.calendar.tz}</span>
        </PolicyHeader>
        {problems === null ? null : <FaultyPolicy problems={problems} />}
        {data === undefined ? null : (
          <div className={register.columns}>
            <div>
              <Section title={t('section.week')}>
                <WeekHours hours={data.calendar.hours} />
              </Section>
              <Section title={t('section.year')}>
                <YearPicture calendar={calendar} names={data.holidayNames} firstYear={year} />
              </Section>
              <SpecialDates data={data} fromYear={year} />
            </div>
            <aside aria-label={t('section.facts')}>
              <CalendarFacts policy={policy} data={data} />
            </aside>
          </div>
        )}
      </div>
    </article>
  );
}

/** Opening hours of a week, a line a weekday. */
export function WeekHours({
  hours,
}: {
  hours: Partial<Record<(typeof weekdays)[number], [string, string][] | undefined>>;
}) {
  const { t, i18n } = useTranslation('policies');
  return (
    <dl className={classes.week}>
      {weekdays.map((day, index) => (
        <div key={day} style={{ display: 'contents' }}>
          <dt>{weekdayName(index, i18n.language)}</dt>
          <dd>{showHours(hours[day] ?? []) || <span className="ff-dim">{t('closed')}</span>}</dd>
        </div>
      ))}
    </dl>
  );
}
