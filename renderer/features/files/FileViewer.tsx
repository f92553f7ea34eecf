import { Button, Modal } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { attachmentOf, isPictureOf } from '../../../shared/files/attachment.ts';
import type { Entry } from '../../../shared/records/entry.ts';
import { DrawButton } from './DrawButton.tsx';
import { EraseButton } from './EraseButton.tsx';
import { FileStateWords } from './FileStateWords.tsx';
import { saveFile } from './save-file.ts';
import { useFilePart } from './use-file-part.ts';
import { useObjectUrl } from './use-object-url.ts';
import { useSeries } from './use-series.ts';
import classes from './files.module.css';

interface FileViewerProps {
  entry: Entry;
  isOpen: boolean;
  onClose: () => void;
}

/** A file at its full size. Arrow keys go through the pictures of the record, Escape closes. */
export function FileViewer({ entry, isOpen, onClose }: FileViewerProps) {
  const { t } = useTranslation(['files', 'common']);
  const { shown, place, total, step } = useSeries(entry);
  const attachment = attachmentOf(shown);
  const file = useFilePart(shown, 'file', isOpen);
  const content = file.state === 'here' ? file.content : null;
  const url = useObjectUrl(content);
  if (attachment === null) return null;
  const { name, caption, width, height } = attachment;
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      size="xl"
      title={total > 1 ? t('files:titleOf', { name: caption ?? name, place, total }) : (caption ?? name)}
      closeButtonProps={{ 'aria-label': t('common:close') }}
      onKeyDown={(event) => {
        // In a text, arrow keys move the cursor.
        if ((event.target as HTMLElement).closest('input, textarea') !== null) return;
        if (event.key === 'ArrowLeft') step(-1);
        else if (event.key === 'ArrowRight') step(1);
        else return;
        event.preventDefault();
      }}
    >
      <div className={classes.stage}>
        {isPictureOf(attachment) && url !== null ? (
          <img src={url} alt={caption ?? name} width={width ?? undefined} height={height ?? undefined} />
        ) : null}
        {isPictureOf(attachment) || file.state !== 'here' ? null : <p>{t('files:noPicture')}</p>}
        <FileStateWords state={file.state} />
      </div>
      <div className={classes.actions}>
        <Button
          leftSection={<IconDownload size={15} aria-hidden />}
          disabled={content === null}
          onClick={() => content !== null && saveFile(content, name)}
        >
          {t('files:save')}
        </Button>
        {total > 1 ? (
          <>
            <Button variant="default" disabled={place === 1} onClick={() => step(-1)}>
              {t('files:previous')}
            </Button>
            <Button variant="default" disabled={place === total} onClick={() => step(1)}>
              {t('files:next')}
            </Button>
          </>
        ) : null}
        {isPictureOf(attachment) && content !== null ? <DrawButton entry={shown} content={content} /> : null}
        <EraseButton entry={shown} onErased={onClose} />
      </div>
    </Modal>
  );
}
