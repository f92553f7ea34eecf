import type {
  AccountReport,
  PenaltyTotal,
  ReportBreach,
  TargetCount,
} from '../../../shared/protocol/reports.ts';
import type { TargetKind } from '../../../shared/sla/contract.ts';
import { permilleMet } from '../../../shared/sla/target-tally.ts';

/** A breach with the account that it happened to. */
export type BreachRow = ReportBreach & { account: string | null };

/** All breaches of a month, the earliest due first. */
export function breachRows(reports: readonly AccountReport[]): BreachRow[] {
  return reports
    .flatMap(({ account, breaches }) => breaches.map((breach) => ({ ...breach, account })))
    .sort((a, b) => a.dueAt - b.dueAt);
}

/** Decided and undecided targets of one kind, or of all, together. */
export function sumOf(
  counts: readonly TargetCount[],
  kind?: TargetKind,
): Omit<TargetCount, 'kind' | 'priority'> {
  const sum = { met: 0, breached: 0, running: 0, paused: 0 };
  for (const count of counts) {
    if (kind !== undefined && count.kind !== kind) continue;
    sum.met += count.met;
    sum.breached += count.breached;
    sum.running += count.running;
    sum.paused += count.paused;
  }
  return sum;
}

/** Accounts whose promises were kept worst come first; those with nothing decided last. */
export function byShareMet(reports: readonly AccountReport[]): AccountReport[] {
  return reports.toSorted(
    (a, b) => share(a) - share(b) || sumOf(b.targets).breached - sumOf(a.targets).breached,
  );
}

/** Above all shares where nothing was decided. */
function share({ targets }: AccountReport): number {
  return permilleMet(targets) ?? 1_001;
}

/** Penalties of all accounts by currency; `null` where the reader may know none of them. */
export function penaltySums(
  reports: readonly AccountReport[],
): Pick<PenaltyTotal, 'currency' | 'amount'>[] | null {
  const known = reports.flatMap(({ penalties }) => (penalties === null ? [] : [penalties]));
  if (known.length === 0) return null;
  const sums = new Map<string, number>();
  for (const { currency, amount } of known.flat()) sums.set(currency, (sums.get(currency) ?? 0) + amount);
  return [...sums].map(([currency, amount]) => ({ currency, amount }));
}
