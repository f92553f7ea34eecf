import { Button } from '@mantine/core';
import { IconBellCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Page } from '../../../ui/Page.tsx';
import { Section } from '../../../ui/Section.tsx';
import type { Inbox } from './inbox-rows.ts';
import classes from './inbox.module.css';
import { NoticeRow } from './NoticeRow.tsx';
import { useInbox } from './use-inbox.ts';
import { useNoticeActs } from './use-notice-acts.ts';

/** Everything that the person was told: unread, put aside, earlier. */
export function InboxPage() {
  const { t } = useTranslation('notices');
  const inbox = useInbox();
  const acts = useNoticeActs();
  const isEmpty = inbox.unread.length + inbox.aside.length + inbox.earlier.length === 0;
  return (
    <Page
      title={t('inbox')}
      actions={
        inbox.unread.length === 0 ? null : (
          <Button variant="default" onClick={() => acts.read(inbox.unread.map(({ notice }) => notice))}>
            {t('readAll')}
          </Button>
        )
      }
    >
      <div className={classes['page']}>
        {isEmpty ? (
          <EmptyState icon={<IconBellCheck />} title={t('empty.title')} text={t('empty.text')} />
        ) : (
          <>
            <List inbox={inbox} list="unread" />
            <List inbox={inbox} list="aside" />
            <List inbox={inbox} list="earlier" />
          </>
        )}
      </div>
    </Page>
  );
}

function List({ inbox, list }: { inbox: Inbox; list: keyof Inbox }) {
  const { t } = useTranslation('notices');
  const rows = inbox[list];
  if (rows.length === 0 && list !== 'unread') return null;
  return (
    <Section title={t(`list.${list}`)} count={rows.length}>
      {rows.length === 0 ? (
        <p className="ff-dim">{t('nothingUnread')}</p>
      ) : (
        <ul className={classes['rows']}>
          {rows.map((row) => (
            <NoticeRow key={row.id} row={row} list={list} />
          ))}
        </ul>
      )}
    </Section>
  );
}
