import { IconCalendarEvent, IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Account } from '../../../shared/records/account.ts';
import { PersonName } from '../../ui/PersonName.tsx';
import { SiteTime } from '../../ui/SiteTime.tsx';
import type { AccountRow } from './account-figures.ts';
import classes from './accounts.module.css';
import { OpenByPriority } from './OpenByPriority.tsx';

/** One account in the list: name and advisor, open tickets by priority, next visit, users. */
export function AccountRowView({ row }: { row: AccountRow<Account> }) {
  const { t, i18n } = useTranslation('accounts');
  const { account, nextVisitAt, nextVisitZone = 'UTC' } = row;
  return (
    <div className={classes.row}>
      <div className={classes.rowName}>
        <div className="ff-truncate">
          <span className={classes.name}>{account.name}</span>
          {account.status === 'former' ? <span className="ff-dim"> · {t('former')}</span> : null}
        </div>
        <div className={classes.rowSub}>
          {account.advisor === null ? t('noAdvisor') : <PersonName id={account.advisor} />}
        </div>
      </div>
      <OpenByPriority open={row.open} />
      <span className={classes.rowVisit}>
        <IconCalendarEvent size={14} aria-hidden />
        {nextVisitAt === null ? (
          <span className="ff-dim">{t('noVisit')}</span>
        ) : (
          <>
            <span className="ff-visually-hidden">{t('nextVisit')} </span>
            <SiteTime at={nextVisitAt} timeZone={nextVisitZone} />
          </>
        )}
      </span>
      <span className={classes.rowUsers}>
        {account.users === null ? null : (
          <>
            <IconUsers size={14} aria-hidden />
            {t('users', { count: account.users, shown: account.users.toLocaleString(i18n.language) })}
          </>
        )}
      </span>
    </div>
  );
}
