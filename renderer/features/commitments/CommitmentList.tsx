import { Button, SegmentedControl } from '@mantine/core';
import { IconFlag } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { commitmentTypeSchema, type Commitment } from '../../../shared/records/commitment.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { VirtualList } from '../../ui/VirtualList.tsx';
import { FilterSelect } from '../register/FilterSelect.tsx';
import { ListHead } from '../register/ListHead.tsx';
import { ListPane } from '../register/ListPane.tsx';
import { useListQuery, type ListQuery } from '../register/use-list-query.ts';
import { useAccountOptions, useEnumOptions } from '../register/use-options.ts';
import { commitmentScopes } from './commitment-filter.ts';
import { CommitmentRowView, GroupHeading } from './CommitmentRowView.tsx';
import type { DueGroup } from './due-groups.ts';
import { scopeOf, useCommitmentGroups } from './use-commitment-groups.ts';

type Row = { id: string; group: DueGroup; count: number } | { id: string; commitment: Commitment };

const renderRow = (row: Row) =>
  'commitment' in row ? (
    <CommitmentRowView commitment={row.commitment} />
  ) : (
    <GroupHeading group={row.group} count={row.count} />
  );
const isHeading = (row: Row) => !('commitment' in row);

/** Commitments in groups by due time: late, today, this week, later. */
export function CommitmentList({ selectedId }: { selectedId: string | null }) {
  const { t } = useTranslation('commitments');
  const navigate = useNavigate();
  const query = useListQuery();
  const { groups, shown, total, isReading } = useCommitmentGroups(query);
  const rows = useMemo<Row[]>(
    () =>
      groups.flatMap(({ group, items }): Row[] => [
        { id: group, group, count: items.length },
        ...items.map((commitment) => ({ id: commitment.id, commitment })),
      ]),
    [groups],
  );
  const reason = total > 0 ? 'noMatch' : 'empty';
  return (
    <ListPane
      head={
        <ListHead kind="commitments" query={query} searchLabel={t('search')} shown={shown} total={total}>
          <CommitmentFilters query={query} />
        </ListHead>
      }
    >
      <VirtualList
        items={rows}
        rowHeight={56}
        selectedId={selectedId}
        onOpen={(id) =>
          void navigate({ pathname: `/commitments/${id}`, search: query.without('new', 'ticket') })
        }
        renderRow={renderRow}
        isHeading={isHeading}
        aria-label={t('title')}
        empty={
          isReading ? null : (
            <EmptyState
              icon={<IconFlag />}
              title={t(`${reason}.title`)}
              text={t(`${reason}.text`)}
              action={
                reason === 'noMatch' ? (
                  <Button
                    variant="default"
                    onClick={() =>
                      query.setAll({ q: null, type: null, account: null, state: null, scope: 'ours' })
                    }
                  >
                    {t('noMatch.action')}
                  </Button>
                ) : undefined
              }
            />
          )
        }
      />
    </ListPane>
  );
}

function CommitmentFilters({ query }: { query: ListQuery }) {
  const { t } = useTranslation('commitments');
  const types = useEnumOptions('commitment.type', commitmentTypeSchema.options);
  const accounts = useAccountOptions();
  return (
    <>
      <SegmentedControl
        aria-label={t('scope.label')}
        value={scopeOf(query.get('scope'))}
        data={commitmentScopes.map((scope) => ({ value: scope, label: t(`scope.${scope}`) }))}
        onChange={(value) => query.set('scope', value)}
      />
      <FilterSelect
        label={t('filter.type')}
        value={query.get('type')}
        options={types}
        onChange={(value) => query.set('type', value)}
      />
      <FilterSelect
        label={t('filter.account')}
        value={query.get('account')}
        options={accounts}
        onChange={(value) => query.set('account', value)}
      />
      <FilterSelect
        label={t('filter.state')}
        value={query.get('state') === 'settled' ? 'settled' : 'open'}
        options={[
          { value: 'open', label: t('filter.open') },
          { value: 'settled', label: t('filter.settled') },
        ]}
        onChange={(value) => query.set('state', value === 'open' ? null : value)}
        required
      />
    </>
  );
}
