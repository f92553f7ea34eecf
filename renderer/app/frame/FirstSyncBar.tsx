import { useTranslation } from 'react-i18next';
import { useSyncStatus } from '../../data/hooks.ts';
import { formatCount } from '../../ui/format.ts';
import classes from './FirstSyncBar.module.css';

/** While the replica fills: a bar with counts under the top bar. The console is in use meanwhile. */
export function FirstSyncBar() {
  const { t, i18n } = useTranslation('app');
  const { firstSync } = useSyncStatus();
  if (firstSync === null || firstSync.total === 0) return null;
  const { done, total } = firstSync;
  const share = Math.min(1, done / total);
  return (
    <div
      className={classes['root']}
      role="progressbar"
      aria-label={t('firstSync.label')}
      aria-valuemin={0}
      aria-valuemax={total}
      aria-valuenow={done}
      aria-valuetext={t('firstSync.count', {
        done: formatCount(done, i18n.language),
        total: formatCount(total, i18n.language),
      })}
    >
      <div className={classes['bar']} style={{ transform: `scaleX(${String(share)})` }} />
    </div>
  );
}
