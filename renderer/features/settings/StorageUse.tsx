import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { FieldRow } from '../../ui/FieldRow.tsx';
import { formatBytes } from '../../ui/format.ts';
import classes from './SettingsPage.module.css';

interface Use {
  usage: number;
  quota: number;
  isPersistent: boolean;
}

async function readUse(): Promise<Use> {
  const [estimate, isPersistent] = await Promise.all([
    navigator.storage.estimate(),
    navigator.storage.persisted(),
  ]);
  return { usage: estimate.usage ?? 0, quota: estimate.quota ?? 0, isPersistent };
}

/** How much the replica takes, how much there is, and whether the system may clear it away. */
export function StorageUse() {
  const { t, i18n } = useTranslation('settings');
  const { data, refetch } = useQuery({ queryKey: ['storage'], queryFn: readUse, networkMode: 'always' });
  if (data === undefined) return null;
  const ask = async (): Promise<void> => {
    await navigator.storage.persist();
    await refetch();
  };
  return (
    <FieldRow label={t('storage')}>
      {t('storageUsed', {
        used: formatBytes(data.usage, i18n.language),
        quota: formatBytes(data.quota, i18n.language),
      })}
      <p className={classes['hint']}>
        {data.isPersistent ? t('storageKept') : t('storageAtRisk')}{' '}
        {data.isPersistent ? null : (
          <Button variant="subtle" size="compact-xs" onClick={() => void ask()}>
            {t('storageAsk')}
          </Button>
        )}
      </p>
    </FieldRow>
  );
}
