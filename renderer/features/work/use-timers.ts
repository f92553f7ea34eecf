import { liveQuery } from 'dexie';
import { useEffect, useState } from 'react';
import { readTimer, TIMER_KEY, type Timer } from '../../../shared/work/timer.ts';
import { useReplica } from '../../data/replica-context.ts';

const none: readonly Timer[] = [];

/** Timers that run on this device, the first one first; live, also from other windows. Empty until they are read. */
export function useTimers(): readonly Timer[] {
  const { drafts } = useReplica();
  const [timers, setTimers] = useState(none);
  useEffect(() => {
    const running = liveQuery(() => drafts.where('key').startsWith(TIMER_KEY).toArray());
    const subscription = running.subscribe((rows) => {
      const found = rows.flatMap(({ value }) => readTimer(value) ?? []);
      setTimers((before) =>
        before.length + found.length === 0 ? before : found.sort((a, b) => a.startedAt - b.startedAt),
      );
    });
    return () => subscription.unsubscribe();
  }, [drafts]);
  return timers;
}

/** The timer that runs; `null` where none does. */
export function useTimer(): Timer | null {
  return useTimers()[0] ?? null;
}
