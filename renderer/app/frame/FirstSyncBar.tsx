import { useTranslation } from 'react-i18next';
import { useSyncStatus } from '../../data/hooks.ts';
import { formatCount } from '../../ui/format.ts';
import classes from './FirstSyncBar.module.css';

/** While the replica fills: a bar under the top bar, which has the counts. The console is in use meanwhile. */
export function FirstSyncBar() {
  const { t, i18n } = useTranslation('app');
  const { firstSync } = useSyncStatus();
  if (firstSync === null || firstSync.total === 0) return null;
  const { done, total, part } = firstSync;
  return (
    <progress
      className={classes['root']}
      aria-label={t('firstSync.label')}
      max={total}
      value={Math.min(done, total)}
      aria-valuetext={t(part === 'archive' ? 'firstSync.archive' : 'firstSync.count', {
        done: formatCount(done, i18n.language),
        total: formatCount(total, i18n.language),
      })}
    />
  );
}
