import { useRef, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { CommandContext } from '../../../shared/commands/context.ts';
import { usePerson } from '../../data/hooks.ts';
import { Page } from '../../ui/Page.tsx';
import { useSubmit } from '../../ui/use-submit.ts';
import { AccountFields } from './create/AccountFields.tsx';
import { CreateActions } from './create/CreateActions.tsx';
import { submitForm } from './create/form.ts';
import { PriorityFields } from './create/PriorityFields.tsx';
import { RoutingFields } from './create/RoutingFields.tsx';
import { SimilarTickets } from './create/SimilarTickets.tsx';
import { SubjectFields } from './create/SubjectFields.tsx';
import { openedByForm } from './create/opened-by-form.ts';
import { usePriorityMatrix } from './create/usePriorityMatrix.ts';
import { useTicketForm } from './create/useTicketForm.ts';
import { useFacets } from './list/useFacets.ts';
import { useTicketRows } from './list/useTicketRows.ts';
import { useRun } from './useRun.ts';
import classes from './create/NewTicket.module.css';

/** The form that registers a ticket: made to be filled in while the caller speaks, by keyboard, also offline. */
export function NewTicketPage() {
  const { t } = useTranslation('tickets');
  const person = usePerson();
  const navigate = useNavigate();
  const { form, change, clear, isDraft, sending } = useTicketForm();
  const { rows } = useTicketRows();
  const facets = useFacets(rows);
  const matrix = usePriorityMatrix();
  const run = useRun();
  const element = useRef<HTMLFormElement>(null);
  const subject = useRef<HTMLInputElement>(null);

  const { submit, isSubmitting } = useSubmit(async () => {
    const created: string[] = [];
    const register = (context: CommandContext) => {
      const changes = submitForm(context, form, matrix);
      created.push(...changes.flatMap(({ kind, id }) => (kind === 'tickets' ? [id] : [])));
      return changes;
    };
    const isDone = await run(register, t('create.done'), null, sending());
    const [id] = created;
    if (!isDone || id === undefined) return false;
    await clear();
    // In the place of the form: going back must not lead to an empty one.
    await navigate(`/tickets/${id}?view=all&sort=opened`, { replace: true, state: openedByForm });
    return true;
  });
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    submit();
  };
  return (
    <Page title={t('create.title')}>
      {/* Ctrl+Enter registers from every field. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <form
        ref={element}
        className={classes['form']}
        onSubmit={onSubmit}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          element.current?.requestSubmit();
        }}
      >
        <div className={classes['fields']}>
          <AccountFields form={form} change={change} onContact={() => subject.current?.focus()} />
          <SubjectFields ref={subject} form={form} change={change} />
          <PriorityFields form={form} change={change} matrix={matrix} />
          <RoutingFields form={form} change={change} facets={facets} person={person} />
          <CreateActions
            form={form}
            isDraft={isDraft}
            isSubmitting={isSubmitting}
            onDiscard={() => void clear()}
          />
        </div>
        <SimilarTickets rows={rows} account={form.account} subject={form.subject} />
      </form>
    </Page>
  );
}
