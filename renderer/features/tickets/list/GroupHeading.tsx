import { useTranslation } from 'react-i18next';
import { formatCount } from '../../../ui/format.ts';
import { FINISHED, NOTHING_DUE, OVERDUE } from './group-rows.ts';
import { NOBODY, type GroupKey } from './list-state.ts';
import classes from './TicketList.module.css';
import { dateFormat } from '../../../ui/intl-formats.ts';

export interface GroupHeadingProps {
  group: GroupKey;
  value: string;
  count: number;
  account: string | undefined;
  person: string | undefined;
}

/** Name of a group of tickets and how many it holds. */
export function GroupHeading({ group, value, count, account, person }: GroupHeadingProps) {
  const { t, i18n } = useTranslation(['tickets', 'records']);
  const names: Record<GroupKey, () => string> = {
    none: () => '',
    status: () => t(`records:ticket.status.${value}`),
    priority: () => t(`records:ticket.priority.${value}`),
    account: () => account ?? t('group.noAccount'),
    assignee: () => person ?? t('row.unassigned'),
    due: () => {
      if (value === OVERDUE) return t('group.overdue');
      if (value === NOTHING_DUE) return t('group.nothingDue');
      if (value === FINISHED) return t('group.finished');
      const [year = 1970, month = 1, day = 1] = value.split('-').map(Number);
      const date = new Date(year, month - 1, day);
      return dateFormat(i18n.language, { dateStyle: 'full' }).format(date);
    },
  };
  const name = value === NOBODY && group === 'account' ? t('group.noAccount') : names[group]();
  return (
    <div className={classes['heading']}>
      <span>{name}</span>
      <span className={classes['headingCount']}>{formatCount(count, i18n.language)}</span>
    </div>
  );
}
