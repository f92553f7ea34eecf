import { Button } from '@mantine/core';
import { IconBellCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import classes from './inbox.module.css';
import { NoticeRow } from './NoticeRow.tsx';
import { useInbox } from './use-inbox.ts';
import { useNoticeActs } from './use-notice-acts.ts';

/** As many as fit under the bell; all of them are in the inbox. */
const SHOWN = 6;

/** What hangs from the bell: the latest unread notices. */
export function InboxPanel({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('notices');
  const { unread, aside } = useInbox();
  const acts = useNoticeActs();
  return (
    <div className={classes['panel']}>
      <div className={classes['panelHead']}>
        <h2>{t('inbox')}</h2>
        {unread.length === 0 ? null : (
          <Button
            variant="subtle"
            size="compact-xs"
            onClick={() => acts.read(unread.map(({ notice }) => notice))}
          >
            {t('readAll')}
          </Button>
        )}
      </div>
      {unread.length === 0 ? (
        <EmptyState icon={<IconBellCheck />} title={t('empty.title')} text={t('empty.text')} />
      ) : (
        <ul className={classes['rows']}>
          {unread.slice(0, SHOWN).map((row) => (
            <NoticeRow key={row.id} row={row} list="unread" onOpen={onClose} />
          ))}
        </ul>
      )}
      <Link to="/inbox" className={classes['all']} onClick={onClose}>
        {unread.length > SHOWN ? t('openMore', { count: unread.length - SHOWN }) : t('open')}
        {aside.length === 0 ? null : ` · ${t('asideCount', { count: aside.length })}`}
      </Link>
    </div>
  );
}
