import { useTranslation } from 'react-i18next';
import { editAsset } from '../../../shared/commands/assets.ts';
import { assetSchema, assetTypeSchema, type Asset } from '../../../shared/records/asset.ts';
import { useAll } from '../../data/hooks.ts';
import { FieldRow } from '../../ui/FieldRow.tsx';
import { InlineSelect } from '../../ui/InlineSelect.tsx';
import { InlineText } from '../../ui/InlineText.tsx';
import { RelativeTime } from '../../ui/RelativeTime.tsx';
import { StockFacts } from '../stock/StockFacts.tsx';
import { useAct } from '../register/use-act.ts';
import { useAccountOptions, useEnumOptions } from '../register/use-options.ts';

const statusSchema = assetSchema.shape.status.unwrap();
const textFields = ['vendor', 'model', 'serialNumber'] as const;

/** Type, state, owner, place and identity of an asset. */
export function AssetFacts({ asset }: { asset: Asset }) {
  const { t } = useTranslation(['assets', 'records']);
  const act = useAct();
  const accounts = useAccountOptions();
  const types = useEnumOptions('asset.type', assetTypeSchema.options);
  const states = useEnumOptions('asset.status', statusSchema.options);
  const sites = useAll('accounts').get(asset.account ?? '')?.sites ?? [];
  const save = (fields: Parameters<typeof editAsset>[2]) =>
    void act((context) => editAsset(context, asset, fields));
  return (
    <>
      <FieldRow label={t('records:asset.field.type')}>
        <InlineSelect
          label={t('records:asset.field.type')}
          value={asset.type}
          options={types}
          onSave={(value) => save({ type: assetTypeSchema.parse(value) })}
        />
      </FieldRow>
      <FieldRow label={t('records:asset.field.status')}>
        <InlineSelect
          label={t('records:asset.field.status')}
          value={asset.status}
          options={states}
          onSave={(value) => save({ status: statusSchema.parse(value) })}
        />
      </FieldRow>
      <FieldRow label={t('records:asset.field.account')}>
        <InlineSelect
          label={t('records:asset.field.account')}
          value={asset.account}
          options={accounts}
          placeholder={t('stock')}
          clearable
          onSave={(account) => save({ account, site: null })}
        />
      </FieldRow>
      <FieldRow label={t('records:asset.field.site')}>
        <InlineSelect
          label={t('records:asset.field.site')}
          value={asset.site}
          options={sites.map((site) => ({ value: site.id, label: site.name }))}
          clearable
          disabled={sites.length === 0}
          onSave={(site) => save({ site })}
        />
      </FieldRow>
      {textFields.map((field) => (
        <FieldRow key={field} label={t(`records:asset.field.${field}`)}>
          <InlineText
            label={t(`records:asset.field.${field}`)}
            value={asset[field]}
            onSave={(value) => save({ [field]: value })}
          />
        </FieldRow>
      ))}
      <StockFacts asset={asset} />
      <FieldRow label={t('records:asset.field.observedAt')}>
        {asset.observedAt === null ? (
          <span className="ff-dim">{t('neverObserved')}</span>
        ) : (
          <RelativeTime at={asset.observedAt} />
        )}
      </FieldRow>
    </>
  );
}
