import { Button } from '@mantine/core';
import { IconAlertTriangle, IconTicket } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { editAsset } from '../../../shared/commands/assets.ts';
import type { Asset } from '../../../shared/records/asset.ts';
import { useHeaders } from '../../data/hooks.ts';
import { AccountName } from '../../ui/AccountName.tsx';
import { InlineText } from '../../ui/InlineText.tsx';
import { TakeAlongButton } from '../suitcase/TakeAlongButton.tsx';
import { HistoryButton } from '../history/HistoryButton.tsx';
import register from '../register/register.module.css';
import { useAct } from '../register/use-act.ts';
import { ancestorsOf } from './asset-tree.ts';
import { AssetIcon } from './AssetIcon.tsx';
import classes from './assets.module.css';
import { driftCount } from './drift.ts';

/** Name, what it is, whose it is and on what it runs. */
export function AssetHeader({ asset }: { asset: Asset }) {
  const { t } = useTranslation(['assets', 'records']);
  const act = useAct();
  const { byId } = useHeaders('assets');
  const chain = ancestorsOf(byId, asset.id);
  const drift = driftCount(asset);
  return (
    <header>
      {chain.length === 0 ? null : (
        <nav aria-label={t('path')}>
          <ol className={classes.crumbs}>
            {chain.map((one) => (
              <li key={one.id}>
                <Link to={`/assets/${one.id}`}>{one.name}</Link>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <div className={register.titleRow}>
        <h2 className={register.title}>
          <InlineText
            label={t('records:asset.field.name')}
            value={asset.name}
            required
            onSave={(name) => void act((context) => editAsset(context, asset, { name: name ?? asset.name }))}
          />
        </h2>
        <div className={register.actions}>
          <Button
            component={Link}
            to={`/tickets/new?asset=${asset.id}${asset.account === null ? '' : `&account=${asset.account}`}`}
            variant="default"
            leftSection={<IconTicket size={15} aria-hidden />}
          >
            {t('action.ticket')}
          </Button>
          <TakeAlongButton kind="assets" id={asset.id} />
          {asset.revision === 0 ? null : <HistoryButton kind="assets" id={asset.id} title={asset.name} />}
        </div>
      </div>
      <p className={register.subtitle}>
        <span className={register.chip}>
          <AssetIcon type={asset.type} size={14} />
          {t(`records:asset.type.${asset.type}`)}
        </span>
        {asset.account === null ? <span>{t('stock')}</span> : <AccountName id={asset.account} asLink />}
        {drift === 0 ? null : (
          <span className={classes.drift}>
            <IconAlertTriangle size={14} aria-hidden />
            {t('driftCount', { count: drift })}
          </span>
        )}
        {asset.tags.map((tag) => (
          <span key={tag} className={register.chip}>
            {tag}
          </span>
        ))}
      </p>
    </header>
  );
}
