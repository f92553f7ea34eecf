import { Button, Modal, TextInput } from '@mantine/core';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { linkArticle } from '../../../shared/commands/links.ts';
import type { Article } from '../../../shared/records/article.ts';
import { fold, matchesWords, wordsOf } from '../../../shared/text/words.ts';
import { useHeaders, usePerson, useRecord } from '../../data/hooks.ts';
import { useNotify } from '../../ui/notify.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { useSubmit } from '../../ui/use-submit.ts';
import register from '../register/register.module.css';
import { useAct } from '../register/use-act.ts';
import classes from './LinkToTicket.module.css';

/** Links the article to a ticket: one's own open tickets are offered first, any other is found by words or number. */
export function LinkToTicket({ article, onClose }: { article: Article; onClose: () => void }) {
  const { t } = useTranslation('knowledge');
  const act = useAct();
  const notify = useNotify();
  const [q, setQ] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const ticket = useRecord('tickets', chosen);
  const found = useTickets(useDeferredValue(q));
  const { submit, isSubmitting } = useSubmit(async () => {
    if (!ticket) return false;
    if (!(await act((context) => linkArticle(context, ticket, article.id)))) return false;
    notify.done(t('link.done', { number: ticket.number ?? ticket.subject }));
    onClose();
    return true;
  });
  return (
    <Modal opened onClose={onClose} title={t('link.title')} size="lg">
      <form
        className={register.form}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <TextInput
          label={t('link.search')}
          value={q}
          data-autofocus
          onChange={(event) => {
            setQ(event.currentTarget.value);
            setChosen(null);
          }}
        />
        <div className={classes.pick} role="radiogroup" aria-label={t('link.title')}>
          {found.length === 0 ? <p className={register.none}>{t('link.none')}</p> : null}
          {found.map((one) => (
            <label key={one.id} className={classes.pickLine}>
              <input
                type="radio"
                name="ticket"
                checked={one.id === chosen}
                onChange={() => setChosen(one.id)}
              />
              <span className={register.ticketNumber}>{one.number ?? '–'}</span>
              <span className={register.subject}>{one.subject}</span>
              <StatusBadge status={one.status} />
            </label>
          ))}
        </div>
        <div className={register.formActions}>
          <Button type="submit" disabled={!ticket} loading={isSubmitting}>
            {t('link.action')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

function useTickets(q: string) {
  const { rows } = useHeaders('tickets');
  const me = usePerson().id;
  return useMemo(() => {
    const words = wordsOf(q);
    const isOffered = (one: (typeof rows)[number]) =>
      words.length > 0
        ? matchesWords(fold(`${one.number ?? ''} ${one.subject}`), words)
        : one.assignee === me && one.status !== 'closed' && one.status !== 'cancelled';
    return rows
      .filter(isOffered)
      .sort((a, b) => b.activityAt - a.activityAt)
      .slice(0, 12);
  }, [rows, me, q]);
}
