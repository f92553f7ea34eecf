import { useTranslation } from 'react-i18next';
import type { CalendarData } from '../../../../shared/sla/calendar-data.ts';
import { Section } from '../../../ui/Section.tsx';
import register from '../../register/register.module.css';
import { calendarDraftOf } from './calendar-draft.ts';
import { dayWords } from './date-words.ts';
import classes from './calendar.module.css';

/** Dates that differ from their weekday, from a year on; those of every year first. */
export function SpecialDates({ data, fromYear }: { data: CalendarData; fromYear: number }) {
  const { t, i18n } = useTranslation('policies');
  const dates = calendarDraftOf('', data, fromYear).dates.filter((row) => row.date >= `${fromYear}-`);
  return (
    <Section title={t('section.dates')} count={dates.length}>
      {dates.length === 0 ? <p className={register.none}>{t('dates.none')}</p> : null}
      <ul className={classes.dates}>
        {dates.map((row) => (
          <li key={`${row.kind} ${row.date}`}>
            <span>
              {dayWords(row.date, i18n.language, row.isYearly)}
              {row.isYearly ? <span className="ff-dim"> · {t('dates.yearly')}</span> : null}
            </span>
            <span>{row.name}</span>
            <span className={register.meta}>
              {t(`dates.kind.${row.kind}`)} {row.hours}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
