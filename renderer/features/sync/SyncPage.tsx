import { Button } from '@mantine/core';
import { IconDownload, IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useParked, usePending, useReplicaActions, useSyncStatus } from '../../data/hooks.ts';
import { Page } from '../../ui/Page.tsx';
import { ParkedSection } from './parked/ParkedSection.tsx';
import { PendingSection } from './pending/PendingSection.tsx';
import { ProposalsSection } from './proposals/ProposalsSection.tsx';
import { HoldingsSection } from './state/HoldingsSection.tsx';
import { StateSummary } from './state/StateSummary.tsx';
import { StorageSection } from './storage/StorageSection.tsx';
import styles from './sync.module.css';
import { useExport } from './use-export.ts';

/** What the replica holds, what waits to be sent and what needs a decision. */
export function SyncPage() {
  const { t } = useTranslation('sync');
  const actions = useReplicaActions();
  const { sending } = useSyncStatus();
  const unsent = usePending().length + useParked().length;
  const exportUnsent = useExport();
  return (
    <Page
      title={t('title')}
      actions={
        <>
          {unsent > 0 && (
            <Button variant="default" leftSection={<IconDownload size={15} />} onClick={exportUnsent}>
              {t('export.button')}
            </Button>
          )}
          <Button leftSection={<IconRefresh size={15} />} loading={sending} onClick={() => actions.syncNow()}>
            {t('syncNow')}
          </Button>
        </>
      }
    >
      <div className={styles.page}>
        <div className={styles.main}>
          <StateSummary />
          <ParkedSection />
          <ProposalsSection />
          <PendingSection />
        </div>
        <div className={styles.aside}>
          <HoldingsSection />
          <StorageSection />
        </div>
      </div>
    </Page>
  );
}
