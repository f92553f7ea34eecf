import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useStandings } from '../../../data/clocks/use-standing.ts';
import { useHeaders } from '../../../data/hooks.ts';
import { DueBoard } from '../parts/DueBoard.tsx';
import { Figures } from '../parts/Figures.tsx';
import { LoadSection } from '../parts/LoadSection.tsx';
import { TicketSection } from '../parts/TicketSection.tsx';
import { deadlines, isOpen, oldestOpen, unassigned, waitingLong } from '../select/tickets.ts';
import styles from '../today.module.css';
import { useDay } from '../use-day.ts';

/** A lead's day: deadlines, who carries how much, what nobody has and what stands still. */
export function LeadToday() {
  const { t } = useTranslation('today');
  const { rows } = useHeaders('tickets');
  const standingOf = useStandings();
  const { now, end } = useDay();
  // Everything below concerns open tickets alone: a fraction of the rows once a desk is some years old.
  const open = useMemo(() => rows.filter(isOpen), [rows]);
  const due = useMemo(() => deadlines(open, standingOf, end), [open, standingOf, end]);
  const nobodys = useMemo(() => unassigned(open), [open]);
  const quiet = useMemo(() => waitingLong(open, now), [open, now]);
  const oldest = useMemo(() => oldestOpen(open, 6), [open]);
  return (
    <>
      <Figures
        figures={[
          {
            key: 'open',
            value: open.length,
            to: '/tickets?view=all&status=new&status=in-progress&status=waiting',
          },
          { key: 'overdue', value: due.overdue.length, to: '/tickets?view=overdue', tone: 'overdue' },
          { key: 'dueToday', value: due.dueToday.length, to: '/tickets?view=all&group=due', tone: 'soon' },
          { key: 'unassigned', value: nobodys.length, to: '/tickets?view=unassigned' },
          { key: 'quiet', value: quiet.length, to: '/tickets?view=waiting', tone: 'paused' },
        ]}
      />
      <div className={styles.columns}>
        <div>
          <LoadSection tickets={open} />
          <TicketSection
            title={t('lead.unassigned')}
            none={t('lead.unassignedNone')}
            tickets={nobodys}
            limit={6}
            all="/tickets?view=unassigned"
          />
        </div>
        <div>
          <DueBoard
            title={t('board.title')}
            none={t('board.none')}
            deadlines={due}
            now={now}
            overdue="/tickets?view=overdue"
            dueToday="/tickets?view=due-today"
            withAssignee
          />
          <TicketSection
            title={t('lead.quiet')}
            none={t('lead.quietNone')}
            tickets={quiet}
            limit={5}
            end="activity"
            all="/tickets?view=waiting"
            withAssignee
          />
          <TicketSection
            title={t('lead.oldest')}
            none={t('lead.oldestNone')}
            tickets={oldest}
            limit={6}
            end="opened"
            withAssignee
          />
        </div>
      </div>
    </>
  );
}
