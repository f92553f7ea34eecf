import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconDownload, IconFileImport, IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useParked, usePending, useReplicaActions, useSyncStatus } from '../../data/hooks.ts';
import { Page } from '../../ui/Page.tsx';
import { ArchiveSection } from './archive/ArchiveSection.tsx';
import { DevicesSection } from './DevicesSection.tsx';
import { SaveDialog } from './files/SaveDialog.tsx';
import { TakeDialog } from './files/TakeDialog.tsx';
import { HandInsSection } from './hand-ins/HandInsSection.tsx';
import { MergedSection } from './merged/MergedSection.tsx';
import { ParkedSection } from './parked/ParkedSection.tsx';
import { PendingSection } from './pending/PendingSection.tsx';
import { ProposalsSection } from './proposals/ProposalsSection.tsx';
import { RemovalsSection } from './removals/RemovalsSection.tsx';
import { RecordsSection } from './records/RecordsSection.tsx';
import { HoldingsSection } from './state/HoldingsSection.tsx';
import { StateSummary } from './state/StateSummary.tsx';
import { SetAsideSection } from './storage/SetAsideSection.tsx';
import { StorageSection } from './storage/StorageSection.tsx';
import { UploadsSection } from './uploads/UploadsSection.tsx';
import styles from './sync.module.css';

/** What the replica holds, what waits to be sent and what needs a decision. */
export function SyncPage() {
  const { t } = useTranslation('sync');
  return (
    <Page title={t('title')} actions={<Actions />}>
      <div className={styles.page}>
        <div className={styles.main}>
          <StateSummary />
          <RemovalsSection />
          <RecordsSection />
          <HandInsSection />
          <ParkedSection />
          <ProposalsSection />
          <PendingSection />
          <UploadsSection />
          <MergedSection />
        </div>
        <div className={styles.aside}>
          <HoldingsSection />
          <ArchiveSection />
          <StorageSection />
          <SetAsideSection />
          <DevicesSection />
        </div>
      </div>
    </Page>
  );
}

function Actions() {
  const { t } = useTranslation('sync');
  const actions = useReplicaActions();
  const { sending } = useSyncStatus();
  const unsent = usePending().length + useParked().length;
  const [isSaving, saving] = useDisclosure(false);
  const [isTaking, taking] = useDisclosure(false);
  return (
    <>
      <Button variant="default" leftSection={<IconFileImport size={15} />} onClick={taking.open}>
        {t('take.button')}…
      </Button>
      {unsent > 0 && (
        <Button variant="default" leftSection={<IconDownload size={15} />} onClick={saving.open}>
          {t('export.button')}…
        </Button>
      )}
      <Button leftSection={<IconRefresh size={15} />} loading={sending} onClick={() => actions.syncNow()}>
        {t('syncNow')}
      </Button>
      <SaveDialog opened={isSaving} onClose={saving.close} />
      <TakeDialog opened={isTaking} onClose={taking.close} />
    </>
  );
}
