import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useHeaders, useSyncStatus } from '../../../data/hooks.ts';
import styles from '../today.module.css';

/**
 * One quiet sentence where a section has nothing to show. While records are still arriving nobody can know that there
 * is nothing, so the sentence says that instead.
 */
export function Calm({ children }: { children: ReactNode }) {
  const { t } = useTranslation('today');
  const { firstSync } = useSyncStatus();
  const { complete } = useHeaders('tickets');
  const isKnown = firstSync === null && complete;
  return <p className={styles.calm}>{isKnown ? children : t('arriving')}</p>;
}
