import { useTranslation } from 'react-i18next';
import type { HeaderOf } from '../../data/headers/header-of.ts';
import { AccountName } from '../../ui/AccountName.tsx';
import { AssetIcon } from './AssetIcon.tsx';
import classes from './assets.module.css';

/** One asset in the list: what it is, where it stands, its model and serial number. */
export function AssetRowView({ asset }: { asset: HeaderOf<'assets'> }) {
  const { t } = useTranslation(['assets', 'records']);
  const product = [asset.vendor, asset.model].filter(Boolean).join(' ');
  return (
    <div className={classes.row}>
      <span className={classes.icon}>
        <AssetIcon type={asset.type} size={18} />
      </span>
      <span className={classes.rowName}>{asset.name}</span>
      <span className={classes.rowType}>
        {t(`records:asset.type.${asset.type}`)}
        {asset.status === 'in-use' ? null : ` · ${t(`records:asset.status.${asset.status}`)}`}
      </span>
      <span className={classes.rowAccount}>
        {asset.account === null ? t('stock') : <AccountName id={asset.account} />}
      </span>
      <span className={classes.rowModel}>{[product, asset.serialNumber].filter(Boolean).join(' · ')}</span>
    </div>
  );
}
