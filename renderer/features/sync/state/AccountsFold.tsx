import { IconAlertTriangle, IconChevronRight } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAll, useArchive, useHeaders, useSyncStatus } from '../../../data/hooks.ts';
import { formatCount } from '../../../ui/format.ts';
import { accountRows, type AccountRow, type AccountState } from './account-states.ts';
import { CheckedAt } from './CheckedAt.tsx';
import styles from './holdings.module.css';

/** What is here of each account, folded away: it is looked at when somebody doubts. */
export function AccountsFold() {
  const { t } = useTranslation('sync');
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details className={styles.fold} onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>
        <IconChevronRight size={14} aria-hidden /> {t('byAccount.title')}
      </summary>
      {isOpen && <AccountsTable />}
    </details>
  );
}

function AccountsTable() {
  const { t, i18n } = useTranslation('sync');
  const rows = useAccountRows();
  return (
    <section className={styles.foldBody} aria-label={t('byAccount.title')}>
      <table className={styles.counts}>
        <thead className="ff-visually-hidden">
          <tr>
            <th scope="col">{t('byAccount.account')}</th>
            <th scope="col">{t('byAccount.tickets')}</th>
            <th scope="col">{t('byAccount.state')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ account, tickets, state }) => (
            <tr key={account}>
              <th scope="row">
                <AccountName account={account} />
              </th>
              <td>{formatCount(tickets, i18n.language)}</td>
              <td className={state.is === 'complete' ? 'ff-dim' : undefined}>
                <StateWords state={state} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function useAccountRows(): AccountRow[] {
  const accounts = useAll('accounts');
  const { rows: tickets } = useHeaders('tickets');
  const { away, missingIn: missing } = useArchive();
  const { audit } = useSyncStatus();
  return useMemo(
    () => accountRows({ accounts: accounts.keys(), tickets, away, missing, audit }),
    [accounts, tickets, away, missing, audit],
  );
}

function AccountName({ account }: { account: string | null }) {
  const { t } = useTranslation('sync');
  const known = useAll('accounts').get(account ?? '');
  if (account === null) return t('byAccount.none');
  // A ticket may be seen whose account is not.
  return known === undefined ? t('byAccount.unseen') : <Link to={`/accounts/${account}`}>{known.name}</Link>;
}

function StateWords({ state }: { state: AccountState }) {
  const { t, i18n } = useTranslation('sync');
  if (state.is === 'complete') return <CheckedAt at={state.at} />;
  if (state.is === 'unchecked') return t('byAccount.unchecked');
  const number = formatCount(state.tickets, i18n.language);
  const words = t(`byAccount.${state.is}`, { count: state.tickets, number });
  return (
    <span title={words}>
      <IconAlertTriangle size={13} aria-hidden />{' '}
      <span aria-hidden>{t(`byAccount.short.${state.is}`, { number })}</span>
      <span className="ff-visually-hidden">{words}</span>
    </span>
  );
}
