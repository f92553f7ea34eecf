import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Notice } from '../../../../shared/records/notice.ts';
import { formatInstant, formatMinutes } from '../../../ui/format.ts';

export interface NoticeWords {
  /** `Resolution: due 14:20`. */
  title: string;
  /** Which warning of the contract it was; empty where there is nothing to add. */
  reason: string;
}

/** Puts a notice into words of the person's language. */
export function useNoticeWords(): (notice: Notice, now: number) => NoticeWords {
  const { t, i18n } = useTranslation(['notices', 'records']);
  const { language } = i18n;
  return useCallback(
    (notice, now) => {
      const { type, target, dueAt } = notice;
      if (target === null || dueAt === null || type === 'other' || type === 'assigned') {
        return { title: t(type === 'assigned' ? 'notices:assigned' : 'notices:other'), reason: '' };
      }
      const isToday = Math.abs(dueAt - now) < 12 * 3_600_000;
      const at = formatInstant(dueAt, language, isToday ? 'time' : 'short');
      const title = t(`notices:title.${type}`, { target: t(`records:notice.target.${target}`), at });
      return { title, reason: reasonOf(notice) };

      function reasonOf({ threshold }: Notice): string {
        const [how, amount, time] = (threshold ?? '').split('-');
        if (type === 'breach' && amount === '100') return '';
        if (how === 'used') {
          const percent = new Intl.NumberFormat(language, { style: 'percent' }).format(Number(amount) / 100);
          return t('notices:reason.used', { percent });
        }
        if (how !== 'before') return '';
        const duration = formatMinutes(Number(amount), language);
        return t(time === 'business' ? 'notices:reason.beforeBusiness' : 'notices:reason.before', {
          duration,
        });
      }
    },
    [t, language],
  );
}
