import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as uuidv7 } from 'uuid';
import { CommandError } from '../../../shared/commands/command-error.ts';
import type { Subject } from '../../../shared/commands/subject.ts';
import { MAX_FILE_BYTES } from '../../../shared/files/attachment.ts';
import { isPicture } from '../../../shared/files/media-type.ts';
import { storageFaultOf } from '../../data/durability/storage-fault.ts';
import { useReplica } from '../../data/replica-context.ts';
import { formatBytes } from '../../ui/format.ts';
import { useNotify } from '../../ui/notify.tsx';
import { attach } from './attach.ts';
import { nameAs, nameOf, type ChosenFile } from './chosen-files.ts';
import { prepareFiles } from './prepare-files.ts';

export interface AttachWishes {
  keepOriginal: boolean;
  isInternal: boolean;
  isErasedAfterReview: boolean;
}

/**
 * Attach files to a record, in their order; several pictures are a series. Resolves to the files that could not be
 * attached, after having said why, so that whoever chose them still has them. What would say where it was taken although
 * nobody asked for that is among them, and is attached when it comes once more.
 */
export function useAttachFiles(
  subject: Subject,
): (files: readonly ChosenFile[], wishes: AttachWishes) => Promise<readonly ChosenFile[]> {
  const replica = useReplica();
  const notify = useNotify();
  const { t, i18n } = useTranslation(['files', 'register', 'common']);
  return useCallback(
    async (files, { keepOriginal, isInternal, isErasedAfterReview }) => {
      const tooLarge = files.filter(({ file }) => file.size > MAX_FILE_BYTES);
      if (tooLarge.length > 0) {
        notify.problem(t('files:tooLarge', { size: formatBytes(MAX_FILE_BYTES, i18n.language) }));
        return files;
      }
      const pictures = files.filter(({ file }) => isPicture(file.type));
      const series = pictures.length > 1 ? uuidv7() : null;
      const left = [...files];
      try {
        for (const one of files) {
          const { file, caption } = one;
          const [prepared] = await prepareFiles([{ file, claimedType: file.type, keepOriginal }]);
          if (prepared === undefined) continue;
          if (prepared.asTaken !== null && !one.asTaken) {
            left[left.indexOf(one)] = { ...one, asTaken: prepared.asTaken };
            continue;
          }
          const place = pictures.indexOf(one);
          await attach(replica, subject, prepared, {
            name: nameAs(nameOf(file, new Date()), prepared.content.type),
            caption,
            series: place < 0 ? null : series,
            order: series === null || place < 0 ? null : place + 1,
            isInternal,
            isErasedAfterReview,
          });
          left.splice(left.indexOf(one), 1);
        }
      } catch (error) {
        const code = error instanceof CommandError ? error.code : null;
        if (storageFaultOf(error) === 'full') notify.problem(t('common:storageFull'));
        else notify.problem(code === null ? t('files:unreadable') : t(`register:commandError.${code}`));
      }
      return left;
    },
    [replica, subject, notify, t, i18n],
  );
}
