import { Button, Textarea } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { editCommitment, settleCommitment } from '../../../shared/commands/commitments.ts';
import type { Commitment } from '../../../shared/records/commitment.ts';
import { useNotify } from '../../ui/notify.tsx';
import { oneAtATime } from '../../ui/one-at-a-time.ts';
import { Section } from '../../ui/Section.tsx';
import register from '../register/register.module.css';
import { useAct } from '../register/use-act.ts';

/** Kept, broken or withdrawn, with what came of it in words. Can be taken back. */
export function SettleForm({ commitment }: { commitment: Commitment }) {
  const { t } = useTranslation('commitments');
  const act = useAct();
  const notify = useNotify();
  const [result, setResult] = useState(commitment.result);
  const [once] = useState(oneAtATime);
  const settle = (state: 'done' | 'broken' | 'withdrawn') => once(() => settleAs(state));
  const settleAs = async (state: 'done' | 'broken' | 'withdrawn') => {
    if (!(await act((context) => settleCommitment(context, commitment, { state, result })))) return false;
    const settled: Commitment = { ...commitment, state, result };
    notify.done(t(`settled.${state}`), {
      undo: () => void act((context) => editCommitment(context, settled, { state: 'open', doneAt: null })),
    });
    return false;
  };
  return (
    <Section title={t('settle.title')}>
      <Textarea
        label={t('result')}
        value={result}
        autosize
        minRows={3}
        placeholder={t('settle.placeholder')}
        onChange={(event) => setResult(event.currentTarget.value)}
      />
      <div className={register.formActions}>
        <Button leftSection={<IconCheck size={15} aria-hidden />} onClick={() => void settle('done')}>
          {t('settle.done')}
        </Button>
        <Button variant="default" onClick={() => void settle('broken')}>
          {t('settle.broken')}
        </Button>
        <Button variant="default" onClick={() => void settle('withdrawn')}>
          {t('settle.withdrawn')}
        </Button>
      </div>
    </Section>
  );
}
