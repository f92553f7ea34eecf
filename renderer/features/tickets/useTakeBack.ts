import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { WithdrawError } from '../../../shared/sync/withdraw.ts';
import { useDispatch } from '../../data/commands.ts';
import { usePerson, useReplicaActions } from '../../data/hooks.ts';
import { useNotify } from '../../ui/notify.tsx';
import { useReadMarks } from '../timeline/read-marks.ts';
import { useProblemText } from './useProblemText.ts';
import { useReadRecord } from './useReadRecord.ts';
import type { WayBack } from './way-back.ts';

/** A change that was made, and how to undo it once the server has it; `null`: not at all. */
export interface Done {
  group: string;
  back: { ticketId: string; way: WayBack } | null;
}

/**
 * Takes changes back, the last first: what has not been sent as if it had never been, what has been sent by a change
 * of its own. What was said cannot be unsaid: then that is told.
 */
export function useTakeBack(): (done: readonly Done[]) => Promise<void> {
  const { t } = useTranslation('tickets');
  const dispatch = useDispatch();
  const person = usePerson();
  const markOwn = useReadMarks((marks) => marks.markOwn);
  const actions = useReplicaActions();
  const readRecord = useReadRecord();
  const notify = useNotify();
  const problemText = useProblemText();
  return useCallback(
    async (done) => {
      let kept = 0;
      for (const { group, back } of done.toReversed()) {
        try {
          await actions.undo(group);
        } catch (problem) {
          if (!(problem instanceof WithdrawError)) {
            notify.problem(problemText(problem));
            return;
          }
          const latest = back === null ? null : await readRecord('tickets', back.ticketId);
          if (back === null || latest === null) kept += 1;
          else {
            try {
              await dispatch((context) => back.way(context, latest));
              markOwn(person.id, back.ticketId, latest.activityAt, Date.now());
            } catch (refusal) {
              notify.problem(problemText(refusal));
            }
          }
        }
      }
      if (kept > 0) notify.info(t('undo.sent'));
    },
    [actions, dispatch, person.id, markOwn, readRecord, notify, problemText, t],
  );
}
