import { useNow } from '../../ui/now.tsx';
import { localDay } from './select/days.ts';

export interface Day {
  /** UTC ms, renewed with the clock of the window. */
  now: number;
  start: number;
  end: number;
}

/** The present, and the bounds of the viewer's calendar day. */
export function useDay(): Day {
  const now = useNow();
  return { now, ...localDay(now) };
}
