import { Button, Checkbox, Textarea } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Timer } from '../../../shared/work/timer.ts';
import { Link } from 'react-router';
import { formatInstant } from '../../ui/format.ts';
import { KeyHint } from '../../ui/KeyHint.tsx';
import { useSubmit } from '../../ui/use-submit.ts';
import { RecordLink } from '../sync/RecordLink.tsx';
import { KindSelect } from './KindSelect.tsx';
import { useTimerActions } from './use-timer-actions.ts';
import { kindOf, storedKind, type WorkKind } from './work-kinds.ts';
import classes from './TimerPanel.module.css';

const SAVE_MS = 300;

interface TimerPanelProps {
  timer: Timer;
  onClose: () => void;
}

/** What the running timer is for; stop it, have a break, or drop it. What is typed is kept with the timer. */
export function TimerPanel({ timer, onClose }: TimerPanelProps) {
  const { t, i18n } = useTranslation('work');
  const actions = useTimerActions();
  const [text, setText] = useState(timer.text);
  const now = { ...timer, text };
  const keep = useDebouncedCallback((typed: string) => actions.change(timer, { text: typed }), {
    delay: SAVE_MS,
    flushOnUnmount: true,
  });
  const { submit, isSubmitting } = useSubmit(() => actions.stop(now));
  const isBreak = timer.workType === 'break';
  const { subject, visit } = timer;
  const workAgain: WorkKind = visit === null && subject.kind !== 'visits' ? 'remote' : 'on-site';
  const { submit: turn, isSubmitting: isTurning } = useSubmit(() =>
    actions.switchTo(now, { subject, visit, ...storedKind(isBreak ? workAgain : 'break') }),
  );
  return (
    <form
      className={classes['root']}
      aria-label={t('timer.title')}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <p className={classes['since']}>
        {t('timer.since', { time: formatInstant(timer.startedAt, i18n.language, 'time') })}{' '}
        <RecordLink kind={subject.kind} id={subject.id} />
      </p>
      <KindSelect
        value={kindOf(timer)}
        onChange={(kind) => actions.change(timer, { billable: true, ...storedKind(kind) })}
      />
      {isBreak ? null : (
        <Checkbox
          label={t('field.billable')}
          checked={timer.billable}
          onChange={(event) => actions.change(timer, { billable: event.currentTarget.checked })}
        />
      )}
      <Textarea
        label={t('field.text')}
        value={text}
        autosize
        minRows={2}
        maxRows={8}
        onChange={(event) => {
          setText(event.currentTarget.value);
          keep(event.currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
        }}
      />
      <div className={classes['buttons']}>
        <Button type="submit" loading={isSubmitting} rightSection={<KeyHint keys="mod+Enter" />}>
          {t('timer.stop')}
        </Button>
        <Button variant="default" loading={isTurning} onClick={turn}>
          {t(isBreak ? 'timer.resume' : 'timer.break')}
        </Button>
      </div>
      <div className={classes['foot']}>
        <Link to="/time" onClick={onClose}>
          {t('sheet.title')}
        </Link>
        <Button variant="subtle" color="gray" size="compact-sm" onClick={() => actions.drop(now)}>
          {t('timer.drop')}
        </Button>
      </div>
    </form>
  );
}
