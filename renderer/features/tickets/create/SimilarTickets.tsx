import { useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DueLabel } from '../../../ui/DueLabel.tsx';
import { RelativeTime } from '../../../ui/RelativeTime.tsx';
import { StatusBadge } from '../../../ui/StatusBadge.tsx';
import type { TicketRow } from '../list/ticket-row.ts';
import { useTicketLabel } from '../ticket-label.ts';
import { similarTickets } from './similar-tickets.ts';
import classes from './NewTicket.module.css';

export interface SimilarTicketsProps {
  rows: readonly TicketRow[];
  account: string | null;
  subject: string;
}

/** Open tickets of the customer that may be the same fault, shown while the subject is typed. */
export function SimilarTickets({ rows, account, subject }: SimilarTicketsProps) {
  const { t } = useTranslation('tickets');
  const label = useTicketLabel();
  const typed = useDeferredValue(subject);
  const found = useMemo(() => similarTickets(rows, { account, subject: typed }), [rows, account, typed]);
  return (
    <aside className={classes['similar']} aria-label={t('similar.title')}>
      <h2 className={classes['similarTitle']}>{t('similar.title')}</h2>
      <output className={classes['hint']}>
        {found.length > 0
          ? t('similar.found', { count: found.length })
          : t(
              account === null
                ? 'similar.noAccount'
                : subject.trim() === ''
                  ? 'similar.noSubject'
                  : 'similar.none',
            )}
      </output>
      <ul className={classes['similarList']}>
        {found.map(({ ticket }) => (
          <li key={ticket.id}>
            <Link to={`/tickets/${ticket.id}?view=all`}>
              {label(ticket)} {ticket.subject}
            </Link>
            <span className={classes['similarFacts']}>
              <StatusBadge status={ticket.status} waitingFor={ticket.waitingFor} />
              <RelativeTime at={ticket.openedAt} />
              <DueLabel ticket={ticket} />
            </span>
          </li>
        ))}
      </ul>
    </aside>
  );
}
