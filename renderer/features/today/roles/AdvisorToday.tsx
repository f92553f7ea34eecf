import { IconBuilding } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useStandings } from '../../../data/clocks/use-standing.ts';
import { useAll, useHeaders, usePerson, useRecords } from '../../../data/hooks.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { AccountColumn } from '../parts/AccountColumn.tsx';
import { accountOverview } from '../select/account-overview.ts';
import styles from './AdvisorToday.module.css';
import { useDay } from '../use-day.ts';

const DAY = 24 * 3_600_000;

/** An advisor's day: the accounts that they look after, side by side. */
export function AdvisorToday() {
  const { t } = useTranslation('today');
  const person = usePerson();
  const accounts = useAll('accounts');
  const { rows } = useHeaders('tickets');
  const standingOf = useStandings();
  const { now, start } = useDay();
  const visits = useRecords('visits', {
    selector: { startsAt: { $gt: start - DAY } },
    sort: [{ startsAt: 'asc' }],
  });
  const commitments = useRecords('commitments', {
    selector: { dueAt: { $gt: 0 }, state: 'open' },
    sort: [{ dueAt: 'asc' }],
  });
  const own = useMemo(
    () =>
      [...accounts.values()]
        .filter((account) => account.advisor === person.id && account.status === 'active')
        .sort((a, b) => a.name.localeCompare(b.name)),
    [accounts, person.id],
  );
  const columns = useMemo(() => {
    const ticketsOf = Map.groupBy(rows, (ticket) => ticket.account);
    return own.map((account) => ({
      account,
      overview: accountOverview(
        {
          tickets: ticketsOf.get(account.id) ?? [],
          visits: (visits ?? []).filter((visit) => visit.account === account.id),
          commitments: (commitments ?? []).filter((commitment) => commitment.account === account.id),
          standingOf,
        },
        now,
        start - DAY,
      ),
    }));
  }, [own, rows, visits, commitments, standingOf, now, start]);

  if (own.length === 0) {
    return (
      <EmptyState
        icon={<IconBuilding size={28} stroke={1.5} />}
        title={t('advisor.none')}
        text={t('advisor.noneText')}
      />
    );
  }
  return (
    <div className={styles.accounts}>
      {columns.map((column) => (
        <AccountColumn key={column.account.id} {...column} />
      ))}
    </div>
  );
}
