import { memo } from 'react';
import { useInbox } from '../../features/notices/inbox/use-inbox.ts';
import { NoticeHost } from '../../features/notices/NoticeHost.tsx';
import { useBadges } from './use-badges.ts';
import { useDesktopHost } from './use-desktop-host.ts';

/** Shows nothing. A component of its own, so that what it follows does not make the frame render. */
export const DesktopHost = memo(function DesktopHost() {
  useDesktopHost(useBadges(), useInbox().unread.length);
  return <NoticeHost />;
});
