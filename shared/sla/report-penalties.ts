import type { PenaltyTotal, ReportBreach } from '../protocol/reports.ts';
import { penaltiesOfMonth, penaltyOf, type Breach } from './penalties.ts';
import type { ContractInForce } from './terms.ts';

/**
 * What a breach costs in a month, in minor units. One that began in an earlier month costs what its hours since then add;
 * nothing that was charged is given back.
 * @param inForce the contract at the due time
 * @param before seconds that it was late when the month began; null where it began within
 */
export function penaltyAt(
  inForce: ContractInForce | undefined,
  breach: Breach,
  before: number | null,
): Pick<ReportBreach, 'contract' | 'penalty' | 'currency'> {
  const contract = inForce?.source?.policy ?? null;
  const sum = inForce === undefined ? null : penaltyOf(inForce.contract, breach);
  if (inForce === undefined || sum === null) return { contract, penalty: null, currency: null };
  const charged =
    before === null ? 0 : (penaltyOf(inForce.contract, { ...breach, secondsLate: before })?.amount ?? 0);
  return {
    contract,
    penalty: Math.max(0, sum.amount - charged),
    currency: inForce.contract.currency,
  };
}

/** Penalties by contract and currency, each up to what the version in force at `asOf` (UTC ms) allows a month. */
export function penaltiesOfReport(
  breaches: readonly ReportBreach[],
  contracts: readonly ContractInForce[],
  asOf: number,
): PenaltyTotal[] {
  const charged = breaches.filter(({ penalty }) => penalty !== null);
  const groups = Map.groupBy(charged, ({ contract, currency }) => `${contract} ${currency}`);
  return [...groups.values()].map((group) => {
    const contract = group[0]?.contract ?? null;
    const currency = group[0]?.currency ?? '';
    const rules = contracts.findLast(
      (one) =>
        one.from <= asOf && (one.source?.policy ?? null) === contract && one.contract.currency === currency,
    );
    const amounts = group.map(({ penalty }) => penalty ?? 0);
    const most = rules?.contract ?? { penalties: [], monthlyFee: null, monthlyCapPercent: null };
    return { contract, currency, ...penaltiesOfMonth(most, amounts) };
  });
}
