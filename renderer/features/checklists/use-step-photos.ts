import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerStep } from '../../../shared/commands/checklists.ts';
import { plainText } from '../../../shared/checklists/checklist.ts';
import type { StepState } from '../../../shared/checklists/run-state.ts';
import { useReplica } from '../../data/replica-context.ts';
import { useNotify } from '../../ui/notify.tsx';
import { attach } from '../files/attach.ts';
import { nameAs } from '../files/chosen-files.ts';
import { prepareFiles } from '../files/prepare-files.ts';
import type { PreparedFile } from '../files/prepared-file.ts';
import type { ChecklistRun } from './checklists-of.ts';

type Photo = PreparedFile & { name: string };
const none: readonly Photo[] = [];

/**
 * Photos that answer a step. Each is attached to the record together with the answer, or neither is kept. `held`: those that
 * would say where they were taken, to be attached or left out.
 */
export function useStepPhotos(run: ChecklistRun, { step, value }: StepState) {
  const { t } = useTranslation('checklists');
  const replica = useReplica();
  const notify = useNotify();
  const [isBusy, setBusy] = useState(false);
  const [held, setHeld] = useState(none);
  const photos = Array.isArray(value) ? value.map(String) : [];
  const keep = async (taken: readonly Photo[]) => {
    const ids = [...photos];
    for (const [index, photo] of taken.entries()) {
      const { subject, template, run: number } = run;
      const start = index === 0 ? run.start : null;
      const words = { name: photo.name, caption: plainText(step.text) };
      await attach(replica, subject, photo, words, (context, attached) => {
        ids.push(attached);
        return answerStep(context, subject, { template, run: number, start }, { step, answer: [...ids] });
      });
      setHeld((before) => before.filter((one) => one !== photo));
    }
  };
  const busy = async (work: () => Promise<void>) => {
    setBusy(true);
    try {
      await work();
    } catch {
      notify.problem(t('photoFailed'));
    } finally {
      setBusy(false);
    }
  };
  const take = (files: readonly File[]) =>
    void busy(async () => {
      const requests = files.map((file) => ({ file, claimedType: file.type, keepOriginal: false }));
      const taken = (await prepareFiles(requests)).map((prepared, index) => ({
        ...prepared,
        name: nameAs(files[index]?.name || 'photo.jpg', prepared.content.type),
      }));
      setHeld((before) => [...before, ...taken.filter(({ asTaken }) => asTaken !== null)]);
      await keep(taken.filter(({ asTaken }) => asTaken === null));
    });
  const attachHeld = () => void busy(() => keep(held));
  return { photos, isBusy, take, held, attachHeld, dropHeld: () => setHeld(none) };
}
