import { SegmentedControl } from '@mantine/core';
import { IconFlag } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { commitmentTypeSchema, type Commitment } from '../../../shared/records/commitment.ts';
import { beginningKeys } from '../register/beginning.ts';
import { FilterSelect } from '../register/FilterSelect.tsx';
import { RegisterList } from '../register/RegisterList.tsx';
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
  const showAll = () => query.setAll({ q: null, type: null, account: null, state: null, scope: 'ours' });
  return (
    <RegisterList
      kind="commitments"
      path="/commitments"
      query={query}
      ending={beginningKeys}
      title={t('title')}
      searchLabel={t('search')}
      filters={<CommitmentFilters query={query} />}
      shown={shown}
      total={total}
      items={rows}
      rowHeight={56}
      renderRow={renderRow}
      isHeading={isHeading}
      selectedId={selectedId}
      noRows={
        isReading
          ? null
          : {
              icon: <IconFlag />,
              title: t(`${reason}.title`),
              text: t(`${reason}.text`),
              action: reason === 'noMatch' ? { label: t('noMatch.action'), run: showAll } : undefined,
            }
      }
    />
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
