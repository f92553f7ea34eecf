import { useTranslation } from 'react-i18next';
import type { Adopted } from '../../../../shared/unsent/adopt.ts';
import type { UnsentWork } from '../../../../shared/unsent/unsent-work.ts';

/** Says what came of taking work over: how much is new here, and how much was here already. */
export function useTakenWords(): (work: UnsentWork, adopted: Adopted) => string {
  const { t } = useTranslation('sync');
  return ({ drafts, files = [] }, { added, known }) => {
    const words = [
      added > 0 ? t('take.added', { count: added }) : null,
      known > 0 ? t('take.known', { count: known }) : null,
      drafts.length > 0 ? t('take.drafts', { count: drafts.length }) : null,
      files.length > 0 ? t('take.files', { count: files.length }) : null,
    ].filter((part) => part !== null);
    return words.length === 0 ? t('take.nothing') : words.join(' ');
  };
}
