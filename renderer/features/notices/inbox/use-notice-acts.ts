import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { readNotices, snoozeNotice } from '../../../../shared/commands/notices.ts';
import type { Notice } from '../../../../shared/records/notice.ts';
import { useDispatch } from '../../../data/commands.ts';
import { useNotify } from '../../../ui/notify.tsx';

export interface NoticeActs {
  read: (notices: readonly Notice[]) => void;
  snooze: (notice: Notice, until: number) => void;
}

/** What a person does with notices; what the device cannot store is said, and nothing changes. */
export function useNoticeActs(): NoticeActs {
  const { t } = useTranslation('notices');
  const dispatch = useDispatch();
  const notify = useNotify();
  return useMemo(() => {
    const keep = (work: Promise<unknown>) => void work.catch(() => notify.problem(t('notKept')));
    return {
      read: (notices) => keep(dispatch((context) => readNotices(context, notices))),
      snooze: (notice, until) => keep(dispatch((context) => snoozeNotice(context, notice, until))),
    };
  }, [dispatch, notify, t]);
}
