import { useState } from 'react';
import type { Subject } from '../../../shared/commands/subject.ts';
import type { Timer } from '../../../shared/work/timer.ts';
import { oneAtATime } from '../../ui/one-at-a-time.ts';
import { useTimerActions, type Beginning } from './use-timer-actions.ts';
import { useTimer } from './use-timers.ts';
import { useVisitAtWork } from './use-visit-at-work.ts';
import { storedKind } from './work-kinds.ts';

export interface ToggleTimer {
  /** Does the running timer run on this record? */
  isHere: boolean;
  /** Start it, stop it, or ask what becomes of one that runs elsewhere. */
  toggle: () => void;
  /** The one that runs elsewhere while it is asked about. */
  asked: Timer | null;
  /** Write the other one down and begin here. */
  replace: () => void;
  keep: () => void;
}

/** Starting and stopping the timer on a record. One runs at a time. */
export function useToggleTimer(subject: Subject): ToggleTimer {
  const timer = useTimer();
  const actions = useTimerActions();
  const visit = useVisitAtWork(subject.kind === 'tickets' ? subject.id : null);
  const [isAsking, setAsking] = useState(false);
  const [once] = useState(oneAtATime);
  const isHere = timer?.subject.id === subject.id;
  const isOnSite = subject.kind === 'visits' || visit?.status === 'on-site';
  const beginning: Beginning = {
    subject,
    visit: visit?.id ?? null,
    ...storedKind(isOnSite ? 'on-site' : 'remote'),
  };
  const toggle = () =>
    void once(async () => {
      if (timer === null) await actions.begin(beginning);
      else if (isHere) await actions.stop(timer);
      else setAsking(true);
      return false;
    });
  const replace = () =>
    void once(async () => {
      if (timer === null) await actions.begin(beginning);
      else await actions.switchTo(timer, beginning);
      setAsking(false);
      return false;
    });
  return {
    isHere,
    toggle,
    asked: isAsking && !isHere ? timer : null,
    replace,
    keep: () => setAsking(false),
  };
}
