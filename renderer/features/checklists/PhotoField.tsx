import { Button } from '@mantine/core';
import { IconCamera } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerStep } from '../../../shared/commands/checklists.ts';
import { plainText } from '../../../shared/checklists/checklist.ts';
import { useRecord } from '../../data/hooks.ts';
import { useReplica } from '../../data/replica-context.ts';
import { useNotify } from '../../ui/notify.tsx';
import { attach } from '../files/attach.ts';
import { AttachedFile } from '../files/AttachedFile.tsx';
import { prepareFiles } from '../files/prepare-files.ts';
import type { StepRowProps } from './StepRow.tsx';
import classes from './checklists.module.css';

/** Photos that answer a step. Each is attached to the record together with the answer, or neither is kept. */
export function PhotoField({ run, state, isReadOnly }: Omit<StepRowProps, 'about' | 'onAnswer'>) {
  const { t } = useTranslation('checklists');
  const replica = useReplica();
  const notify = useNotify();
  const input = useRef<HTMLInputElement>(null);
  const [isBusy, setBusy] = useState(false);
  const { step, value } = state;
  const before = Array.isArray(value) ? value.map(String) : [];
  const words = plainText(step.text);
  const take = async (files: readonly File[]) => {
    setBusy(true);
    const ids = [...before];
    try {
      for (const [index, file] of files.entries()) {
        const [prepared] = await prepareFiles([{ file, claimedType: file.type, keepOriginal: false }]);
        if (prepared === undefined) continue;
        const { subject, template, run: number } = run;
        const start = index === 0 ? run.start : null;
        const photo = { name: file.name || 'photo.jpg', caption: words };
        await attach(replica, subject, prepared, photo, (context, attached) => {
          ids.push(attached);
          return answerStep(context, subject, { template, run: number, start }, { step, answer: [...ids] });
        });
      }
    } catch {
      notify.problem(t('photoFailed'));
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className={classes['photos']}>
      {before.map((id) => (
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
      <input
        ref={input}
        type="file"
        accept="image/*"
        multiple
        hidden
        aria-label={t('photoOf', { step: words })}
        onChange={(event) => {
          void take([...(event.currentTarget.files ?? [])]);
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
