import { Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { attachmentOf } from '../../../shared/files/attachment.ts';
import type { Entry } from '../../../shared/records/entry.ts';
import { useAttachFiles } from './use-attach-files.ts';

const DrawDialog = lazy(async () => ({ default: (await import('./draw/DrawDialog.tsx')).DrawDialog }));

/** Draw on an attached picture: the result is a further one, the picture itself stays what it was. */
export function DrawButton({ entry, content }: { entry: Entry; content: Blob }) {
  const { t } = useTranslation('files');
  const [isDrawing, setDrawing] = useState(false);
  const { subjectKind: kind, subjectId: id, account, ticket, internal } = entry;
  const subject = useMemo(() => ({ kind, id, account, ticket }), [kind, id, account, ticket]);
  const attachFiles = useAttachFiles(subject);
  const attachment = attachmentOf(entry);
  if (attachment === null) return null;
  const { name, caption, confidentiality } = attachment;
  const attach = async (drawn: Blob) => {
    const file = new File([drawn], name, { type: drawn.type });
    const left = await attachFiles([{ key: 'drawn', file, caption: caption ?? '' }], {
      keepOriginal: false,
      isInternal: internal,
      isErasedAfterReview: confidentiality === 'delete-after-review',
    });
    if (left.length === 0) setDrawing(false);
  };
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconPencil size={15} aria-hidden />}
        onClick={() => setDrawing(true)}
      >
        {t('drawOn', { name: caption ?? name })}
      </Button>
      {isDrawing ? (
        <Suspense fallback={null}>
          <DrawDialog
            content={content}
            title={t('drawOn', { name: caption ?? name })}
            doneLabel={t('draw.attach')}
            onDone={attach}
            onClose={() => setDrawing(false)}
          />
        </Suspense>
      ) : null}
    </>
  );
}
