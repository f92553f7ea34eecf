import { Button, Progress } from '@mantine/core';
import { IconLock, IconLockOpen } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatBytes } from '../../../ui/format.ts';
import { useNotify } from '../../../ui/notify.tsx';
import { Section } from '../../../ui/Section.tsx';
import { sumUp } from '../uploads/upload-lines.ts';
import { useBlobRows } from '../uploads/use-blob-rows.ts';
import styles from '../sync.module.css';
import { useStorageUse } from '../../../data/storage-use.ts';

/** Storage on this device: how much, of how much, and whether the system may clear it. */
export function StorageSection() {
  const { t, i18n } = useTranslation(['sync', 'files']);
  const files = sumUp(useBlobRows() ?? []);
  const { use, ask } = useStorageUse();
  const notify = useNotify();
  if (use === undefined) return null;
  const bytes = (value: number | null) => (value === null ? '?' : formatBytes(value, i18n.language));
  const percent = use.used === null || use.free === null ? 0 : (use.used / (use.used + use.free)) * 100;

  async function keep(): Promise<void> {
    if (!(await ask())) notify.info(t('storage.refused'));
  }

  return (
    <Section title={t('storage.title')}>
      <p className={styles.storageWords}>
        {t(use.free === null ? 'storage.usedAlone' : 'storage.used', {
          used: bytes(use.used),
          free: bytes(use.free),
        })}
      </p>
      {use.free === null ? null : (
        <Progress value={Math.max(percent, 0.5)} size="xs" aria-label={t('storage.title')} />
      )}
      {files.count === 0 ? null : (
        <p className={styles.storageWords}>
          {t('files:held', { count: files.count, size: bytes(files.held) })}
        </p>
      )}
      <p className={styles.keeping}>
        {use.persistent ? <IconLock size={15} aria-hidden /> : <IconLockOpen size={15} aria-hidden />}
        <span>{t(use.persistent ? 'storage.persistent' : 'storage.clearable')}</span>
      </p>
      {!use.persistent && (
        <Button variant="default" onClick={() => void keep()}>
          {t('storage.ask')}
        </Button>
      )}
    </Section>
  );
}
