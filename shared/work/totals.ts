import type { WorkLine } from './work-line.ts';

/** Sums over lines of a work log, in minutes; `kilometres` in kilometres. */
export interface WorkTotals {
  /** Work without travel and breaks. */
  work: number;
  travel: number;
  breaks: number;
  /** Of work and travel together. */
  billable: number;
  kilometres: number;
}

/** What lines come to. Two lines of one time both count: who overlaps has to say so. */
export function totalsOf(lines: readonly WorkLine[]): WorkTotals {
  const totals: WorkTotals = { work: 0, travel: 0, breaks: 0, billable: 0, kilometres: 0 };
  for (const line of lines) {
    if (line.isBreak) totals.breaks += line.minutes;
    else if (line.type === 'travel') totals.travel += line.minutes;
    else totals.work += line.minutes;
    if (line.isBillable) totals.billable += line.minutes;
    totals.kilometres += line.kilometres ?? 0;
  }
  return totals;
}
