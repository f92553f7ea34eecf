import {
  IconAlertTriangle,
  IconCloudCheck,
  IconCloudOff,
  IconCloudUp,
  IconLock,
  type Icon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSyncStatus } from '../../data/hooks.ts';
import { formatCount, formatInstant } from '../../ui/format.ts';
import { syncWords, type SyncWords } from './sync-words.ts';
import classes from './TopBar.module.css';

const icons: Record<SyncWords['key'], Icon> = {
  saved: IconCloudCheck,
  sending: IconCloudUp,
  unsent: IconCloudUp,
  offline: IconCloudOff,
  offlineUnsent: IconCloudOff,
  connecting: IconCloudUp,
  signedOut: IconLock,
  filling: IconCloudUp,
  problem: IconAlertTriangle,
  parked: IconAlertTriangle,
};

/** State of syncing in a shape and words; leads to the Sync screen. */
export function SyncIndicator() {
  const { t, i18n } = useTranslation('app');
  const status = useSyncStatus();
  const words = syncWords(status);
  const Glyph = icons[words.key];
  const text = t(`sync.${words.key}`, {
    count: words.count,
    since:
      status.offlineSince === null
        ? ''
        : formatInstant(status.offlineSince, i18n.language, sinceStyle(status)),
    done: formatCount(status.firstSync?.done ?? 0, i18n.language),
    total: formatCount(status.firstSync?.total ?? 0, i18n.language),
  });
  return (
    <Link
      to="/sync"
      className={`${classes['item'] ?? ''} ${classes['link'] ?? ''}`}
      data-tone={words.tone}
      aria-label={t('sync.label', { state: text })}
      aria-live={words.tone === 'busy' ? 'off' : 'polite'}
    >
      <Glyph size={17} stroke={1.7} aria-hidden="true" />
      <span>{text}</span>
    </Link>
  );
}

/** Only the time where it went offline within a day, else the day too. */
function sinceStyle({ offlineSince }: { offlineSince: number | null }): 'time' | 'short' {
  return offlineSince !== null && Date.now() - offlineSince < 12 * 3_600_000 ? 'time' : 'short';
}
