import { IconAlertTriangle } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useStandings } from '../../../data/clocks/use-standing.ts';
import { formatInstant } from '../../../ui/format.ts';
import { Section } from '../../../ui/Section.tsx';
import { dueHours, type DueHour } from '../select/hours.ts';
import type { Deadlines } from '../select/tickets.ts';
import { Calm } from './Calm.tsx';
import styles from './DueBoard.module.css';
import { TicketLines } from './TicketLines.tsx';

interface DueBoardProps {
  title: string;
  none: string;
  deadlines: Deadlines;
  now: number;
  /** Addresses of the lists of what is overdue, and of what is due today. */
  overdue: string;
  dueToday: string;
  withAssignee?: boolean;
}

/** Lines of one hour; more are behind a link. */
const LIMIT = 5;

/** The day by the hour: what is overdue first, then what is due at nine, at ten, at noon. */
export function DueBoard({ title, none, deadlines, now, ...lines }: DueBoardProps) {
  const standingOf = useStandings();
  const total = deadlines.overdue.length + deadlines.dueToday.length;
  return (
    <Section title={title} count={total === 0 ? undefined : total}>
      {total === 0 ? (
        <Calm>{none}</Calm>
      ) : (
        <ol className={styles.board}>
          {dueHours(deadlines, standingOf).map((hour) => (
            <Hour key={hour.from ?? 'overdue'} hour={hour} now={now} {...lines} />
          ))}
        </ol>
      )}
    </Section>
  );
}

type HourProps = Pick<DueBoardProps, 'now' | 'overdue' | 'dueToday' | 'withAssignee'> & { hour: DueHour };

function Hour({ hour: { from, tickets }, now, overdue, dueToday, withAssignee }: HourProps) {
  const { t, i18n } = useTranslation('today');
  const id = useId();
  const isNow = from !== null && from <= now && now < from + 3_600_000;
  return (
    <li className={styles.hour} data-state={from === null ? 'overdue' : isNow ? 'now' : undefined}>
      <h3 id={id} className={styles.name}>
        {from === null ? (
          <>
            <IconAlertTriangle size={14} aria-hidden="true" /> {t('board.overdue')}
          </>
        ) : (
          formatInstant(from, i18n.language, 'time')
        )}
        {isNow ? <span className={styles.now}>{t('board.now')}</span> : null}
        <span className={styles.count}>{t('board.count', { count: tickets.length })}</span>
      </h3>
      <section aria-labelledby={id}>
        <TicketLines
          tickets={tickets}
          limit={LIMIT}
          all={from === null ? overdue : dueToday}
          withAssignee={withAssignee}
        />
      </section>
    </li>
  );
}
