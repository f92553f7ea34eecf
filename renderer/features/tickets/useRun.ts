import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandError } from '../../../shared/commands/command-error.ts';
import type { Change, CommandContext } from '../../../shared/commands/context.ts';
import { useDispatch } from '../../data/commands.ts';
import { useReplicaActions } from '../../data/hooks.ts';
import { useNotify } from '../../ui/notify.tsx';

/** Does a command; true when it is durable (or changed nothing), false when it could not be done and was told so. */
export type Run = (build: (context: CommandContext) => Change[], done?: string) => Promise<boolean>;

/** Why a command was refused, in the words of the screen; other failures say what went wrong themselves. */
export function useProblemText(): (problem: unknown) => string {
  const { t } = useTranslation('tickets');
  return useCallback(
    (problem) => {
      if (problem instanceof CommandError) return t(`problem.${problem.code}`);
      return t('problem.notStored', { reason: problem instanceof Error ? problem.message : String(problem) });
    },
    [t],
  );
}

/**
 * Does commands from the screen: says what was done with a button that takes it back, and says why when it could
 * not be done. @param done what to say; left out, the screen itself shows the change
 */
export function useRun(): Run {
  const dispatch = useDispatch();
  const actions = useReplicaActions();
  const notify = useNotify();
  const problemText = useProblemText();
  return useCallback(
    async (build, done) => {
      try {
        const { group } = await dispatch(build);
        if (done !== undefined && group !== '') {
          const onUndo = (): void => {
            actions.undo(group).catch((problem: unknown) => notify.problem(problemText(problem)));
          };
          notify.done(done, { undo: onUndo });
        }
        return true;
      } catch (problem) {
        notify.problem(problemText(problem));
        return false;
      }
    },
    [dispatch, actions, notify, problemText],
  );
}
