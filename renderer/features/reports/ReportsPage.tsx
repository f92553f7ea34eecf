import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAll, useGrant } from '../../data/hooks.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { dateFormat } from '../../ui/intl-formats.ts';
import { useNow } from '../../ui/now.tsx';
import { Page } from '../../ui/Page.tsx';
import { useListQuery } from '../register/use-list-query.ts';
import { AccountField } from './AccountField.tsx';
import { AccountsSection } from './AccountsSection.tsx';
import { BreachesSection } from './BreachesSection.tsx';
import { MonthSwitch } from './MonthSwitch.tsx';
import { monthFrom } from './months.ts';
import { NotCounted } from './NotCounted.tsx';
import { ReportActions } from './ReportActions.tsx';
import { ReportFigures } from './ReportFigures.tsx';
import classes from './reports.module.css';
import { TargetsSection } from './TargetsSection.tsx';
import { useSlaReport } from './use-sla-report.ts';

/** How the promises of a month were kept: by account, by target and priority, and every breach. */
export function ReportsPage() {
  const { t } = useTranslation('reports');
  const { partner } = useGrant();
  if (partner === null) return <Reports />;
  return (
    <Page title={t('title')}>
      <EmptyState icon={<IconLock size={28} />} title={t('staffOnly')} text={t('staffOnlyWhy')} />
    </Page>
  );
}

function Reports() {
  const { t, i18n } = useTranslation('reports');
  const query = useListQuery();
  const month = monthFrom(query.get('month'), useNow());
  const account = query.get('account');
  const report = useSlaReport(month, account);
  const { accounts } = report;
  const name = useAll('accounts').get(account)?.name ?? t('allAccounts');
  const words = dateFormat(i18n.language, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return (
    <Page
      title={t('title')}
      aside={
        <span className={classes['choice']}>
          <MonthSwitch month={month} onChange={(next) => query.set('month', next)} />
          <AccountField account={account} onChange={(next) => query.set('account', next)} />
        </span>
      }
      actions={accounts === null ? null : <ReportActions reports={accounts} month={month} />}
    >
      <div className={classes['page']}>
        <p className={classes['printed']}>
          {name} · {words.format(Date.parse(`${month}-01`))}
        </p>
        <NotCounted report={report} month={month} />
        {accounts === null ? null : accounts.length === 0 ? (
          <EmptyState title={t('nothing')} text={t('nothingWhy')} />
        ) : (
          <>
            <ReportFigures reports={accounts} />
            {account === '' ? (
              <AccountsSection reports={accounts} addressOf={(id) => query.with({ account: id })} />
            ) : null}
            <TargetsSection reports={accounts} />
            <BreachesSection reports={accounts} withAccount={account === ''} />
          </>
        )}
      </div>
    </Page>
  );
}
