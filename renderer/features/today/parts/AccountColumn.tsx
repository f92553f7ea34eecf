import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Account } from '../../../../shared/records/account.ts';
import { RelativeTime } from '../../../ui/RelativeTime.tsx';
import { VisitTime } from '../../visits/VisitTime.tsx';
import type { AccountOverview } from '../select/account-overview.ts';
import styles from '../today.module.css';
import own from './AccountColumn.module.css';
import { AgeTable } from './AgeTable.tsx';
import { Calm } from './Calm.tsx';
import { CommitmentLines } from './CommitmentsSection.tsx';
import { TicketLines } from './TicketLines.tsx';

interface Props {
  account: Account;
  overview: AccountOverview;
}

/** One account of an advisor, from the same points in the same order as its neighbours. */
export function AccountColumn({ account, overview }: Props) {
  const { t } = useTranslation('today');
  const id = useId();
  const list = `/tickets?view=all&account=${account.id}`;
  const { changes } = overview;
  return (
    <section className={styles.account} aria-labelledby={id}>
      <header>
        <h2 id={id}>
          <Link to={`/accounts/${account.id}`}>{account.name}</Link>
        </h2>
        <p className={styles.accountSum}>
          <Link to={`${list}&status=new&status=in-progress&status=waiting`}>
            {t('advisor.open', { count: overview.open })}
          </Link>
          {overview.overdue > 0 && (
            <Link className={styles.late} to={`/tickets?view=overdue&account=${account.id}`}>
              {t('advisor.overdue', { count: overview.overdue })}
            </Link>
          )}
        </p>
      </header>
      <AgeTable rows={overview.byPriority} account={account.id} />
      <dl className={own.accountFacts}>
        <dt>{t('advisor.sinceYesterday')}</dt>
        <dd>
          {changes.opened + changes.resolved + changes.active === 0
            ? t('advisor.noChanges')
            : t('advisor.changes', { ...changes })}
        </dd>
        <dt>{t('advisor.lastContact')}</dt>
        <dd>
          {account.lastContactAt === null ? t('advisor.never') : <RelativeTime at={account.lastContactAt} />}
        </dd>
        <dt>{t('advisor.nextVisit')}</dt>
        <dd>
          {overview.nextVisit === null ? (
            t('advisor.noVisit')
          ) : (
            <Link to={`/visits/${overview.nextVisit.id}`}>
              <VisitTime visit={overview.nextVisit} withDay />
            </Link>
          )}
        </dd>
      </dl>
      <h3 className={styles.subtitle}>{t('commitment.title')}</h3>
      {overview.commitments.length === 0 ? (
        <Calm>{t('advisor.noCommitments')}</Calm>
      ) : (
        <CommitmentLines commitments={overview.commitments} limit={4} />
      )}
      <h3 className={styles.subtitle}>{t('advisor.urgent')}</h3>
      {overview.urgent.length === 0 ? (
        <Calm>{t('advisor.noOpen')}</Calm>
      ) : (
        <TicketLines tickets={overview.urgent} limit={5} all={list} withoutAccount />
      )}
    </section>
  );
}
