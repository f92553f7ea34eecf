import { ActionIcon, Tooltip } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCheck,
  IconHourglassLow,
  IconInfoCircle,
  IconUserCheck,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Notice } from '../../../../shared/records/notice.ts';
import { isEnded } from '../../../../shared/sync/ticket-status.ts';
import { AccountName } from '../../../ui/AccountName.tsx';
import { formatInstant } from '../../../ui/format.ts';
import { useNow } from '../../../ui/now.tsx';
import { RelativeTime } from '../../../ui/RelativeTime.tsx';
import type { InboxRow } from './inbox-rows.ts';
import classes from './inbox.module.css';
import { SnoozeMenu } from './SnoozeMenu.tsx';
import { useNoticeActs } from './use-notice-acts.ts';
import { useNoticeWords } from './use-notice-words.ts';

const icons = {
  assigned: IconUserCheck,
  warning: IconHourglassLow,
  breach: IconAlertTriangle,
  other: IconInfoCircle,
} as const;

export interface NoticeRowProps {
  row: InboxRow;
  list: 'unread' | 'aside' | 'earlier';
  /** The ticket is about to be opened. */
  onOpen?: () => void;
}

/** One notice: what, about which ticket, since when; opens the ticket. */
export function NoticeRow({ row: { notice, ticket }, list, onOpen }: NoticeRowProps) {
  const { t, i18n } = useTranslation('notices');
  const now = useNow();
  const words = useNoticeWords()(notice, now);
  const Icon = icons[notice.type];
  const number = ticket?.number ?? t('draft');
  return (
    <li className={classes['row']} data-list={list} data-type={notice.type}>
      <Icon size={16} stroke={1.8} aria-hidden="true" className={classes['icon']} />
      <div className={classes['words']}>
        <span className={classes['title']}>
          {list === 'unread' ? <span className="ff-visually-hidden">{t('unreadMark')} </span> : null}
          {words.title}
          {words.reason === '' ? null : <span className={classes['reason']}> · {words.reason}</span>}
        </span>
        {ticket === null ? (
          <span className={classes['about']}>{t('gone')}</span>
        ) : (
          <Link to={`/tickets/${ticket.id}`} className={classes['about']} onClick={onOpen}>
            <span className={classes['number']}>{number}</span> {ticket.subject}
          </Link>
        )}
        <span className={classes['sub']}>
          {ticket?.account === null || ticket === null ? null : (
            <>
              <AccountName id={ticket.account} />
              {' · '}
            </>
          )}
          {ticket !== null && isEnded(ticket.status)
            ? `${t(`records:ticket.status.${ticket.status}`)} · `
            : null}
          {list === 'aside' && notice.snoozedUntil !== null ? (
            t('backAt', { at: formatInstant(notice.snoozedUntil, i18n.language, 'short') })
          ) : (
            <RelativeTime at={notice.firedAt} />
          )}
        </span>
      </div>
      {list === 'earlier' ? null : <RowActs notice={notice} canSnooze={list === 'unread'} />}
    </li>
  );
}

function RowActs({ notice, canSnooze }: { notice: Notice; canSnooze: boolean }) {
  const { t } = useTranslation('notices');
  const acts = useNoticeActs();
  return (
    <span className={classes['acts']}>
      {canSnooze ? <SnoozeMenu notice={notice} /> : null}
      <Tooltip label={t('read')}>
        <ActionIcon variant="subtle" color="gray" aria-label={t('read')} onClick={() => acts.read([notice])}>
          <IconCheck size={16} stroke={1.8} aria-hidden="true" />
        </ActionIcon>
      </Tooltip>
    </span>
  );
}
