import { useCallback } from 'react';
import type { Change, CommandContext } from '../../../shared/commands/context.ts';
import { useDispatch } from '../../data/commands.ts';
import { useReplica } from '../../data/replica-context.ts';
import type { SentDraft } from '../../data/drafts/sent-draft.ts';
import { useNotify } from '../../ui/notify.tsx';
import { untilSent } from './until-sent.ts';
import { useProblemText } from './useProblemText.ts';
import { useTakeBack, type Done } from './useTakeBack.ts';

/** Does a command; true when it is durable (or changed nothing), false when it could not be done and was told so. */
export type Run = (
  build: (context: CommandContext) => Change[],
  done?: string,
  back?: Done['back'],
  sent?: SentDraft,
) => Promise<boolean>;

/**
 * Does commands from the screen: says what was done with a button that takes it back, and says why when it could
 * not be done. `done` is what to say; left out, the screen itself shows the change. `back` undoes it after sending;
 * what has none, such as a reply, offers no undo any more once it is sent. `sent` is the draft that it was written as.
 */
export function useRun(): Run {
  const dispatch = useDispatch();
  const { pending } = useReplica();
  const takeBack = useTakeBack();
  const notify = useNotify();
  const problemText = useProblemText();
  return useCallback(
    async (build, done, back = null, sent) => {
      try {
        const { group } = await dispatch(build, sent);
        if (done !== undefined && group !== '') {
          notify.done(done, {
            undo: () => void takeBack([{ group, back }]),
            undoUntil: back === null ? untilSent(pending, group) : undefined,
          });
        }
        return true;
      } catch (problem) {
        notify.problem(problemText(problem));
        return false;
      }
    },
    [dispatch, pending, takeBack, notify, problemText],
  );
}
