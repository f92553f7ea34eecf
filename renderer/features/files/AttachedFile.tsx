import { IconCloudUp, IconEyeOff, IconFile, IconFileTypePdf, IconPhoto } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { attachmentOf, isPictureOf } from '../../../shared/files/attachment.ts';
import type { Entry } from '../../../shared/records/entry.ts';
import { formatBytes } from '../../ui/format.ts';
import { FileStateWords } from './FileStateWords.tsx';
import { useErased } from './use-erased.ts';
import { useFilePart } from './use-file-part.ts';
import { useObjectUrl } from './use-object-url.ts';
import classes from './files.module.css';

const FileViewer = lazy(async () => ({ default: (await import('./FileViewer.tsx')).FileViewer }));

/** The file of an attachment: its small picture or a sign, and one click to see it whole. */
export function AttachedFile({ entry }: { entry: Entry }) {
  const { t, i18n } = useTranslation('files');
  const attachment = attachmentOf(entry);
  const isErased = useErased().has(entry.id);
  const hasPreview = attachment?.previewHash !== null && !isErased;
  const preview = useFilePart(entry, 'preview', hasPreview);
  const url = useObjectUrl(preview.state === 'here' ? preview.content : null);
  const [isOpen, setOpen] = useState(false);
  const [wasOpened, setOpened] = useState(false);
  if (attachment === null) return null;
  const { name, size, caption, order, mediaType } = attachment;
  const Sign = isPictureOf(attachment)
    ? IconPhoto
    : mediaType === 'application/pdf'
      ? IconFileTypePdf
      : IconFile;
  const open = () => {
    setOpened(true);
    setOpen(true);
  };
  return (
    <div className={classes.attached}>
      <button
        type="button"
        className={classes.open}
        data-picture={hasPreview ? '' : undefined}
        disabled={isErased}
        aria-label={t('open', { name: caption ?? name })}
        onClick={open}
      >
        {url === null ? (
          <span className={classes.sign}>
            <Sign size={26} stroke={1.4} aria-hidden />
          </span>
        ) : (
          <img src={url} alt={caption ?? name} />
        )}
      </button>
      <span className={classes.about}>
        <span className={classes.name}>
          {order === null ? null : <span className={classes.number}>{order}</span>}
          {caption ?? name}
        </span>
        <span className={classes.facts}>
          {caption === null ? null : <span>{name}</span>}
          <span>{formatBytes(size, i18n.language)}</span>
          {attachment.confidentiality === 'delete-after-review' && !isErased ? (
            <span className={classes.mark}>
              <IconEyeOff size={13} aria-hidden /> {t('untilReview')}
            </span>
          ) : null}
          {entry.revision === 0 ? (
            <span className={classes.mark}>
              <IconCloudUp size={13} aria-hidden /> {t('here')}
            </span>
          ) : null}
        </span>
        <FileStateWords state={isErased ? 'erased' : hasPreview ? preview.state : 'here'} />
      </span>
      {wasOpened ? (
        <Suspense fallback={null}>
          <FileViewer entry={entry} isOpen={isOpen} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </div>
  );
}
