import type { Priority, Ticket } from '../records/ticket.ts';
import { withAgreedTime } from './agreed-time.ts';
import { allCourses } from './clock.ts';
import { usedAcross } from './due-across.ts';
import { BeyondCalendarError } from './open-time.ts';
import type { Pause } from './pauses.ts';
import type { TargetClock } from './target-clock.ts';
import type { ContractInForce } from './terms.ts';
import type { TicketHistory } from './ticket-history.ts';

/** A target as a month's report sees it. Instants are UTC ms. */
export interface DecidedTarget {
  clock: TargetClock;
  /** Met when it was done, broken when it was due; `null` while neither is the case. */
  decidedAt: number | null;
  doneAt: number | null;
  /** The priority that it was decided with, or has. */
  priority: Priority;
}

export interface TargetQuestion {
  ticket: Pick<Ticket, 'openedAt' | 'dueAt'>;
  history: TicketHistory;
  contracts: readonly ContractInForce[];
}

/** All targets of a ticket as they stood at a moment (UTC ms), earlier updates too. What came later is not looked at. */
export function targetsAt({ ticket, history, contracts }: TargetQuestion, at: number): DecidedTarget[] {
  if (ticket.openedAt > at) return [];
  const courses = allCourses(history, contracts, at);
  return withAgreedTime(courses, { ticket, history, contracts }, at).map((clock) => {
    const doneAt = clock.progress.state === 'done' ? clock.progress.at : null;
    const decidedAt = clock.outcome === 'breached' ? clock.dueAt : doneAt;
    return { clock, decidedAt, doneAt, priority: priorityAt(history, decidedAt ?? at) };
  });
}

/** Seconds of open time from the due time to the deed, or to `at` (UTC ms) where it is not done. */
export function secondsLate({ clock, doneAt }: DecidedTarget, at: number): number {
  const { dueAt, terms, pauses } = clock;
  const end = Math.min(doneAt ?? at, at);
  if (dueAt === null || end <= dueAt) return 0;
  const spans = pauses.map(({ from, until }): Pause => [from, until]);
  try {
    return usedAcross(terms, end, spans) - usedAcross(terms, dueAt, spans);
  } catch (error) {
    if (error instanceof BeyondCalendarError) return 0;
    throw error;
  }
}

function priorityAt({ priorities }: TicketHistory, at: number): Priority {
  return (priorities.findLast(({ from }) => from <= at) ?? priorities[0])?.value ?? 3;
}
