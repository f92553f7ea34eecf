import { Checkbox, Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { plainText } from '../../../shared/checklists/checklist.ts';
import { PhotoField } from './PhotoField.tsx';
import { Required } from './Required.tsx';
import type { StepRowProps } from './StepRow.tsx';
import { TypedField } from './TypedField.tsx';
import classes from './checklists.module.css';

/** The field that a step is answered in, by its kind. */
export function StepField({ run, state, isReadOnly, onAnswer }: Omit<StepRowProps, 'about'>) {
  const { t } = useTranslation('checklists');
  const { step, value } = state;
  const words = plainText(step.text);
  switch (step.kind) {
    case 'tick':
      return (
        <Checkbox
          size="sm"
          label={
            <>
              {words} <Required isRequired={step.isRequired} />
            </>
          }
          checked={value === true}
          disabled={isReadOnly}
          onChange={(event) => void onAnswer({ answer: event.currentTarget.checked })}
        />
      );
    case 'choice':
      return (
        <Radio.Group
          aria-label={words}
          value={typeof value === 'string' ? value : ''}
          onChange={(word) => void onAnswer({ answer: word })}
        >
          <div className={classes['choices']}>
            {step.choices.map(({ word, isDeviation }) => (
              <Radio
                key={word}
                size="sm"
                value={word}
                disabled={isReadOnly}
                label={
                  isDeviation ? (
                    <>
                      {word}{' '}
                      <span className={classes['hint']} title={t('isDeviation')}>
                        ▲
                      </span>
                    </>
                  ) : (
                    word
                  )
                }
              />
            ))}
          </div>
        </Radio.Group>
      );
    case 'text':
    case 'number':
    case 'measurement':
      return <TypedField run={run} state={state} isReadOnly={isReadOnly} onAnswer={onAnswer} />;
    case 'photo':
      return <PhotoField run={run} state={state} isReadOnly={isReadOnly} />;
    default:
      return step.kind satisfies never;
  }
}
