import { useTranslation } from 'react-i18next';
import type { TicketStatus } from '../../shared/records/ticket.ts';
import classes from './marks.module.css';

/** A shape for each status, so that it reads without colour: how far the circle is filled. */
const shapes: Record<TicketStatus, string> = {
  new: 'M5 1a4 4 0 1 0 0 8a4 4 0 0 0 0-8Z',
  'in-progress': 'M5 1a4 4 0 1 0 0 8a4 4 0 0 0 0-8ZM5 1v8a4 4 0 0 0 0-8Z',
  waiting: 'M3 1.5v7M7 1.5v7',
  resolved: 'M1 5.4l2.7 2.7L9 2.4',
  closed: 'M5 1a4 4 0 1 0 0 8a4 4 0 0 0 0-8ZM3.2 5.1l1.3 1.3l2.4-2.6',
  cancelled: 'M2 2l6 6M8 2l-6 6',
};

export interface StatusBadgeProps {
  status: TicketStatus;
  /** Whom a waiting ticket waits for; shown after the word. */
  waitingFor?: string | null;
}

/** Status of a ticket: a shape and the word. Colour is left to deadlines. */
export function StatusBadge({ status, waitingFor }: StatusBadgeProps) {
  const { t } = useTranslation('records');
  return (
    <span className={classes['status']}>
      <svg className={classes['shape']} viewBox="0 0 10 10" aria-hidden="true">
        <path
          d={shapes[status]}
          fill={status === 'in-progress' ? 'currentColor' : 'none'}
          fillOpacity={status === 'in-progress' ? 0.35 : 1}
          stroke="currentColor"
          strokeWidth={status === 'waiting' || status === 'resolved' ? 1.8 : 1.3}
          strokeLinecap="round"
        />
      </svg>
      <span>
        {t(`ticket.status.${status}`)}
        {status === 'waiting' && waitingFor ? (
          <span className={classes['dim']}> · {t(`ticket.waitingFor.${waitingFor}`)}</span>
        ) : null}
      </span>
    </span>
  );
}
