import type { WaitingFor } from '../records/ticket.ts';
import { isEnded } from '../sync/ticket-status.ts';
import type { Terms } from './terms.ts';
import type { StatusSpan } from './ticket-history.ts';

/** A time that does not count for a ticket, and why: what it waited for, or that nobody worked on it any more. */
export interface ClockPause {
  from: number;
  until: number;
  why: WaitingFor | 'ended';
}

/**
 * The pauses of a ticket until `end`. Whether waiting is a pause is for the contract of that time to say, so one wait may be
 * a pause in part. The time between an end and a reopening is always one.
 */
export function clockPauses(
  statuses: readonly StatusSpan[],
  terms: readonly Terms[],
  end: number,
): ClockPause[] {
  const pauses: ClockPause[] = [];
  for (const { from, until, status, waitingFor } of statuses) {
    const last = Math.min(until, end);
    if (last <= from) continue;
    if (isEnded(status)) addPause(pauses, from, last, 'ended');
    else if (status === 'waiting') {
      const why = waitingFor ?? 'other';
      for (const [index, { from: begin, pausedBy }] of terms.entries()) {
        const start = index === 0 ? from : Math.max(from, begin);
        const stop = Math.min(last, terms[index + 1]?.from ?? Infinity);
        if (start < stop && pausedBy.includes(why)) addPause(pauses, start, stop, why);
      }
    }
  }
  return pauses;
}

/** Pauses for one reason that follow each other are one, so that "waiting since" is the beginning. */
function addPause(pauses: ClockPause[], from: number, until: number, why: ClockPause['why']): void {
  const last = pauses.at(-1);
  if (last?.until === from && last.why === why) last.until = until;
  else pauses.push({ from, until, why });
}
