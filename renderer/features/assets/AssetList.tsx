import { IconServer2 } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { assetSchema, assetTypeSchema } from '../../../shared/records/asset.ts';
import { useAll, useHeaders } from '../../data/hooks.ts';
import type { HeaderOf } from '../../data/headers/header-of.ts';
import { FilterSelect } from '../register/FilterSelect.tsx';
import { RegisterList } from '../register/RegisterList.tsx';
import { useListQuery, type ListQuery } from '../register/use-list-query.ts';
import { useAccountOptions, useEnumOptions } from '../register/use-options.ts';
import { filterAssets, searchableAssets } from './asset-rows.ts';
import { AssetRowView } from './AssetRowView.tsx';

const keys = ['q', 'type', 'account', 'site', 'status'] as const;
const renderRow = (asset: HeaderOf<'assets'>) => <AssetRowView asset={asset} />;

/** List of assets with word search on name, serial number, model and vendor, and filters. */
export function AssetList({ selectedId }: { selectedId: string | null }) {
  const { t } = useTranslation('assets');
  const query = useListQuery();
  const { rows, complete } = useHeaders('assets');
  const searchable = useMemo(() => searchableAssets(rows), [rows]);
  const [q, type, account, site, status] = keys.map((key) => query.get(key)) as [
    string,
    string,
    string,
    string,
    string,
  ];
  const found = useMemo(
    () => filterAssets(searchable, { q, type, account, site, status }),
    [searchable, q, type, account, site, status],
  );
  const reason = rows.length > 0 ? 'noMatch' : complete ? 'empty' : 'reading';
  return (
    <RegisterList
      kind="assets"
      path="/assets"
      query={query}
      title={t('title')}
      searchLabel={t('search')}
      filters={<AssetFilters query={query} />}
      shown={found.length}
      total={rows.length}
      items={found}
      rowHeight={48}
      renderRow={renderRow}
      selectedId={selectedId}
      noRows={{
        icon: <IconServer2 />,
        title: t(`${reason}.title`),
        text: t(`${reason}.text`),
        action:
          reason === 'noMatch' ? { label: t('noMatch.action'), run: () => query.clear(keys) } : undefined,
      }}
    />
  );
}

function AssetFilters({ query }: { query: ListQuery }) {
  const { t } = useTranslation('assets');
  const accounts = useAccountOptions();
  const types = useEnumOptions('asset.type', assetTypeSchema.options);
  const states = useEnumOptions('asset.status', assetSchema.shape.status.unwrap().options);
  const sites = useAll('accounts').get(query.get('account'))?.sites ?? [];
  return (
    <>
      <FilterSelect
        label={t('filter.type')}
        value={query.get('type')}
        options={types}
        onChange={(value) => query.set('type', value)}
      />
      <FilterSelect
        label={t('filter.account')}
        value={query.get('account')}
        options={[{ value: 'none', label: t('filter.stock') }, ...accounts]}
        onChange={(value) => query.setAll({ account: value, site: null })}
      />
      {sites.length === 0 ? null : (
        <FilterSelect
          label={t('filter.site')}
          value={query.get('site')}
          options={sites.map((site) => ({ value: site.id, label: site.name }))}
          onChange={(value) => query.set('site', value)}
        />
      )}
      <FilterSelect
        label={t('filter.status')}
        value={query.get('status')}
        options={states}
        onChange={(value) => query.set('status', value)}
      />
    </>
  );
}
