import type { Account } from '../../../shared/records/account.ts';

/** A contract of an account with the time in which it holds. */
export interface ShownPeriod {
  /** Null for what held before the first change. */
  id: string | null;
  /** Null for none of its own. */
  contract: string | null;
  from: number | null;
  state: 'past' | 'now' | 'coming';
}

/** All contracts of an account, the latest first; the one before the first change only where it says something. */
export function contractPeriods(
  account: Pick<Account, 'contract' | 'contracts'>,
  now: number,
): ShownPeriod[] {
  const first = { id: null, contract: account.contract, from: null };
  const all = [first, ...account.contracts.toSorted((a, b) => a.from - b.from)];
  const current = all.findLastIndex(({ from }) => (from ?? 0) <= now);
  return all
    .map((period, index): ShownPeriod => ({
      ...period,
      state: index === current ? 'now' : index < current ? 'past' : 'coming',
    }))
    .filter(({ id, contract, state }) => id !== null || contract !== null || state === 'now')
    .reverse();
}
