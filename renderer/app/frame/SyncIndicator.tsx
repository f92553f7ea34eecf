import {
  IconAlertTriangle,
  IconCloudCheck,
  IconCloudOff,
  IconCloudUp,
  IconLock,
  type Icon,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSyncStatus } from '../../data/hooks.ts';
import { SignInAgain } from '../../features/sign-in/SignInAgain.tsx';
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

/** State of syncing in a shape and words; leads to the Sync screen, or to a new sign-in where that is missing. */
export function SyncIndicator() {
  const { t, i18n } = useTranslation('app');
  const status = useSyncStatus();
  const [isSigningIn, setSigningIn] = useState(false);
  const words = syncWords(status);
  const Glyph = icons[words.key];
  const text = t(`sync.${words.key}`, {
    count: words.count,
    since:
      status.offlineSince === null
        ? ''
        : formatInstant(status.offlineSince, i18n.language, sinceStyle(status.offlineSince)),
    ...(status.firstSync === null ? {} : firstSyncCounts(status.firstSync, i18n.language)),
  });
  const looks = {
    className: `${classes['item'] ?? ''} ${classes['link'] ?? ''}`,
    'data-tone': words.tone,
    'aria-label': t('sync.label', { state: text }),
  };
  const content = (
    <>
      <Glyph size={17} stroke={1.7} aria-hidden="true" />
      <span>{text}</span>
    </>
  );
  return (
    <>
      {words.key === 'signedOut' ? (
        <button type="button" {...looks} onClick={() => setSigningIn(true)}>
          {content}
        </button>
      ) : (
        <Link to="/sync" {...looks}>
          {content}
        </Link>
      )}
      {/* Counts of work under way would talk without end. */}
      <output className="ff-visually-hidden">{words.tone === 'busy' ? '' : text}</output>
      {words.key === 'signedOut' || isSigningIn ? (
        <SignInAgain opened={isSigningIn} onClose={() => setSigningIn(false)} />
      ) : null}
    </>
  );
}

function firstSyncCounts({ done, total }: { done: number; total: number | null }, language: string) {
  return { done: formatCount(done, language), total: formatCount(total ?? 0, language) };
}

/** Only the time where it went offline within a day, else the day too. */
function sinceStyle(offlineSince: number): 'time' | 'short' {
  return Date.now() - offlineSince < 12 * 3_600_000 ? 'time' : 'short';
}
