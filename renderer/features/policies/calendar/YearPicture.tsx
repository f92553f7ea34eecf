import { ActionIcon } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Calendar } from '../../../../shared/sla/business-time.ts';
import { formatCount } from '../../../ui/format.ts';
import { monthName } from './date-words.ts';
import { YearGrid } from './YearGrid.tsx';
import { yearDays, yearFigures, type DayLook } from './year-days.ts';
import classes from './calendar.module.css';

interface YearPictureProps {
  /** `null` where the calendar has faults. */
  calendar: Calendar | null;
  names: Readonly<Record<string, string>>;
  firstYear: number;
}

const looks: readonly DayLook[] = ['open', 'other', 'holiday', 'closed'];

/** A year at a glance: a row a month, a field a day, and the same in words and figures. */
export function YearPicture({ calendar, names, firstYear }: YearPictureProps) {
  const { t, i18n } = useTranslation('policies');
  const [year, setYear] = useState(firstYear);
  const days = useMemo(() => (calendar === null ? null : yearDays(calendar, year)), [calendar, year]);
  const months = useMemo(
    () => Array.from({ length: 12 }, (_, month) => monthName(month, i18n.language)),
    [i18n.language],
  );
  const figures = days === null ? null : yearFigures(days);
  const words =
    figures === null
      ? t('year.faulty')
      : [
          t('year.openDays', { count: figures.openDays }),
          t('year.hours', { count: figures.hours, shown: formatCount(figures.hours, i18n.language) }),
          t('year.holidays', { count: figures.holidays }),
          t('year.otherDays', { count: figures.otherDays }),
        ].join(' · ');
  return (
    <figure className={classes.year}>
      <figcaption className={classes.yearHead}>
        <ActionIcon aria-label={t('year.previous')} onClick={() => setYear(year - 1)}>
          <IconChevronLeft size={16} aria-hidden />
        </ActionIcon>
        <strong className={classes.yearNumber}>{year}</strong>
        <ActionIcon aria-label={t('year.next')} onClick={() => setYear(year + 1)}>
          <IconChevronRight size={16} aria-hidden />
        </ActionIcon>
        <output className={classes.yearWords}>{words}</output>
      </figcaption>
      {days === null ? null : (
        <YearGrid days={days} names={names} months={months} label={t('year.label', { year, words })} />
      )}
      <ul className={classes.legend} aria-label={t('year.legend')}>
        {looks.map((look) => (
          <li key={look}>
            <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
              <rect className={classes.day} data-look={look} x="0.5" y="0.5" width="11" height="11" rx="2" />
              {look === 'holiday' ? <path className={classes.cross} d="M3 9 9 3" /> : null}
              {look === 'other' ? <path className={classes.half} d="M1 11V6h10v5z" /> : null}
            </svg>
            {t(`year.look.${look}`)}
          </li>
        ))}
      </ul>
    </figure>
  );
}
