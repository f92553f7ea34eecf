import { Button, Checkbox, Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Subject } from '../../../shared/commands/subject.ts';
import { useGrant } from '../../data/hooks.ts';
import { ChosenFileLine } from './ChosenFileLine.tsx';
import { moved, type ChosenFile } from './chosen-files.ts';
import { useAttachFiles, type AttachWishes } from './use-attach-files.ts';
import classes from './files.module.css';

interface AttachDialogProps {
  subject: Subject;
  files: readonly ChosenFile[];
  onChange: (files: readonly ChosenFile[]) => void;
}

const usual: AttachWishes = { keepOriginal: false, isInternal: false, isErasedAfterReview: false };

/** Files that were chosen: their order, a caption each, and how they are kept. Open while there are any. */
export function AttachDialog({ subject, files, onChange }: AttachDialogProps) {
  const { t } = useTranslation(['files', 'common']);
  const attachFiles = useAttachFiles(subject);
  const isStaff = useGrant().partner === null;
  const [wishes, setWishes] = useState(usual);
  const [isBusy, setBusy] = useState(false);
  const close = () => {
    setWishes(usual);
    onChange([]);
  };
  const submit = async () => {
    setBusy(true);
    const left = await attachFiles(files, wishes);
    setBusy(false);
    if (left.length === 0) close();
    else onChange(left);
  };
  const wish = (name: keyof AttachWishes) => (
    <Checkbox
      label={t(`files:wish.${name}.label`)}
      description={t(`files:wish.${name}.text`)}
      checked={wishes[name]}
      onChange={(event) => {
        const { checked } = event.currentTarget;
        setWishes((now) => ({ ...now, [name]: checked }));
      }}
    />
  );
  return (
    <Modal
      opened={files.length > 0}
      onClose={close}
      size="lg"
      title={t('files:attachTitle', { count: files.length })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <ol className={classes.chosen}>
        {files.map((one, index) => (
          <ChosenFileLine
            key={one.key}
            chosen={one}
            place={index + 1}
            total={files.length}
            onCaption={(caption) =>
              onChange(files.map((other) => (other.key === one.key ? { ...other, caption } : other)))
            }
            onMove={(by) => onChange(moved(files, one.key, by))}
            onDrawn={(file) =>
              onChange(files.map((other) => (other.key === one.key ? { ...other, file } : other)))
            }
            onRemove={() => onChange(files.filter((other) => other.key !== one.key))}
          />
        ))}
      </ol>
      <div className={classes.wishes}>
        {wish('keepOriginal')}
        {isStaff ? wish('isInternal') : null}
        {isStaff ? wish('isErasedAfterReview') : null}
      </div>
      <div className={classes.actions}>
        <Button loading={isBusy} onClick={() => void submit()}>
          {t(files.some(({ asTaken }) => asTaken) ? 'files:attachAsTaken' : 'files:attachNow', {
            count: files.length,
          })}
        </Button>
        <Button variant="default" disabled={isBusy} onClick={close}>
          {t('common:cancel')}
        </Button>
      </div>
    </Modal>
  );
}
