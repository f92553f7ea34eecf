import { useEffect, useState } from 'react';
import { elapsedMinutes, isForgotten, type Timer } from '../../../shared/work/timer.ts';

const MINUTE = 60_000;

function dayOf(at: number): string {
  return new Date(at).toDateString();
}

/** Was the timer likely forgotten, by the clock of this computer? */
export function isForgottenNow(timer: Timer): boolean {
  return isForgotten(timer, Date.now(), dayOf);
}

/** Minutes that a timer has run, and whether it was forgotten; renewed with each minute and on return to the window. */
export function useElapsed(timer: Timer): { minutes: number; isLong: boolean } {
  const [now, setNow] = useState(() => Date.now());
  const { startedAt } = timer;
  useEffect(() => {
    const tick = () => setNow(Date.now());
    document.addEventListener('visibilitychange', tick);
    const intoMinute = (((now - startedAt) % MINUTE) + MINUTE) % MINUTE;
    // A little behind it: timers of a browser may come early.
    const timeout = setTimeout(tick, MINUTE - intoMinute + 50);
    return () => {
      clearTimeout(timeout);
      document.removeEventListener('visibilitychange', tick);
    };
  }, [startedAt, now]);
  return { minutes: elapsedMinutes(timer, now), isLong: isForgotten(timer, now, dayOf) };
}
