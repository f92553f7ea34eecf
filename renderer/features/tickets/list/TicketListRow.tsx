import { IconCloudDown, IconCloudUp, IconPencil } from '@tabler/icons-react';
import { memo, type ComponentType, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DueLabel } from '../../../ui/DueLabel.tsx';
import { PriorityMark } from '../../../ui/PriorityMark.tsx';
import { RelativeTime } from '../../../ui/RelativeTime.tsx';
import { StatusBadge } from '../../../ui/StatusBadge.tsx';
import { useTicketLabel } from '../ticket-label.ts';
import type { ColumnKey } from './list-state.ts';
import type { TicketHeader } from './ticket-row.ts';
import classes from './TicketListRow.module.css';

export interface TicketListRowProps {
  ticket: TicketHeader;
  columns: readonly ColumnKey[];
  /** Name of the account and of the assignee; `undefined` where there is none. */
  account: string | undefined;
  assignee: string | undefined;
  isUnread: boolean;
  isPending: boolean;
  hasDraft: boolean;
  /** Only what the list shows is on this device. */
  isAway: boolean;
}

/** Two quiet lines: number and subject; below what the person chose to see. */
export const TicketListRow = memo(function TicketListRow(props: TicketListRowProps) {
  const { ticket, columns, isUnread, isPending, hasDraft, isAway } = props;
  const { t } = useTranslation('tickets');
  const label = useTicketLabel();
  return (
    <div className={classes['row']} data-unread={isUnread ? '' : undefined}>
      <div className={classes['first']}>
        {isUnread ? (
          <span className={classes['unread']}>
            <span className="ff-visually-hidden">{t('row.unread')}</span>
          </span>
        ) : null}
        <span className={classes['number']}>{label(ticket)}</span>
        <span className={classes['subject']}>{ticket.subject}</span>
        {hasDraft ? <RowMark icon={IconPencil} label={t('row.draft')} /> : null}
        {isPending ? <RowMark icon={IconCloudUp} label={t('row.pending')} /> : null}
        {isAway ? <RowMark icon={IconCloudDown} label={t('row.away')} /> : null}
      </div>
      <div className={classes['second']}>
        {columns.map((column) => (
          <Cell key={column} column={column} {...props} />
        ))}
      </div>
    </div>
  );
});

interface RowMarkProps {
  icon: ComponentType<{ size: number; 'aria-hidden': true }>;
  label: string;
}

function RowMark({ icon: Icon, label }: RowMarkProps) {
  return (
    <span className={classes['mark']} title={label}>
      <Icon size={13} aria-hidden />
      <span className="ff-visually-hidden">{label}</span>
    </span>
  );
}

function Cell({ column, ticket, account, assignee }: TicketListRowProps & { column: ColumnKey }) {
  const { t } = useTranslation(['tickets', 'records']);
  const content = ((): ReactNode => {
    switch (column) {
      case 'account':
        return account;
      case 'priority':
        return <PriorityMark priority={ticket.priority} />;
      case 'status':
        return <StatusBadge status={ticket.status} waitingFor={ticket.waitingFor} />;
      case 'assignee':
        return assignee ?? <span className={classes['nobody']}>{t('row.unassigned')}</span>;
      case 'team':
      case 'category':
        return ticket[column];
      case 'type':
        return t(`records:ticket.type.${ticket.type}`);
      case 'activity':
        return <RelativeTime at={ticket.activityAt} />;
      case 'due':
      default:
        return <DueLabel ticket={ticket} />;
    }
  })();
  if (!content) return null;
  return (
    <span className={classes['cell']} data-column={column}>
      {content}
    </span>
  );
}
