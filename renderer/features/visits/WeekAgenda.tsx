import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Visit } from '../../../shared/records/visit.ts';
import { dateFormat } from '../../ui/intl-formats.ts';
import { Section } from '../../ui/Section.tsx';
import { VisitBlock } from '../today/parts/VisitBlock.tsx';
import register from '../register/register.module.css';
import { weekOf } from './visit-days.ts';
import classes from './week.module.css';

interface Props {
  visits: readonly Visit[];
  monday: string;
  today: string;
}

/** The same week day by day, each visit with its address, how to get in, whom to ring and its tickets. */
export function WeekAgenda({ visits, monday, today }: Props) {
  const { t, i18n } = useTranslation('visits');
  const days = useMemo(() => weekOf(visits, monday), [visits, monday]);
  const name = dateFormat(i18n.language, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });
  return (
    <div className={classes.agenda}>
      {days.map(({ day, visits: ofDay }) => (
        <Section
          key={day}
          title={name.format(new Date(`${day}T12:00:00Z`))}
          count={day === today ? t('today') : undefined}
        >
          {ofDay.length === 0 ? (
            <p className={register.none}>{t('free')}</p>
          ) : (
            <ul className={classes.blocks}>
              {ofDay.map((visit) => (
                <VisitBlock key={visit.id} visit={visit} isCurrent={false} />
              ))}
            </ul>
          )}
        </Section>
      ))}
    </div>
  );
}
