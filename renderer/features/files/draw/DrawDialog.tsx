import { Button, Modal, SegmentedControl, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DrawSurface } from './DrawSurface.tsx';
import { isVisible, tools, type Mark, type Tool } from './mark.ts';
import { painted } from './paint.ts';
import classes from '../files.module.css';

interface DrawDialogProps {
  content: Blob;
  title: string;
  /** What the button does with the picture that was drawn on. */
  doneLabel: string;
  onDone: (content: Blob) => Promise<void>;
  onClose: () => void;
}

/** Draw on a picture: arrow, box, words, and blacking out. What comes out is a picture of its own, without anything beneath. */
export function DrawDialog({ content, title, doneLabel, onDone, onClose }: DrawDialogProps) {
  const { t } = useTranslation(['files', 'common']);
  const picture = usePicture(content);
  const [tool, setTool] = useState<Tool>('arrow');
  const [text, setText] = useState('');
  const [marks, setMarks] = useState<readonly Mark[]>([]);
  const [isBusy, setBusy] = useState(false);
  const done = async () => {
    if (picture === null) return;
    setBusy(true);
    await onDone(await painted(picture, marks, content.type)).finally(() => setBusy(false));
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={title}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <div className={classes.tools}>
        <SegmentedControl
          aria-label={t('files:draw.tools')}
          size="xs"
          value={tool}
          data={tools.map((value) => ({ value, label: t(`files:draw.${value}`) }))}
          onChange={(value) => setTool(value)}
        />
        {tool === 'text' ? (
          <TextInput
            size="xs"
            aria-label={t('files:draw.words')}
            placeholder={t('files:draw.words')}
            value={text}
            maxLength={80}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        ) : null}
        <Button
          variant="default"
          size="xs"
          disabled={marks.length === 0}
          onClick={() => setMarks((now) => now.slice(0, -1))}
        >
          {t('files:draw.back')}
        </Button>
      </div>
      <div className={classes.stage}>
        {picture === null ? null : (
          <DrawSurface
            picture={picture}
            marks={marks}
            begin={(at): Mark => ({ tool, from: at, to: at, text })}
            onMark={(mark) => isVisible(mark) && setMarks((now) => [...now, mark])}
          />
        )}
      </div>
      <p className="ff-dim">{t(`files:draw.hint.${tool}`)}</p>
      <div className={classes.actions}>
        <Button loading={isBusy} disabled={marks.length === 0} onClick={() => void done()}>
          {doneLabel}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('common:cancel')}
        </Button>
      </div>
    </Modal>
  );
}

function usePicture(content: Blob): ImageBitmap | null {
  const [picture, setPicture] = useState<ImageBitmap | null>(null);
  useEffect(() => {
    let isGone = false;
    createImageBitmap(content).then(
      (read) => (isGone ? read.close() : setPicture(read)),
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, [content]);
  return picture;
}
