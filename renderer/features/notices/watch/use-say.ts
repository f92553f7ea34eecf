import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { markSaid } from '../../../../shared/commands/notices.ts';
import type { Notice } from '../../../../shared/records/notice.ts';
import { useDesktop } from '../../../app/desktop.ts';
import type { NotificationRequest } from '../../../app/web-notification.ts';
import { useDispatch } from '../../../data/commands.ts';
import { useReplica } from '../../../data/replica-context.ts';
import { useNotify } from '../../../ui/notify.tsx';
import { wantsSayingSince } from '../../../../shared/notices/notice-state.ts';
import { useNoticeWords } from '../inbox/use-notice-words.ts';

/** Lines of a notification that says several things; more are counted. */
const LINES = 3;

/**
 * Says notices together: by a notification of the system, or, where that is not allowed, by a message in the window. That they
 * are being said is written down first: a console that dies in between leaves them in the inbox and says nothing twice.
 */
export function useSay(): (notices: readonly Notice[]) => Promise<void> {
  const { t } = useTranslation('notices');
  const words = useNoticeWords();
  const replica = useReplica();
  const dispatch = useDispatch();
  const desktop = useDesktop();
  const notify = useNotify();
  const navigate = useNavigate();
  return useCallback(
    async (notices) => {
      await dispatch((context) => markSaid(context, notices));
      const now = Date.now();
      const aboutOf = (notice: Notice) => {
        const ticket = replica.headers('tickets').get().byId.get(notice.ticket);
        return [ticket?.number, ticket?.subject].filter(Boolean).join(' · ');
      };
      const request = requestOf(notices, aboutOf);
      if (request === null || (await desktop.notify(request))) return;
      const text = [request.title, request.body.split('\n')[0]].filter(Boolean).join(' · ');
      notify.info(text, { action: { label: t('show'), run: () => void navigate(request.route) } });

      function requestOf(
        all: readonly Notice[],
        about: (notice: Notice) => string,
      ): NotificationRequest | null {
        const [first] = all;
        if (first === undefined) return null;
        const id = `${first.id} ${wantsSayingSince(first)} ${all.length}`;
        if (all.length === 1) {
          return {
            id,
            title: words(first, now).title,
            body: about(first),
            route: `/tickets/${first.ticket}`,
          };
        }
        const lines = all.slice(0, LINES).map((notice) => `${words(notice, now).title} · ${about(notice)}`);
        const more = all.length - LINES;
        const body = [...lines, ...(more > 0 ? [t('digest.more', { count: more })] : [])].join('\n');
        return {
          id,
          title: t('digest.title', { count: all.length }),
          body: body.slice(0, 1_000),
          route: '/inbox',
        };
      }
    },
    [dispatch, replica, desktop, notify, navigate, t, words],
  );
}
