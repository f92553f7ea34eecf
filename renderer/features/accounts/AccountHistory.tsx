import { Button, Textarea } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { addNote } from '../../../shared/commands/entries.ts';
import { subjectOf } from '../../../shared/commands/subject.ts';
import type { Account } from '../../../shared/records/account.ts';
import { useHeaders } from '../../data/hooks.ts';
import { Section } from '../../ui/Section.tsx';
import register from '../register/register.module.css';
import { TicketLines } from '../register/TicketLines.tsx';
import { useAct } from '../register/use-act.ts';
import { RecordTimeline } from '../register/RecordTimeline.tsx';

/** What happened with this customer: notes and changes of the account, and its latest tickets. */
export function AccountHistory({ account }: { account: Account }) {
  const { t } = useTranslation('accounts');
  const { rows } = useHeaders('tickets');
  const recent = useMemo(
    () =>
      rows
        .filter((ticket) => ticket.account === account.id)
        .sort((a, b) => b.activityAt - a.activityAt)
        .slice(0, 200),
    [rows, account.id],
  );
  return (
    <>
      <Section title={t('section.timeline')}>
        <NoteForm account={account} />
        <RecordTimeline kind="accounts" record={account} none={t('noHistory')} />
      </Section>
      <Section
        title={t('section.recent')}
        actions={<Link to={`/tickets?view=all&account=${account.id}`}>{t('all')}</Link>}
      >
        <TicketLines tickets={recent} none={t('noTickets')} end="activity" />
      </Section>
    </>
  );
}

function NoteForm({ account }: { account: Account }) {
  const { t } = useTranslation('accounts');
  const act = useAct();
  const [text, setText] = useState('');
  const save = async () => {
    if (text.trim() === '') return;
    if (await act((context) => addNote(context, subjectOf('accounts', account), { text }))) setText('');
  };
  return (
    <div className={register.form}>
      <Textarea
        aria-label={t('note.label')}
        placeholder={t('note.label')}
        value={text}
        autosize
        minRows={2}
        maxRows={12}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
        }}
      />
      {text.trim() === '' ? null : (
        <div className={register.formActions}>
          <Button onClick={() => void save()}>{t('note.add')}</Button>
        </div>
      )}
    </div>
  );
}
