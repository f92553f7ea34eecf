import type { TargetCount } from '../protocol/reports.ts';
import { targetKindSchema } from './contract.ts';
import type { DecidedTarget } from './decided-targets.ts';
import type { ReportMonth } from './report-month.ts';

/** Counts targets of a month by kind and priority. */
export class TargetTally {
  readonly #counts = new Map<string, TargetCount>();

  /** Count a target as it stood at `asOf` (UTC ms). One that was decided in an earlier month was counted there. */
  add(
    { clock, decidedAt, priority }: DecidedTarget,
    { from }: Pick<ReportMonth, 'from'>,
    asOf: number,
  ): void {
    if (decidedAt !== null && decidedAt < from) return;
    const key = keyOf({ kind: clock.kind, priority });
    const count = this.#counts.get(key) ?? {
      kind: clock.kind,
      priority,
      met: 0,
      breached: 0,
      running: 0,
      paused: 0,
    };
    this.#counts.set(key, count);
    if (clock.outcome === 'breached') count.breached += 1;
    else if (clock.outcome === 'met') count.met += 1;
    else if (clock.progress.state === 'waiting' && !clock.isAgreed && asOf >= clock.startedAt)
      count.paused += 1;
    else count.running += 1;
  }

  /** By kind, then by priority. */
  counts(): TargetCount[] {
    return inOrder(this.#counts);
  }
}

type Decided = Pick<TargetCount, 'met' | 'breached'>;

/**
 * The share of decided targets that were kept, in tenths of a percent, rounded down: a hundred percent means all of them.
 * Null where nothing was decided.
 */
export function permilleMet(counts: readonly Decided[]): number | null {
  let met = 0;
  let breached = 0;
  for (const count of counts) {
    met += count.met;
    breached += count.breached;
  }
  return met + breached === 0 ? null : Math.floor((met * 1000) / (met + breached));
}

/** The counts of several accounts together, by kind and priority. */
export function summedCounts(all: Iterable<readonly TargetCount[]>): TargetCount[] {
  const sums = new Map<string, TargetCount>();
  for (const counts of all) {
    for (const count of counts) {
      const key = keyOf(count);
      const sum = sums.get(key);
      if (sum === undefined) {
        sums.set(key, { ...count });
        continue;
      }
      sum.met += count.met;
      sum.breached += count.breached;
      sum.running += count.running;
      sum.paused += count.paused;
    }
  }
  return inOrder(sums);
}

function keyOf({ kind, priority }: Pick<TargetCount, 'kind' | 'priority'>): string {
  return `${targetKindSchema.options.indexOf(kind)} ${priority}`;
}

/** By kind, then by priority. */
function inOrder(counts: ReadonlyMap<string, TargetCount>): TargetCount[] {
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, count]) => count);
}
