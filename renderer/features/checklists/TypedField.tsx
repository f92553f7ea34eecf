import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isNumeric, plainText } from '../../../shared/checklists/checklist.ts';
import { checklistData } from '../../../shared/checklists/runs.ts';
import { useDraft } from '../../data/drafts.ts';
import { oneAtATime } from '../../ui/one-at-a-time.ts';
import { readDecimal, useAnswerWords } from './answer-words.ts';
import type { ChecklistRun } from './checklists-of.ts';
import type { StepRowProps } from './StepRow.tsx';
import classes from './checklists.module.css';

/** A text or a number. What is typed is kept at once as a draft; leaving the field or Enter makes it the answer. */
export function TypedField({ run, state, isReadOnly, onAnswer }: Omit<StepRowProps, 'about'>) {
  const { t } = useTranslation('checklists');
  const { number, range } = useAnswerWords();
  const { step, value } = state;
  const { kind, id } = run.subject;
  const draft = useDraft(`checklist/${kind}/${id}/${run.template}/${run.run}/${step.key}`);
  const [once] = useState(oneAtATime);
  const [isWrong, setWrong] = useState(false);
  const [instrument, setInstrument] = useState<string | null>(null);
  const stored = typeof value === 'number' ? number(value) : typeof value === 'string' ? value : '';
  const known = instrument ?? instrumentOf(run, state);
  const save = async () => {
    const typed = draft.text.trim();
    const isNewInstrument = instrument !== null && stored !== '' && instrument !== instrumentOf(run, state);
    if (typed === '' && !isNewInstrument) return;
    const answer = typed === '' ? (value ?? null) : isNumeric(step) ? readDecimal(typed) : typed;
    setWrong(answer === null);
    if (answer === null) return;
    const measured = step.kind === 'measurement' ? { instrument: known.trim() || null } : {};
    if (await onAnswer({ answer, ...measured })) await draft.clear();
  };
  const saveOnce = () =>
    void once(async () => {
      await save();
      return false;
    });
  const keys = {
    onBlur: saveOnce,
    onKeyDown: (event: { key: string }) => {
      if (event.key === 'Enter') saveOnce();
    },
  };
  const hint = range(step);
  return (
    <div className={classes['typed']}>
      <TextInput
        aria-label={plainText(step.text)}
        value={draft.text === '' ? stored : draft.text}
        disabled={isReadOnly}
        error={isWrong ? t('noNumber') : undefined}
        className={isNumeric(step) ? classes['number'] : classes['grow']}
        {...(isNumeric(step) ? { inputMode: 'decimal' as const } : {})}
        onChange={(event) => {
          setWrong(false);
          draft.setText(event.currentTarget.value);
        }}
        {...keys}
      />
      {hint === '' ? null : <span className={classes['range']}>{hint}</span>}
      {step.kind === 'measurement' ? (
        <TextInput
          aria-label={t('instrument', { step: plainText(step.text) })}
          placeholder={t('instrumentPlaceholder')}
          value={known}
          disabled={isReadOnly}
          className={classes['instrument']}
          onChange={(event) => setInstrument(event.currentTarget.value)}
          {...keys}
        />
      ) : null}
    </div>
  );
}

/** What was measured with here, else with what the run last measured in this unit: it is rarely another one. */
function instrumentOf({ state }: ChecklistRun, { step, answer }: StepRowProps['state']): string {
  const own = answer === null ? null : (checklistData(answer)?.instrument ?? null);
  if (own !== null) return own;
  const measured = [...state.steps.values()]
    .filter((one) => one.step.unit === step.unit)
    .flatMap((one) => one.answer ?? [])
    .sort((a, b) => b.at - a.at)
    .map((entry) => checklistData(entry)?.instrument ?? '');
  return measured.find((word) => word !== '') ?? '';
}
