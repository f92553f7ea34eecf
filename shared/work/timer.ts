import { z } from 'zod';
import { id, instant, line, optional } from '../records/fields.ts';
import { subjectKindSchema } from '../records/entry.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Beginning of the keys of running timers among the drafts; the id of the entry to come follows. */
export const TIMER_KEY = 'timer@';

/** From which time on it is asked whether a timer was forgotten, in ms; over a night sooner. */
const FORGOTTEN = 8 * HOUR;
const FORGOTTEN_OVER_NIGHT = 3 * HOUR;

/** A timer that runs on this device: the entry that it becomes when it is stopped. */
export const timerSchema = z.object({
  /** Id of the entry to come: stopped on two devices it is still one entry. */
  id,
  startedAt: instant,
  subject: z.object({ kind: subjectKindSchema, id, account: optional(id), ticket: optional(id) }),
  visit: optional(id),
  type: z.enum(['time', 'travel']).default('time'),
  workType: optional(line),
  billable: z.boolean().default(true),
  text: z.string().default(''),
  /** When somebody last said that it runs rightly. */
  confirmedAt: optional(instant),
});
export type Timer = z.infer<typeof timerSchema>;

/** A stored timer; `null` where the text is none. */
export function readTimer(value: string): Timer | null {
  try {
    return timerSchema.parse(JSON.parse(value));
  } catch {
    return null;
  }
}

/** Key of the draft that keeps a timer. */
export function timerKey(timer: string): string {
  return `${TIMER_KEY}${timer}`;
}

/** Whole minutes since the start; 0 where the clock was set back behind it. */
export function elapsedMinutes({ startedAt }: Pick<Timer, 'startedAt'>, now: number): number {
  return Math.max(0, Math.floor((now - startedAt) / MINUTE));
}

/** Minutes that a stopped timer is written down with: rounded, at least one. */
export function stoppedMinutes({ startedAt }: Pick<Timer, 'startedAt'>, now: number): number {
  return Math.max(1, Math.round((now - startedAt) / MINUTE));
}

/**
 * Has it run so long that it was likely forgotten? From eight hours on, and from three when the day has changed.
 * @param dayOf the local day of an instant
 */
export function isForgotten(timer: Timer, now: number, dayOf: (at: number) => string): boolean {
  const since = timer.confirmedAt ?? timer.startedAt;
  const length = now - since;
  return length >= (dayOf(since) === dayOf(now) ? FORGOTTEN : FORGOTTEN_OVER_NIGHT);
}
