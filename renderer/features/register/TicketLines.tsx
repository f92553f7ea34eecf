import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { HeaderOf } from '../../data/headers/header-of.ts';
import { DueLabel } from '../../ui/DueLabel.tsx';
import { PriorityMark } from '../../ui/PriorityMark.tsx';
import { RelativeTime } from '../../ui/RelativeTime.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import classes from './register.module.css';

interface TicketLinesProps {
  tickets: readonly HeaderOf<'tickets'>[];
  /** Said when there is none. */
  none: string;
  /** Lines shown before "show all". */
  limit?: number;
  /** What stands at the end of a line: the due time of open work, or when something last happened. */
  end?: 'due' | 'activity';
  /** What can be done with one here, behind its line. */
  actionOf?: ((ticket: HeaderOf<'tickets'>) => ReactNode) | undefined;
}

/** Tickets as quiet lines, each a link. */
export function TicketLines({ tickets, none, limit = 8, end = 'due', actionOf }: TicketLinesProps) {
  const { t } = useTranslation('register');
  const [all, setAll] = useState(false);
  if (tickets.length === 0) return <p className={classes.none}>{none}</p>;
  const shown = all ? tickets.slice(0, 200) : tickets.slice(0, limit);
  return (
    <>
      <ul className={classes.lines}>
        {shown.map((ticket) => (
          <li key={ticket.id} data-with-action={actionOf !== undefined || undefined}>
            <Link className={classes.ticketLine} to={`/tickets/${ticket.id}`}>
              <PriorityMark priority={ticket.priority} />
              <span className={classes.ticketMain}>
                <span className={classes.ticketNumber}>{ticket.number ?? t('draftNumber')}</span>
                <span className={classes.subject}>{ticket.subject}</span>
              </span>
              <StatusBadge status={ticket.status} />
              <span className={classes.meta}>
                {end === 'due' ? <DueLabel ticket={ticket} /> : <RelativeTime at={ticket.activityAt} />}
              </span>
            </Link>
            {actionOf?.(ticket)}
          </li>
        ))}
      </ul>
      {all || tickets.length <= limit ? null : (
        <div className={classes.more}>
          <button type="button" className={classes.linkButton} onClick={() => setAll(true)}>
            {t('showAll', { count: tickets.length })}
          </button>
        </div>
      )}
    </>
  );
}
