import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Timer } from '../../../shared/work/timer.ts';
import { useRecord } from '../../data/hooks.ts';
import { formatInstant, formatMinutes } from '../../ui/format.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { MinutesInput } from '../../ui/MinutesInput.tsx';
import { parseMinutes } from '../../ui/parse-minutes.ts';
import { useSubmit } from '../../ui/use-submit.ts';
import register from '../register/register.module.css';
import { RecordLink } from '../sync/RecordLink.tsx';
import { useTimerActions } from './use-timer-actions.ts';

interface ForgottenTimerProps {
  timer: Timer;
  onClose: () => void;
}

/** A timer ran through the night: how long was it really? Closing the question leaves it running. */
export function ForgottenTimer({ timer, onClose }: ForgottenTimerProps) {
  const { t, i18n } = useTranslation('work');
  const actions = useTimerActions();
  const [typed, setTyped] = useState('');
  const minutes = parseMinutes(typed);
  const known = useMinutesOfVisit(timer);
  const { submit, isSubmitting } = useSubmit(async () => minutes !== null && actions.stop(timer, minutes));
  const language = i18n.language;
  return (
    <Dialog title={t('forgotten.title')} onClose={onClose}>
      {(close) => (
        <form
          className={register.form}
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          <p>
            {t('forgotten.text', { started: formatInstant(timer.startedAt, language, 'long') })}{' '}
            <RecordLink kind={timer.subject.kind} id={timer.subject.id} />
          </p>
          <MinutesInput label={t('forgotten.field')} value={typed} isFirst withLabel onChange={setTyped} />
          {known === null ? null : (
            <p>
              <Button variant="default" size="compact-sm" onClick={() => setTyped(String(known))}>
                {t('forgotten.untilLeft', { duration: formatMinutes(known, language) })}
              </Button>
            </p>
          )}
          <div className={register.formActions}>
            <Button type="submit" disabled={minutes === null} loading={isSubmitting}>
              {t('common:save')}
            </Button>
            <Button
              variant="default"
              onClick={() => {
                actions.change(timer, { confirmedAt: Date.now() });
                close();
              }}
            >
              {t('forgotten.runs')}
            </Button>
            <Button variant="subtle" color="gray" onClick={() => actions.drop(timer)}>
              {t('timer.drop')}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}

/** Minutes from the start up to when the engineer left the visit; `null` where that says nothing. */
function useMinutesOfVisit({ subject, visit, startedAt }: Timer): number | null {
  const left = useRecord('visits', subject.kind === 'visits' ? subject.id : visit)?.leftAt ?? null;
  const minutes = left === null ? 0 : Math.round((left - startedAt) / 60_000);
  return minutes >= 1 && minutes <= 1_440 ? minutes : null;
}
