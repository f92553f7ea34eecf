import { localToUtc } from './local-to-utc.ts';
import type { ContractInForce } from './terms.ts';

/** A month as instants, UTC ms: from its first until before `to`, in the zone that its beginning is in. */
export interface ReportMonth {
  from: number;
  to: number;
  timeZone: string;
}

/**
 * A month (`2026-11`) in the zone of the contract's calendar. It ends where the next one begins, also when a contract with
 * another zone comes in between: months neither overlap nor leave a gap.
 * @param otherwise zone of an account without a contract, IANA
 */
export function reportMonth(
  month: string,
  contracts: readonly ContractInForce[],
  otherwise: string,
): ReportMonth {
  const first = beginningOf(month, contracts, otherwise);
  const next = beginningOf(monthAfter(month), contracts, otherwise);
  return { from: first.at, to: next.at, timeZone: first.timeZone };
}

/** `2026-12` of `2026-11`; `by` months later. */
export function monthAfter(month: string, by = 1): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7);
}

function beginningOf(month: string, contracts: readonly ContractInForce[], otherwise: string) {
  const about = Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)) - 1, 1);
  const held = contracts.findLast(({ from }) => from <= about) ?? contracts[0];
  const timeZone = held?.source === undefined ? usable(otherwise) : held.calendar.zone.name;
  return { at: localToUtc(timeZone, `${month}-01`, '00:00'), timeZone };
}

/** A zone that was mistyped in an account takes no report down. */
function usable(timeZone: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
  } catch {
    return 'UTC';
  }
}
