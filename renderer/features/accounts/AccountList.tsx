import { Button } from '@mantine/core';
import { IconBuildingFactory2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { VirtualList } from '../../ui/VirtualList.tsx';
import { FilterSelect } from '../register/FilterSelect.tsx';
import { ListHead } from '../register/ListHead.tsx';
import { ListPane } from '../register/ListPane.tsx';
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
  const navigate = useNavigate();
  const query = useListQuery();
  const { rows, total } = useAccountRows(query, useNow());
  const advisors = usePersonOptions('advisor');
  return (
    <ListPane
      head={
        <ListHead kind="accounts" query={query} searchLabel={t('search')} shown={rows.length} total={total}>
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
        </ListHead>
      }
    >
      <VirtualList
        items={rows}
        rowHeight={58}
        selectedId={selectedId}
        onOpen={(id) => void navigate(`/accounts/${id}${query.suffix}`)}
        renderRow={renderRow}
        aria-label={t('title')}
        empty={
          <EmptyState
            icon={<IconBuildingFactory2 />}
            title={t(total === 0 ? 'empty.title' : 'noMatch.title')}
            text={t(total === 0 ? 'empty.text' : 'noMatch.text')}
            action={
              total === 0 ? undefined : (
                <Button variant="default" onClick={() => query.clear(['q', 'advisor', 'status'])}>
                  {t('noMatch.action')}
                </Button>
              )
            }
          />
        }
      />
    </ListPane>
  );
}
