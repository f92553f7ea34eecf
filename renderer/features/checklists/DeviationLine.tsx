import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { plainText } from '../../../shared/checklists/checklist.ts';
import { followUpTicket } from '../../../shared/commands/checklists.ts';
import { useMay, useRecord } from '../../data/hooks.ts';
import { useNotify } from '../../ui/notify.tsx';
import { oneAtATime } from '../../ui/one-at-a-time.ts';
import { useAct } from '../register/use-act.ts';
import { RecordLink } from '../sync/RecordLink.tsx';
import { useAnswerWords } from './answer-words.ts';
import type { StepRowProps } from './StepRow.tsx';
import classes from './checklists.module.css';

/** What deviates, and the ticket that comes of it: one click makes it, filled in and linked. */
export function DeviationLine({ run, state, about, isReadOnly }: Omit<StepRowProps, 'onAnswer'>) {
  const { t } = useTranslation('checklists');
  const { range, answer: answerWords } = useAnswerWords();
  const act = useAct();
  const notify = useNotify();
  const navigate = useNavigate();
  const may = useMay();
  const [once] = useState(oneAtATime);
  const { subject, template, run: number } = run;
  const place = useRecord('visits', subject.kind === 'visits' ? subject.id : null);
  const ticket = useRecord('tickets', subject.ticket);
  const { step, deviation, followUp, value, answer } = state;
  if (deviation === null) return null;
  const words = plainText(step.text);
  const given =
    deviation === 'skipped' ? t('skip.done', { reason: answer?.text ?? '' }) : answerWords(step, value);
  const make = async () => {
    let made = '';
    const isDone = await act((context) => {
      const fields = {
        subject: t('followUp.subject', { step: words, answer: given }).slice(0, 500),
        description: [
          t('followUp.from', { title: run.title, about }),
          t('followUp.found', { step: words, answer: given }),
          deviation === 'range' ? t('followUp.range', { range: range(step) }) : '',
        ]
          .filter(Boolean)
          .join('\n\n'),
        site: place?.site ?? ticket?.site ?? null,
        contact: place?.contact ?? ticket?.contact ?? null,
        assets: ticket?.assets ?? [],
      };
      const changes = followUpTicket(context, subject, { template, run: number, step }, fields);
      made = changes[0]?.id ?? '';
      return changes;
    });
    if (isDone) {
      const action = { label: t('followUp.open'), run: () => void navigate(`/tickets/${made}`) };
      notify.info(t('followUp.made'), { action });
    }
    return isDone;
  };
  return (
    <p className={classes['deviation']}>
      <span>▲ {t(`deviation.${deviation}`, { range: range(step) })}</span>
      {followUp === null ? (
        isReadOnly || !may.create('tickets') ? null : (
          <Button variant="default" size="compact-xs" onClick={() => void once(make)}>
            {t('followUp.action')}
          </Button>
        )
      ) : (
        <span>
          {t('followUp.is')} <RecordLink kind="tickets" id={followUp} />
        </span>
      )}
    </p>
  );
}
