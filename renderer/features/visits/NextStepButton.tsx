import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changeVisitStatus } from '../../../shared/commands/visits.ts';
import type { Visit } from '../../../shared/records/visit.ts';
import { oneAtATime } from '../../ui/one-at-a-time.ts';
import { useAct } from '../register/use-act.ts';
import { OpenSteps } from '../checklists/OpenSteps.tsx';
import { useOpenSteps } from '../checklists/use-open-steps.ts';
import { useVisitAround } from './use-visit-edit.ts';
import { isSameClick, type VisitStep } from './visit-steps.ts';
import classes from './visits.module.css';

interface Props {
  visit: Visit;
  next: VisitStep;
}

/**
 * Takes the visit one step on, once: the second click of a double click neither does the same step again nor the one that
 * the button has become meanwhile.
 */
export function NextStepButton({ visit, next }: Props) {
  const { t } = useTranslation('visits');
  const act = useAct();
  const around = useVisitAround(visit);
  const open = useOpenSteps(visit);
  const [isExplaining, setExplaining] = useState(false);
  const [once] = useState(oneAtATime);
  const taken = useRef<{ from: Visit['status'] | null; at: number } | null>(null);
  const { status } = visit;
  useEffect(() => {
    const last = taken.current;
    if (last !== null && last.from !== status) taken.current = { ...last, from: null };
  }, [status]);
  const take = (at: number) =>
    once(async () => {
      if (isSameClick(taken.current, status, at)) return false;
      if (next === 'done' && open.length > 0) {
        setExplaining(true);
        return false;
      }
      const before = taken.current;
      taken.current = { from: status, at };
      if (!(await act((context) => changeVisitStatus(context, visit, next, asked)))) taken.current = before;
      return false;
    });
  const asked = { ...around, openSteps: open.length };
  const word = visit.mode === 'remote' && next === 'on-site' ? t('remote.begin') : t(`next.${next}`);
  return (
    <>
      <Button size="sm" className={classes.next} onClick={(event) => void take(event.timeStamp)}>
        {word}
      </Button>
      {isExplaining ? <OpenSteps open={open} onClose={() => setExplaining(false)} /> : null}
    </>
  );
}
