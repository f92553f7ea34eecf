import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandError } from '../../../shared/commands/command-error.ts';
import type { Change, CommandContext } from '../../../shared/commands/context.ts';
import { DraftGone } from '../../../shared/sync/draft-gone.ts';
import { useDispatch } from '../../data/commands.ts';
import { storageFaultOf } from '../../data/durability/storage-fault.ts';
import type { SentDraft } from '../../data/drafts/sent-draft.ts';
import { useNotify } from '../../ui/notify.tsx';

type Build = (context: CommandContext) => Change[];

/**
 * Does a command and tells the person when it cannot be done. Resolves to whether it was saved, so that a form stays
 * open with everything typed when it was not. `sent` is the draft of the form, which goes in the same commit.
 */
export function useAct(): (build: Build, sent?: SentDraft) => Promise<boolean> {
  const dispatch = useDispatch();
  const notify = useNotify();
  const { t } = useTranslation(['register', 'common']);
  return useCallback(
    async (build, sent) => {
      try {
        await dispatch(build, sent);
        return true;
      } catch (error) {
        const code =
          error instanceof CommandError ? error.code : error instanceof DraftGone ? 'draft-gone' : 'unknown';
        const isFull = storageFaultOf(error) === 'full';
        notify.problem(isFull ? t('common:storageFull') : t(`commandError.${code}`));
        return false;
      }
    },
    [dispatch, notify, t],
  );
}
