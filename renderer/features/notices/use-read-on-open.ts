import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { readNotices } from '../../../shared/commands/notices.ts';
import { noticeState, wantsSayingSince } from '../../../shared/notices/notice-state.ts';
import { useDispatch } from '../../data/commands.ts';
import { useAll } from '../../data/hooks.ts';

/**
 * Whoever opens a ticket has read what there was to tell of it. What comes while it is open stays unread, since nobody may be
 * looking; what is put aside comes back all the same.
 */
export function useReadOnOpen(): void {
  const notices = useAll('notices');
  const dispatch = useDispatch();
  const { pathname } = useLocation();
  const [, screen, id] = pathname.split('/');
  const ticket = screen === 'tickets' ? id : undefined;
  const opened = useRef<{ ticket: string | undefined; at: number }>(null);
  useEffect(() => {
    if (opened.current === null || opened.current.ticket !== ticket) {
      opened.current = { ticket, at: Date.now() };
    }
    const { at } = opened.current;
    const unread = [...notices.values()].filter(
      (notice) =>
        notice.ticket === ticket && noticeState(notice, at) === 'unread' && wantsSayingSince(notice) <= at,
    );
    if (unread.length === 0) return;
    // A device that cannot keep it leaves them unread.
    dispatch((context) => readNotices(context, unread)).catch(() => undefined);
  }, [ticket, notices, dispatch]);
}
