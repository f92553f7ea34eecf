import { useTranslation } from 'react-i18next';
import { Section } from '../../../ui/Section.tsx';
import type { Deadlines } from '../select/tickets.ts';
import styles from '../today.module.css';
import { Calm } from './Calm.tsx';
import { TicketLines } from './TicketLines.tsx';

interface Props {
  deadlines: Deadlines;
  /** Address of the list of what is overdue. */
  all: string;
  title: string;
  none: string;
  limit?: number;
  withAssignee?: boolean;
}

/** What is overdue, then what is due before the day ends. */
export function DeadlinesSection({ deadlines, all, title, none, limit = 8, withAssignee }: Props) {
  const { t } = useTranslation('today');
  const { overdue, dueToday } = deadlines;
  const total = overdue.length + dueToday.length;
  return (
    <Section title={title} count={total === 0 ? undefined : total}>
      {total === 0 && <Calm>{none}</Calm>}
      {overdue.length > 0 && (
        <>
          <h3 className={styles.subtitle}>{t('deadline.overdue', { count: overdue.length })}</h3>
          <TicketLines tickets={overdue} limit={limit} all={all} withAssignee={withAssignee} />
        </>
      )}
      {dueToday.length > 0 && (
        <>
          <h3 className={styles.subtitle}>{t('deadline.today', { count: dueToday.length })}</h3>
          <TicketLines tickets={dueToday} limit={limit} all={all} withAssignee={withAssignee} />
        </>
      )}
    </Section>
  );
}
