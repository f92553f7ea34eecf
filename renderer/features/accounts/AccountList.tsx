import { IconBuildingFactory2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { FilterSelect } from '../register/FilterSelect.tsx';
import { RegisterList } from '../register/RegisterList.tsx';
import { useListQuery } from '../register/use-list-query.ts';
import { useNow } from '../../ui/now.tsx';
import { usePersonOptions } from '../register/use-options.ts';
import type { Account } from '../../../shared/records/account.ts';
import { accountOrders, type AccountRow } from './account-figures.ts';
import { AccountRowView } from './AccountRowView.tsx';
import { orderOf, useAccountRows } from './use-account-rows.ts';

const renderRow = (row: AccountRow<Account>) => <AccountRowView row={row} />;

/** List of accounts with word search, advisor, state and order. */
export function AccountList({ selectedId }: { selectedId: string | null }) {
  const { t } = useTranslation('accounts');
  const query = useListQuery();
  const { rows, total } = useAccountRows(query, useNow());
  const advisors = usePersonOptions('advisor');
  return (
    <RegisterList
      kind="accounts"
      path="/accounts"
      query={query}
      title={t('title')}
      searchLabel={t('search')}
      filters={
        <>
          <FilterSelect
            label={t('filter.advisor')}
            value={query.get('advisor')}
            options={[{ value: 'me', label: t('filter.mine') }, ...advisors]}
            onChange={(value) => query.set('advisor', value)}
          />
          <FilterSelect
            label={t('sort.label')}
            value={orderOf(query.get('sort'))}
            options={accountOrders.map((order) => ({ value: order, label: t(`sort.${order}`) }))}
            onChange={(value) => query.set('sort', value === 'name' ? null : value)}
            required
          />
        </>
      }
      shown={rows.length}
      total={total}
      items={rows}
      rowHeight={58}
      renderRow={renderRow}
      selectedId={selectedId}
      noRows={{
        icon: <IconBuildingFactory2 />,
        title: t(total === 0 ? 'empty.title' : 'noMatch.title'),
        text: t(total === 0 ? 'empty.text' : 'noMatch.text'),
        action:
          total === 0
            ? undefined
            : { label: t('noMatch.action'), run: () => query.clear(['q', 'advisor', 'status']) },
      }}
    />
  );
}
