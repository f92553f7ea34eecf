import type { WaitingFor } from '../records/ticket.ts';
import type { ClockPause } from './clock-pauses.ts';
import type { Target, TargetKind } from './contract.ts';
import { dueAcross, openBudget, usedAcross } from './due-across.ts';
import { isOpen } from './elapsed.ts';
import { BeyondCalendarError } from './open-time.ts';
import type { Pause } from './pauses.ts';
import { periods } from './periods.ts';
import type { Terms } from './terms.ts';

/** What happens to the clock now. `done` is final until the ticket is reopened. */
export type Progress =
  | { state: 'running' }
  /** Outside hours, until `opensAt` (UTC ms; null where the calendar never opens again). */
  | { state: 'closed'; opensAt: number | null }
  | { state: 'waiting'; since: number; waitingFor: WaitingFor }
  | { state: 'done'; at: number };

/** How one target of a ticket stands. Instants are UTC ms, lengths are seconds of open time. */
export interface TargetClock {
  kind: TargetKind;
  /** The due time was agreed by hand and is not that of the contract. */
  isAgreed: boolean;
  startedAt: number;
  /** While the ticket waits, the time if work went on now. Null where the calendar has not enough open time. */
  dueAt: number | null;
  budget: number;
  used: number;
  /** Below 0 it is over by so much. */
  left: number;
  progress: Progress;
  /** Kept, broken, or not known yet. Broken may still be running. */
  outcome: 'open' | 'met' | 'breached';
  /** Next updates that came too late before this one; 0 for other kinds. */
  brokenBefore: number;
  /** What it was worked out from; `explain` takes it apart. */
  terms: readonly Terms[];
  pauses: readonly ClockPause[];
}

export interface Course {
  kind: TargetKind;
  /** At least one, with a target in the last. */
  terms: readonly Terms[];
  target: Target;
  pauses: readonly ClockPause[];
  /** Is `waiting` the status that the ticket has? Whether that is a pause, the pauses say. */
  isWaiting: boolean;
  doneAt: number | null;
}

/** The state of one target at a moment. At the very due time it is still kept. */
export function targetClock(course: Course, now: number): TargetClock {
  const { kind, terms, pauses, doneAt } = course;
  const end = doneAt ?? now;
  const { budget, used, dueAt } = countsOf(course, end);
  const isLate = dueAt !== null && end > dueAt;
  return {
    kind,
    isAgreed: false,
    startedAt: terms[0]?.from ?? end,
    dueAt,
    budget,
    used,
    left: budget - used,
    progress: doneAt === null ? progressAt(course, now) : { state: 'done', at: doneAt },
    outcome: isLate ? 'breached' : doneAt === null ? 'open' : 'met',
    brokenBefore: 0,
    terms,
    pauses,
  };
}

type Counts = Pick<TargetClock, 'budget' | 'used' | 'dueAt'>;

/** A calendar without enough open time gives no due time; that must not take down the list that shows it. */
function countsOf({ terms, target, pauses }: Course, end: number): Counts {
  const spans = pauses.map(({ from, until }): Pause => [from, until]);
  try {
    const used = usedAcross(terms, end, spans);
    return { budget: openBudget(terms, target).seconds, used, dueAt: dueAcross(terms, target, spans) };
  } catch (error) {
    if (error instanceof BeyondCalendarError) return { budget: 0, used: 0, dueAt: null };
    throw error;
  }
}

function progressAt({ terms, pauses, isWaiting }: Course, now: number): Progress {
  const pause = pauses.at(-1);
  if (isWaiting && pause?.until === now && pause.why !== 'ended') {
    return { state: 'waiting', since: pause.from, waitingFor: pause.why };
  }
  const calendar = terms.at(-1)?.calendar;
  if (calendar === undefined || isOpen(calendar, now)) return { state: 'running' };
  return { state: 'closed', opensAt: periods(calendar, now).next().value?.[0] ?? null };
}
