import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandError } from '../../../../shared/commands/command-error.ts';
import type { Change, CommandContext } from '../../../../shared/commands/context.ts';
import type { Ticket } from '../../../../shared/records/ticket.ts';
import { useDispatch } from '../../../data/commands.ts';
import { usePerson } from '../../../data/hooks.ts';
import { useNotify } from '../../../ui/notify.tsx';
import { useReadMarks } from '../../timeline/read-marks.ts';
import type { TicketRow } from '../list/ticket-row.ts';
import { useProblemText } from '../useProblemText.ts';
import { useTakeBack, type Done } from '../useTakeBack.ts';
import type { WayBack } from '../way-back.ts';

/** More would be a job for the importer, and undoing it a job for a night. */
export const MOST_AT_ONCE = 500;

export interface BulkCommand {
  /** What happens to each ticket. */
  build: (context: CommandContext, ticket: Ticket) => Change[];
  /** How it is undone once the server has it, given the ticket as it was. */
  back: (before: Ticket) => WayBack;
}

/** Does the same to several tickets: each is a group of its own, so one refusal leaves the others done. */
export function useBulk(): (rows: readonly TicketRow[], command: BulkCommand) => Promise<void> {
  const { t } = useTranslation('tickets');
  const dispatch = useDispatch();
  const person = usePerson();
  const markOwn = useReadMarks((marks) => marks.markOwn);
  const takeBack = useTakeBack();
  const notify = useNotify();
  const problemText = useProblemText();
  return useCallback(
    async (rows, { build, back }) => {
      const done: Done[] = [];
      let skipped = 0;
      for (const { ticket } of rows.slice(0, MOST_AT_ONCE)) {
        // Lists hold no long texts; the commands offered for several tickets neither read nor write them.
        const whole: Ticket = { ...ticket, description: '', resolution: '' };
        try {
          const { group } = await dispatch((context) => build(context, whole));
          if (group === '') continue;
          markOwn(person.id, ticket.id, ticket.activityAt, Date.now());
          done.push({ group, back: { ticketId: ticket.id, way: back(whole) } });
        } catch (problem) {
          if (!(problem instanceof CommandError)) {
            notify.problem(problemText(problem));
            break;
          }
          skipped += 1;
        }
      }
      if (done.length > 0) {
        notify.done(t('bulk.done', { count: done.length }), { undo: () => void takeBack(done) });
      }
      if (skipped > 0) notify.info(t('bulk.skipped', { count: skipped }));
      if (done.length === 0 && skipped === 0) notify.info(t('bulk.nothing'));
    },
    [dispatch, person.id, markOwn, takeBack, notify, problemText, t],
  );
}
