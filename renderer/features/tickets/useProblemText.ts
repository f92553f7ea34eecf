import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { storageFaultOf } from '../../data/durability/storage-fault.ts';
import { CommandError } from '../../../shared/commands/command-error.ts';

/** Why a command was refused, in the words of the screen; other failures say what went wrong themselves. */
export function useProblemText(): (problem: unknown) => string {
  const { t } = useTranslation(['tickets', 'common']);
  return useCallback(
    (problem) => {
      if (problem instanceof CommandError) return t(`problem.${problem.code}`);
      if (storageFaultOf(problem) === 'full') return t('common:storageFull');
      return t('problem.notStored', { reason: problem instanceof Error ? problem.message : String(problem) });
    },
    [t],
  );
}
