import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { AccountName } from '../../../ui/AccountName.tsx';
import { DueLabel } from '../../../ui/DueLabel.tsx';
import { PersonName } from '../../../ui/PersonName.tsx';
import { PriorityMark } from '../../../ui/PriorityMark.tsx';
import { RelativeTime } from '../../../ui/RelativeTime.tsx';
import { useTicketLabel } from '../../tickets/ticket-label.ts';
import type { TicketRow } from '../select/tickets.ts';
import styles from '../today.module.css';

export interface TicketLinesProps {
  tickets: readonly TicketRow[];
  /** Lines shown; the rest is behind a link to `all`. */
  limit?: number;
  /** Address of the list that shows all of them. */
  all?: string;
  /** What stands at the right: the deadline, when something last happened, or since when it is open. */
  end?: 'due' | 'activity' | 'opened';
  /** Times (UTC ms) by ticket that stand there instead. */
  times?: ReadonlyMap<string, number>;
  /** Name the assignee in the second line. */
  withAssignee?: boolean;
  /** Leave out the account, where all are of the same. */
  withoutAccount?: boolean;
}

/** Tickets in two quiet lines each, every one a link. */
export function TicketLines(props: TicketLinesProps) {
  const { tickets, limit = 8, all, end = 'due', times, withAssignee = false, withoutAccount = false } = props;
  const { t } = useTranslation('today');
  return (
    <>
      <ul className={styles.lines}>
        {tickets.slice(0, limit).map((ticket) => (
          <TicketLine
            key={ticket.id}
            ticket={ticket}
            end={end}
            time={times?.get(ticket.id)}
            withAssignee={withAssignee}
            withoutAccount={withoutAccount}
            list={listOf(all)}
          />
        ))}
      </ul>
      {tickets.length > limit && all !== undefined && (
        <Link className={styles.more} to={all}>
          {t('showAll', { count: tickets.length })}
        </Link>
      )}
    </>
  );
}

interface LineProps {
  ticket: TicketRow;
  end: 'due' | 'activity' | 'opened';
  time: number | undefined;
  withAssignee: boolean;
  withoutAccount: boolean;
  /** The list that stands beside the opened ticket, as the end of its address. */
  list: string;
}

/** `?view=overdue` of `/tickets?view=overdue`; all tickets where the lines have no list of their own. */
function listOf(all: string | undefined): string {
  if (all === undefined) return '?view=all';
  const start = all.indexOf('?');
  return start === -1 ? '' : all.slice(start);
}

/** A header keeps its identity until the ticket changes, so ticking clocks inside do not render the list again. */
const TicketLine = memo(function TicketLine(props: LineProps) {
  const { ticket, end, time, withAssignee, withoutAccount, list } = props;
  const label = useTicketLabel();
  return (
    <li>
      <Link className={styles.line} to={`/tickets/${ticket.id}${list}`}>
        <PriorityMark priority={ticket.priority} />
        <span className={styles.lineMain}>
          <span className={styles.lineTitle}>{ticket.subject}</span>
          <span className={styles.lineMeta}>
            <span>{label(ticket)}</span>
            {!withoutAccount && ticket.account !== null && <AccountName id={ticket.account} />}
            {withAssignee && <PersonName id={ticket.assignee} />}
          </span>
        </span>
        <span className={styles.lineEnd}>
          <LineEnd ticket={ticket} end={end} time={time} />
        </span>
      </Link>
    </li>
  );
});

function LineEnd({ ticket, end, time }: Pick<LineProps, 'ticket' | 'end' | 'time'>) {
  if (time === undefined && end === 'due') return <DueLabel ticket={ticket} />;
  return <RelativeTime at={time ?? (end === 'opened' ? ticket.openedAt : ticket.activityAt)} />;
}
