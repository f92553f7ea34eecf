import { IconScale } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useAll } from '../../data/hooks.ts';
import { RegisterList } from '../register/RegisterList.tsx';
import { useListQuery } from '../register/use-list-query.ts';
import { hasScreen, policyRows, type PolicyRow } from './policy-rows.ts';
import { PolicyGroup, PolicyRowView } from './PolicyRowView.tsx';

const isHeading = (row: PolicyRow) => !('policy' in row);
const renderRow = (row: PolicyRow) =>
  'policy' in row ? <PolicyRowView policy={row.policy} /> : <PolicyGroup kind={row.kind} count={row.count} />;

/** Contracts, calendars and agreements in groups, with word search. */
export function PolicyList({ selectedId }: { selectedId: string | null }) {
  const { t } = useTranslation('policies');
  const query = useListQuery();
  const policies = useAll('policies');
  const q = query.get('q');
  const rows = useMemo(() => policyRows(policies.values(), q), [policies, q]);
  const total = useMemo(() => [...policies.values()].filter(hasScreen).length, [policies]);
  const reason = total > 0 ? 'noMatch' : 'empty';
  return (
    <RegisterList
      kind="policies"
      path="/policies"
      query={query}
      ending={['new']}
      title={t('title')}
      searchLabel={t('search')}
      filters={undefined}
      shown={rows.filter((row) => !isHeading(row)).length}
      total={total}
      items={rows}
      rowHeight={48}
      renderRow={renderRow}
      isHeading={isHeading}
      selectedId={selectedId}
      noRows={{
        icon: <IconScale />,
        title: t(`${reason}.title`),
        text: t(`${reason}.text`),
        action:
          reason === 'noMatch' ? { label: t('noMatch.action'), run: () => query.set('q', null) } : undefined,
      }}
    />
  );
}
