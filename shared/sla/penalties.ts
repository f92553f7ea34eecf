import type { Priority } from '../records/ticket.ts';
import type { Contract, Penalty, TargetKind } from './contract.ts';

type Rules = Pick<Contract, 'penalties' | 'monthlyFee' | 'monthlyCapPercent'>;

/** A target that was broken. */
export interface Breach {
  kind: TargetKind;
  priority: Priority;
  /** Seconds of open time between the due time and the deed. */
  secondsLate: number;
}

/** What one breach costs, in minor units of the contract's currency, and how that came about. */
export interface PenaltySum {
  amount: number;
  perBreach: number;
  /** Hours begun after the due time, and what they cost. */
  hoursLate: number;
  perHours: number;
  ofFee: number;
  /** The parts came to more than one breach may cost. */
  isCapped: boolean;
}

/**
 * What a breach costs, or null where the contract asks nothing for it. Of several rules the one that names both target and
 * priority goes before one that names the priority, that before one that names the target; of equals, the first.
 */
export function penaltyOf(contract: Rules, { kind, priority, secondsLate }: Breach): PenaltySum | null {
  const rule = ruleFor(contract.penalties, kind, priority);
  if (rule === undefined) return null;
  const hoursLate = Math.max(0, Math.ceil(secondsLate / 3600));
  const perHours = hoursLate * rule.perHourLate;
  const ofFee = share(contract.monthlyFee, rule.percentOfFee);
  const all = rule.perBreach + perHours + ofFee;
  const amount = Math.min(all, rule.cap ?? Infinity);
  return { amount, perBreach: rule.perBreach, hoursLate, perHours, ofFee, isCapped: amount < all };
}

/** What the penalties of one month come to together: their sum, up to what the contract allows a month. */
export function penaltiesOfMonth(
  { monthlyFee, monthlyCapPercent }: Rules,
  amounts: readonly number[],
): { amount: number; isCapped: boolean } {
  const all = amounts.reduce((total, amount) => total + amount, 0);
  // A share of a fee that nobody wrote down is not known; it limits nothing.
  const most =
    monthlyCapPercent === null || monthlyFee === null ? Infinity : share(monthlyFee, monthlyCapPercent);
  return { amount: Math.min(all, most), isCapped: all > most };
}

function ruleFor(penalties: readonly Penalty[], kind: TargetKind, priority: Priority): Penalty | undefined {
  let best: Penalty | undefined;
  let bestRank = -1;
  for (const rule of penalties) {
    const { kinds, priorities } = rule;
    if (kinds.length > 0 && !kinds.includes(kind)) continue;
    if (priorities.length > 0 && !priorities.includes(priority)) continue;
    const rank = (priorities.length > 0 ? 2 : 0) + (kinds.length > 0 ? 1 : 0);
    if (rank > bestRank) [best, bestRank] = [rule, rank];
  }
  return best;
}

/** A percentage of a sum, rounded half up to whole minor units. */
function share(fee: number | null, percent: number): number {
  return Math.round(((fee ?? 0) * percent) / 100);
}
