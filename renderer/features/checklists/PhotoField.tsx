import { Button } from '@mantine/core';
import { IconCamera } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { plainText } from '../../../shared/checklists/checklist.ts';
import { useRecord } from '../../data/hooks.ts';
import { AsTaken } from '../files/AsTaken.tsx';
import { AttachedFile } from '../files/AttachedFile.tsx';
import type { StepRowProps } from './StepRow.tsx';
import { useStepPhotos } from './use-step-photos.ts';
import classes from './checklists.module.css';

/** Photos that answer a step; one that would say where it was taken is asked about first. */
export function PhotoField({ run, state, isReadOnly }: Omit<StepRowProps, 'about' | 'onAnswer'>) {
  const { t } = useTranslation(['checklists', 'files']);
  const input = useRef<HTMLInputElement>(null);
  const { photos, isBusy, take, held, attachHeld, dropHeld } = useStepPhotos(run, state);
  return (
    <div className={classes['photos']}>
      {photos.map((id) => (
        <Photo key={id} id={id} />
      ))}
      {isReadOnly ? null : (
        <Button
          variant="default"
          size="xs"
          loading={isBusy}
          leftSection={<IconCamera size={15} aria-hidden="true" />}
          onClick={() => input.current?.click()}
        >
          {t('takePhoto')}
        </Button>
      )}
      {held[0]?.asTaken ? (
        <div className={classes['held']}>
          <AsTaken what={held[0].asTaken} />
          <Button size="compact-sm" loading={isBusy} onClick={attachHeld}>
            {t('files:attachAsTaken', { count: held.length })}
          </Button>
          <Button size="compact-sm" variant="default" onClick={dropHeld}>
            {t('leavePhotoOut')}
          </Button>
        </div>
      ) : null}
      <input
        ref={input}
        type="file"
        accept="image/*"
        multiple
        hidden
        aria-label={t('photoOf', { step: plainText(state.step.text) })}
        onChange={(event) => {
          take([...(event.currentTarget.files ?? [])]);
          // The same file may be chosen again.
          event.currentTarget.value = '';
        }}
      />
    </div>
  );
}

function Photo({ id }: { id: string }) {
  const entry = useRecord('entries', id);
  return entry ? <AttachedFile entry={entry} /> : null;
}
