import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Visit } from '../../../shared/records/visit.ts';
import { Duration } from '../../ui/Duration.tsx';
import { useNow } from '../../ui/now.tsx';
import { NextStepButton } from './NextStepButton.tsx';
import { minutesOnSite, nextStep, stepState, stepsOf } from './visit-steps.ts';
import { VisitStatusBadge } from './VisitStatusBadge.tsx';
import classes from './visits.module.css';
import { wallClock } from './zone-time.ts';

/** How far the visit is, and one large button for what comes next: pressed with cold hands beside a car. */
export function VisitSteps({ visit }: { visit: Visit }) {
  const { t } = useTranslation(['visits', 'records']);
  const now = useNow();
  const { mode, status } = visit;
  const isRemote = mode === 'remote';
  const next = nextStep(status, mode);
  const minutes = minutesOnSite(visit, now);
  const times = { 'on-site': visit.arrivedAt, done: visit.leftAt };
  if (status === 'cancelled') {
    return (
      <p className={classes.steps}>
        <VisitStatusBadge status="cancelled" />
      </p>
    );
  }
  return (
    <div className={classes.steps}>
      <ol className={classes.stepList} aria-label={t('steps')}>
        {stepsOf(mode).map((step) => {
          const state = stepState(step, status);
          const at = step in times ? times[step as keyof typeof times] : null;
          const isSession = isRemote && step === 'on-site';
          return (
            <li key={step} data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
              <span className={classes.stepMark} aria-hidden>
                {state === 'past' ? <IconCheck size={12} stroke={3} /> : null}
              </span>
              <span>{isSession ? t('remote.inSession') : t(`records:visit.status.${step}`)}</span>
              {at === null ? null : (
                <span className={classes.stepTime}>{wallClock(at, visit.timeZone).time}</span>
              )}
            </li>
          );
        })}
      </ol>
      {minutes === null ? null : (
        <span className={classes.onSite}>
          {isRemote ? t('remote.sessionFor') : t('onSiteFor')} <Duration minutes={minutes} />
        </span>
      )}
      {next === null ? null : <NextStepButton visit={visit} next={next} />}
    </div>
  );
}
