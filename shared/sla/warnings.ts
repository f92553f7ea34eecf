import type { TargetKind, Warned, WarningMoment, WarningRule } from './contract.ts';
import { dueAfter, dueBefore } from './due-time.ts';
import { elapsed } from './elapsed.ts';
import { BeyondCalendarError } from './open-time.ts';
import type { TargetClock } from './target-clock.ts';

/** What was passed longer ago is told by the lists alone: nobody is helped by a hundred messages after a holiday. */
export const TOLD_WITHIN_MS = 72 * 3_600_000;

/** A warning that a target has, and when (UTC ms) if things go on as they do. */
export interface PlannedWarning {
  /** Names it within its target, so that it is told once. */
  threshold: string;
  type: 'warning' | 'breach';
  at: number;
}

/** Told of a broken promise in any case, whatever the contract says of warnings before it. */
const toldOfBreach: readonly Warned[] = ['owner', 'advisor', 'lead'];
const BREACH: WarningMoment = { percent: 100 };

/** `used-75`, `before-30-wall`. */
export function thresholdWord(at: WarningMoment): string {
  return 'percent' in at ? `used-${at.percent}` : `before-${at.before}-${at.time}`;
}

/** The moments of which somebody is told who is all of `as`, without repetitions. */
export function momentsFor(
  rules: readonly WarningRule[],
  kind: TargetKind,
  as: ReadonlySet<Warned>,
): WarningMoment[] {
  const ofKind = rules.filter(({ kinds }) => kinds.length === 0 || kinds.includes(kind));
  const hasBreach = ofKind.some(({ at }) => thresholdWord(at) === thresholdWord(BREACH));
  const all = hasBreach ? ofKind : [...ofKind, { at: BREACH, to: toldOfBreach }];
  const mine = all.filter(({ to }) => to.some((who) => as.has(who)));
  return [...new Map(mine.map(({ at }) => [thresholdWord(at), at])).values()];
}

/**
 * When the warnings of a target are due, earliest first. None while it waits or is done: what does not run warns of
 * nothing, and what is resolved in time never does.
 * @param clock how the target stands at `now` (UTC ms); ask again when the ticket, its contract or its calendar changes
 */
export function planWarnings(
  clock: TargetClock,
  moments: readonly WarningMoment[],
  now: number,
): PlannedWarning[] {
  if (clock.dueAt === null || clock.progress.state === 'done' || clock.progress.state === 'waiting')
    return [];
  const planned = moments.flatMap((moment): PlannedWarning[] => {
    const at = momentOf(clock, moment, now);
    if (at === null) return [];
    const isBreach = 'percent' in moment && moment.percent >= 100;
    return [{ threshold: thresholdWord(moment), type: isBreach ? 'breach' : 'warning', at }];
  });
  return planned.sort((a, b) => a.at - b.at);
}

/**
 * The one warning of a plan that is to be told now: the last that was passed, because it says more than those before. None
 * where that or a later one was told already, or where it was passed long ago.
 */
export function passedWarning(
  plan: readonly PlannedWarning[],
  isTold: (threshold: string) => boolean,
  now: number,
): PlannedWarning | null {
  const index = plan.findLastIndex(({ at }) => at <= now);
  const last = plan[index];
  if (last === undefined || last.at < now - TOLD_WITHIN_MS) return null;
  return plan.slice(index).some(({ threshold }) => isTold(threshold)) ? null : last;
}

/** The next moment at which a plan may have something to tell; null where nothing is to come. */
export function nextMoment(plan: readonly PlannedWarning[], now: number): number | null {
  return plan.find(({ at }) => at > now)?.at ?? null;
}

/** Seconds of a target's open time between now and a moment to come: what putting it aside until then costs. */
export function burnedUntil(clock: TargetClock, now: number, until: number): number {
  const calendar = clock.terms.at(-1)?.calendar;
  const { state } = clock.progress;
  if (calendar === undefined || state === 'done' || state === 'waiting') return 0;
  return elapsed(calendar, now, until);
}

function momentOf(clock: TargetClock, moment: WarningMoment, now: number): number | null {
  const { dueAt, budget, used } = clock;
  const calendar = clock.terms.at(-1)?.calendar;
  if (dueAt === null || calendar === undefined) return null;
  if ('before' in moment && moment.time === 'wall') return dueAt - moment.before * 60_000;
  // At the very due time a target is kept; a millisecond later it is broken.
  const broken = dueAt + 1;
  if ('percent' in moment && moment.percent === 100) return broken;
  const wanted = 'percent' in moment ? (budget * moment.percent) / 100 : budget - moment.before * 60;
  const left = Math.max(0, wanted) - used;
  try {
    const at = left > 0 ? dueAfter(calendar, now, left) : dueBefore(calendar, now, -left);
    return 'percent' in moment && moment.percent > 100 ? Math.max(at, broken) : at;
  } catch (error) {
    if (error instanceof BeyondCalendarError) return null;
    throw error;
  }
}
