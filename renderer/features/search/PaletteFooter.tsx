import { useTranslation } from 'react-i18next';
import { useSyncStatus } from '../../data/hooks.ts';
import { KeyHint } from '../../ui/KeyHint.tsx';
import styles from './CommandPalette.module.css';

/** Keys, and how far what was searched can be trusted: offline, or still filling. */
export function PaletteFooter({ count, isAsked }: { count: number; isAsked: boolean }) {
  const { t, i18n } = useTranslation('search');
  const status = useSyncStatus();
  const number = new Intl.NumberFormat(i18n.language);
  return (
    <div className={styles.footer}>
      <output>
        {status.firstSync !== null ? (
          t('filling', {
            done: number.format(status.firstSync.done),
            total: number.format(status.firstSync.total),
          })
        ) : status.link !== 'offline' ? (
          <span>{isAsked ? t('count', { count }) : ''}</span>
        ) : (
          t('offline')
        )}
      </output>
      <span className={styles.keys} aria-hidden>
        <KeyHint keys="Enter" /> {t('keys.open')}
        <KeyHint keys="mod+Enter" /> {t('keys.window')}
        <KeyHint keys="Escape" /> {t('keys.close')}
      </span>
    </div>
  );
}
