import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useArchive, useReplicaActions, useSyncStatus } from '../../../data/hooks.ts';
import { formatBytes, formatCount, formatInstant } from '../../../ui/format.ts';
import { Section } from '../../../ui/Section.tsx';
import styles from '../sync.module.css';

/** What this device has of the archive, whether that is all of it, and the way to what is missing. */
export function ArchiveSection() {
  const { t, i18n } = useTranslation('sync');
  const { here, missing, missingUpTo, isFull, ...archive } = useArchive();
  const { audit } = useSyncStatus();
  // Records are compared only while the packs are the ones that the server has now.
  const checkedAt = Math.max(archive.checkedAt, audit?.checkedAt ?? 0);
  const actions = useReplicaActions();
  const number = (count: number) => formatCount(count, i18n.language);
  const isEmpty = here.packs + missing.packs === 0;
  return (
    <Section title={t('archive.title')}>
      {isEmpty ? (
        <p className="ff-dim">{t('archive.none')}</p>
      ) : (
        <p className={styles.storageWords}>
          {t('archive.here', {
            count: here.tickets,
            number: number(here.tickets),
            bytes: unbroken(formatBytes(here.bytes, i18n.language)),
          })}
        </p>
      )}
      {!isEmpty && missing.packs === 0 && checkedAt > 0 && (
        <p className="ff-dim">
          {t('archive.complete', { at: formatInstant(checkedAt, i18n.language, 'short') })}
        </p>
      )}
      {missingUpTo !== null && (
        <>
          <p className={styles.storageWords}>
            {t('archive.missing', {
              count: missing.tickets,
              number: number(missing.tickets),
              upTo: formatInstant(missingUpTo, i18n.language, 'short'),
            })}{' '}
            {t(isFull ? 'archive.full' : 'archive.coming')}
          </p>
          <Button variant="default" onClick={() => void actions.fetchArchive()}>
            {t('archive.fetch')}
          </Button>
        </>
      )}
    </Section>
  );
}

/** A number stays with its unit. */
function unbroken(text: string): string {
  return text.replaceAll(' ', '\u00A0');
}
