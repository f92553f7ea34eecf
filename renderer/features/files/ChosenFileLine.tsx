import { ActionIcon, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconFile, IconPencil, IconX } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isPicture } from '../../../shared/files/media-type.ts';
import { formatBytes } from '../../ui/format.ts';
import { AsTaken } from './AsTaken.tsx';
import type { ChosenFile } from './chosen-files.ts';
import { useObjectUrl } from './use-object-url.ts';
import classes from './files.module.css';

const DrawDialog = lazy(async () => ({ default: (await import('./draw/DrawDialog.tsx')).DrawDialog }));

interface ChosenFileLineProps {
  chosen: ChosenFile;
  /** From 1. */
  place: number;
  total: number;
  onCaption: (caption: string) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
  /** The picture was drawn on: that one is attached instead. */
  onDrawn: (file: File) => void;
}

/** One of the files that are about to be attached. */
export function ChosenFileLine(props: ChosenFileLineProps) {
  const { chosen, place, total, onCaption, onMove, onRemove, onDrawn } = props;
  const [isDrawing, setDrawing] = useState(false);
  const { t, i18n } = useTranslation('files');
  const { file, caption } = chosen;
  const url = useObjectUrl(isPicture(file.type) ? file : null);
  const label = { name: file.name, place };
  return (
    <li className={classes.line}>
      <span className={classes.place}>{place}</span>
      <span className={classes.thumb}>
        {url === null ? <IconFile size={20} aria-hidden /> : <img src={url} alt="" />}
      </span>
      <span className={classes.words}>
        <span className={classes.name}>
          {file.name} <span className="ff-dim">{formatBytes(file.size, i18n.language)}</span>
        </span>
        <TextInput
          size="xs"
          aria-label={t('captionOf', label)}
          placeholder={t('caption')}
          maxLength={300}
          value={caption}
          onChange={(event) => onCaption(event.currentTarget.value)}
        />
        {chosen.asTaken ? <AsTaken what={chosen.asTaken} /> : null}
      </span>
      {url === null ? null : (
        <ActionIcon
          size={28}
          aria-label={t('drawOn', label)}
          title={t('drawOn', label)}
          onClick={() => setDrawing(true)}
        >
          <IconPencil size={15} aria-hidden />
        </ActionIcon>
      )}
      {total > 1 ? (
        <>
          <ActionIcon
            size={28}
            aria-label={t('earlier', label)}
            title={t('earlier', label)}
            disabled={place === 1}
            onClick={() => onMove(-1)}
          >
            <IconArrowUp size={15} aria-hidden />
          </ActionIcon>
          <ActionIcon
            size={28}
            aria-label={t('later', label)}
            title={t('later', label)}
            disabled={place === total}
            onClick={() => onMove(1)}
          >
            <IconArrowDown size={15} aria-hidden />
          </ActionIcon>
        </>
      ) : null}
      <ActionIcon size={28} aria-label={t('leaveOut', label)} title={t('leaveOut', label)} onClick={onRemove}>
        <IconX size={15} aria-hidden />
      </ActionIcon>
      {isDrawing ? (
        <Suspense fallback={null}>
          <DrawDialog
            content={file}
            title={t('drawOn', label)}
            doneLabel={t('draw.use')}
            onClose={() => setDrawing(false)}
            onDone={async (content) => {
              onDrawn(new File([content], file.name, { type: content.type }));
              setDrawing(false);
            }}
          />
        </Suspense>
      ) : null}
    </li>
  );
}
