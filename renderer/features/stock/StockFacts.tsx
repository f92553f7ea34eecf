import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Asset } from '../../../shared/records/asset.ts';
import { isStock, isStockPlace } from '../../../shared/stock/stock-item.ts';
import { editAsset } from '../../../shared/commands/assets.ts';
import { FieldRow } from '../../ui/FieldRow.tsx';
import { InlineSelect } from '../../ui/InlineSelect.tsx';
import { useAct } from '../register/use-act.ts';
import { usePersonOptions } from '../register/use-options.ts';
import { useStock } from './use-stock.ts';

/** Of stock: where it lies and how many; of a place: who drives it. Nothing for what is the customer's. */
export function StockFacts({ asset }: { asset: Asset }) {
  const { t } = useTranslation(['stock', 'records']);
  const act = useAct();
  const { byId } = useStock();
  const people = usePersonOptions();
  if (isStockPlace(asset)) {
    return (
      <>
        <FieldRow label={t('records:asset.field.holder')}>
          <InlineSelect
            label={t('records:asset.field.holder')}
            value={asset.holder}
            options={people}
            clearable
            onSave={(holder) => void act((context) => editAsset(context, asset, { holder }))}
          />
        </FieldRow>
        <FieldRow label={t('title')}>
          <Link to={`/stock/${asset.id}`}>{t('stockAt', { place: asset.name })}</Link>
        </FieldRow>
      </>
    );
  }
  if (!isStock(asset)) return null;
  const place = byId.get(asset.place ?? '');
  return (
    <>
      <FieldRow label={t('records:asset.field.place')}>
        {place === undefined ? null : <Link to={`/stock/${place.id}`}>{place.name}</Link>}
      </FieldRow>
      <FieldRow label={t('records:asset.field.quantity')}>{asset.quantity}</FieldRow>
      {asset.short === 0 ? null : <FieldRow label={t('records:asset.field.short')}>{asset.short}</FieldRow>}
      {asset.minimum === null ? null : (
        <FieldRow label={t('records:asset.field.minimum')}>{asset.minimum}</FieldRow>
      )}
      <FieldRow label={t('records:asset.field.partNumber')}>{asset.partNumber}</FieldRow>
    </>
  );
}
