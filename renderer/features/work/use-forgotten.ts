import { useEffect, useRef, useState } from 'react';
import type { Timer } from '../../../shared/work/timer.ts';
import { isForgottenNow } from './use-elapsed.ts';
import { watchReturn } from './watch-return.ts';

/** Since when a timer counts as running rightly: a question that was closed is not asked again before that changes. */
function sinceOf({ confirmedAt, startedAt }: Timer): number {
  return confirmedAt ?? startedAt;
}

/**
 * Is it to be asked whether the timer was forgotten? By itself once: when the console opens, the window is seen again, or
 * the computer wakes up. While somebody works the top bar says it and nothing gets in the way.
 */
export function useForgotten(timer: Timer): [isAsking: boolean, setAsking: (isAsking: boolean) => void] {
  const [isAsking, setAsking] = useState(() => isForgottenNow(timer));
  const asked = useRef(isAsking ? sinceOf(timer) : null);
  useEffect(
    () =>
      watchReturn(document, () => {
        if (!isForgottenNow(timer) || asked.current === sinceOf(timer)) return;
        asked.current = sinceOf(timer);
        setAsking(true);
      }),
    [timer],
  );
  return [isAsking, setAsking];
}
