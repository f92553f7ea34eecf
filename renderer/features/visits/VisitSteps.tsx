import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { changeVisitStatus } from '../../../shared/commands/visits.ts';
import type { Visit } from '../../../shared/records/visit.ts';
import { Duration } from '../../ui/Duration.tsx';
import { useNow } from '../../ui/now.tsx';
import { useAct } from '../register/use-act.ts';
import { minutesOnSite, nextStep, stepState, visitSteps } from './visit-steps.ts';
import { VisitStatusBadge } from './VisitStatusBadge.tsx';
import classes from './visits.module.css';
import { wallClock } from './zone-time.ts';

/** How far the visit is, and one large button for what comes next: pressed with cold hands beside a car. */
export function VisitSteps({ visit }: { visit: Visit }) {
  const { t } = useTranslation(['visits', 'records']);
  const act = useAct();
  const now = useNow();
  const next = nextStep(visit.status);
  const minutes = minutesOnSite(visit, now);
  const times = { 'on-site': visit.arrivedAt, done: visit.leftAt };
  if (visit.status === 'cancelled') {
    return (
      <p className={classes.steps}>
        <VisitStatusBadge status="cancelled" />
      </p>
    );
  }
  return (
    <div className={classes.steps}>
      <ol className={classes.stepList} aria-label={t('steps')}>
        {visitSteps.map((step) => {
          const state = stepState(step, visit.status);
          const at = step in times ? times[step as keyof typeof times] : null;
          return (
            <li key={step} data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
              <span className={classes.stepMark} aria-hidden>
                {state === 'past' ? <IconCheck size={12} stroke={3} /> : null}
              </span>
              <span>{t(`records:visit.status.${step}`)}</span>
              {at === null ? null : (
                <span className={classes.stepTime}>{wallClock(at, visit.timeZone).time}</span>
              )}
            </li>
          );
        })}
      </ol>
      {minutes === null ? null : (
        <span className={classes.onSite}>
          {t('onSiteFor')} <Duration minutes={minutes} />
        </span>
      )}
      {next === null ? null : (
        <Button
          size="sm"
          className={classes.next}
          onClick={() => void act((context) => changeVisitStatus(context, visit, next))}
        >
          {t(`next.${next}`)}
        </Button>
      )}
    </div>
  );
}
