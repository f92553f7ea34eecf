import { useMemo } from 'react';
import { useAll, useHeaders } from '../../../data/hooks.ts';
import { useNow } from '../../../ui/now.tsx';
import { inboxOf, type Inbox } from './inbox-rows.ts';

/** What the person was told, live. */
export function useInbox(): Inbox {
  const notices = useAll('notices');
  const { byId } = useHeaders('tickets');
  const now = useNow();
  return useMemo(() => inboxOf(notices.values(), byId, now), [notices, byId, now]);
}
