import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { plainText, type Condition } from '../../../shared/checklists/checklist.ts';
import type { StepState } from '../../../shared/checklists/run-state.ts';
import { PersonName } from '../../ui/PersonName.tsx';
import { RelativeTime } from '../../ui/RelativeTime.tsx';
import { PendingMark } from '../timeline/PendingMark.tsx';
import type { ChecklistRun } from './checklists-of.ts';
import { DeviationLine } from './DeviationLine.tsx';
import { Required } from './Required.tsx';
import { SkipForm } from './SkipForm.tsx';
import { StepField } from './StepField.tsx';
import type { Answer } from './use-answer.ts';
import classes from './checklists.module.css';

function conditionWords({ key, comparison, value }: Condition): string {
  return [key, comparison, value].filter(Boolean).join(' ');
}

export interface StepRowProps {
  run: ChecklistRun;
  state: StepState;
  about: string;
  isReadOnly: boolean;
  onAnswer: Answer;
}

/** A step: what is asked, the field for it, who answered it, and what to do where it deviates. */
export function StepRow({ run, state, about, isReadOnly, onAnswer }: StepRowProps) {
  const { t } = useTranslation('checklists');
  const [isSkipping, setSkipping] = useState(false);
  const { step, answer, isSkipped, deviation } = state;
  const isTick = step.kind === 'tick' && !isSkipped;
  const words = plainText(step.text);
  return (
    <fieldset
      className={classes['step']}
      data-step={step.key}
      data-open={step.isRequired && answer === null ? '' : undefined}
      aria-label={words}
    >
      {isTick ? null : (
        <p className={classes['question']}>
          {words} <Required isRequired={step.isRequired} />
        </p>
      )}
      {isReadOnly && step.condition !== null ? (
        <p className={classes['range']}>{t('onlyIf', { condition: conditionWords(step.condition) })}</p>
      ) : null}
      {isSkipped ? (
        <p className={classes['skipped']}>{t('skip.done', { reason: answer?.text ?? '' })}</p>
      ) : (
        <StepField run={run} state={state} isReadOnly={isReadOnly} onAnswer={onAnswer} />
      )}
      <div className={classes['foot']}>
        {answer === null ? null : (
          <span className={classes['by']}>
            <PersonName id={answer.author} /> · <RelativeTime at={answer.at} /> <PendingMark entry={answer} />
          </span>
        )}
        {isReadOnly ? null : (
          <span className={classes['ways']}>
            {answer === null || isTick ? null : (
              <Button variant="subtle" size="compact-xs" onClick={() => void onAnswer({ answer: null })}>
                {t('takeBack')}
              </Button>
            )}
            {step.isRequired && answer === null && !isSkipping ? (
              <Button variant="subtle" color="gray" size="compact-xs" onClick={() => setSkipping(true)}>
                {t('skip.action')}
              </Button>
            ) : null}
          </span>
        )}
      </div>
      {isSkipping ? <SkipForm onAnswer={onAnswer} onClose={() => setSkipping(false)} /> : null}
      {deviation === null ? null : (
        <DeviationLine run={run} state={state} about={about} isReadOnly={isReadOnly} />
      )}
    </fieldset>
  );
}
