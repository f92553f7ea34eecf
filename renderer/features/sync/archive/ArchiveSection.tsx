import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useArchive, useReplicaActions, useSyncStatus } from '../../../data/hooks.ts';
import { formatBytes, formatCount, formatInstant } from '../../../ui/format.ts';
import { Section } from '../../../ui/Section.tsx';
import styles from '../sync.module.css';

/** What this device has of the archive, whether that is all of it, and the way to what is not here. */
export function ArchiveSection() {
  const { t, i18n } = useTranslation('sync');
  const { here, missing, missingUpTo, away, awayUpTo, isFull, ...archive } = useArchive();
  const { audit } = useSyncStatus();
  // Records are compared only while the packs are the ones that the server has now.
  const checkedAt = Math.max(archive.checkedAt, audit?.checkedAt ?? 0);
  const actions = useReplicaActions();
  const number = (count: number) => formatCount(count, i18n.language);
  const time = (at: number) => formatInstant(at, i18n.language, 'short');
  const isWhole = missing.packs === 0 && away.size === 0;
  const reason = t(isFull ? 'archive.full' : 'archive.coming');
  return (
    <Section title={t('archive.title')}>
      {here.packs === 0 && isWhole && <p className="ff-dim">{t('archive.none')}</p>}
      {here.packs > 0 && (
        <p className={styles.storageWords}>
          {t('archive.here', {
            count: here.tickets,
            number: number(here.tickets),
            bytes: unbroken(formatBytes(here.bytes, i18n.language)),
          })}
        </p>
      )}
      {here.packs > 0 && isWhole && checkedAt > 0 && (
        <p className="ff-dim">{t('archive.complete', { at: time(checkedAt) })}</p>
      )}
      {awayUpTo !== null && (
        <p className={styles.storageWords}>
          {t('archive.away', { count: away.size, number: number(away.size), upTo: time(awayUpTo) })} {reason}
        </p>
      )}
      {missingUpTo !== null && (
        <p className={styles.storageWords}>
          {t('archive.missing', {
            count: missing.tickets,
            number: number(missing.tickets),
            upTo: time(missingUpTo),
          })}{' '}
          {reason}
        </p>
      )}
      {!isWhole && (
        <Button variant="default" onClick={() => void actions.fetchArchive()}>
          {t('archive.fetch')}
        </Button>
      )}
    </Section>
  );
}

/** A number stays with its unit. */
function unbroken(text: string): string {
  return text.replaceAll(' ', '\u00A0');
}
