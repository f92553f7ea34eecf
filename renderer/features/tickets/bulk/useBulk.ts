import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandError } from '../../../../shared/commands/command-error.ts';
import type { Change, CommandContext } from '../../../../shared/commands/context.ts';
import type { Ticket } from '../../../../shared/records/ticket.ts';
import { useDispatch } from '../../../data/commands.ts';
import { useReplicaActions } from '../../../data/hooks.ts';
import { useNotify } from '../../../ui/notify.tsx';
import type { TicketRow } from '../list/ticket-row.ts';
import { useProblemText } from '../useRun.ts';

/** More would be a job for the importer, and undoing it a job for a night. */
export const MOST_AT_ONCE = 500;

export type BulkCommand = (context: CommandContext, ticket: Ticket) => Change[];

/** Does the same to several tickets: each is a group of its own, so one refusal leaves the others done. */
export function useBulk(): (rows: readonly TicketRow[], command: BulkCommand) => Promise<void> {
  const { t } = useTranslation('tickets');
  const dispatch = useDispatch();
  const actions = useReplicaActions();
  const notify = useNotify();
  const problemText = useProblemText();
  return useCallback(
    async (rows, command) => {
      const groups: string[] = [];
      let skipped = 0;
      for (const { ticket } of rows.slice(0, MOST_AT_ONCE)) {
        try {
          // Lists hold no long texts; the commands offered for several tickets neither read nor write them.
          const whole: Ticket = { ...ticket, description: '', resolution: '' };
          const { group } = await dispatch((context) => command(context, whole));
          if (group !== '') groups.push(group);
        } catch (problem) {
          if (problem instanceof CommandError) skipped += 1;
          else {
            notify.problem(problemText(problem));
            break;
          }
        }
      }
      const takeBack = async (): Promise<void> => {
        for (const group of groups.toReversed()) await actions.undo(group);
      };
      if (groups.length > 0) {
        notify.done(t('bulk.done', { count: groups.length }), {
          undo: () => {
            takeBack().catch((problem: unknown) => notify.problem(problemText(problem)));
          },
        });
      }
      if (skipped > 0) notify.info(t('bulk.skipped', { count: skipped }));
      if (groups.length === 0 && skipped === 0) notify.info(t('bulk.nothing'));
    },
    [dispatch, actions, notify, problemText, t],
  );
}
