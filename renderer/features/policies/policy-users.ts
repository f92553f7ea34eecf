import type { Account } from '../../../shared/records/account.ts';
import type { Policy } from '../../../shared/records/policy.ts';
import { agreementDataSchema } from '../../../shared/sla/agreement.ts';
import { readVersions } from '../../../shared/sla/read-policy.ts';

/** Contracts and agreements that count by a calendar, by name. */
export function usersOfCalendar(policies: Iterable<Policy>, calendar: string): Policy[] {
  return [...policies].filter((policy) => calendarsOf(policy).includes(calendar)).sort(byName);
}

function calendarsOf(policy: Policy): string[] {
  if (policy.type === 'contract') {
    return (readVersions(policy).value ?? []).map(({ version }) => version.calendar);
  }
  if (policy.type !== 'agreement') return [];
  const { data } = agreementDataSchema.safeParse(policy.data);
  return data === undefined ? [] : [data.calendar];
}

/** An account with a contract, and since when: null for since ever. */
export interface ContractUser {
  account: Account;
  from: number | null;
}

/** Accounts that have a contract at a moment (UTC ms), or will have it, by name. */
export function usersOfContract(accounts: Iterable<Account>, contract: string, now: number): ContractUser[] {
  const users: ContractUser[] = [];
  for (const account of accounts) {
    const periods = [
      { contract: account.contract, from: null },
      ...account.contracts.toSorted((a, b) => a.from - b.from),
    ];
    const current = periods.findLast(({ from }) => (from ?? 0) <= now);
    const next = periods.find((period) => period.contract === contract && (period.from ?? 0) > now);
    if (current?.contract === contract) users.push({ account, from: current.from });
    else if (next !== undefined) users.push({ account, from: next.from });
  }
  return users.sort((a, b) => byName(a.account, b.account));
}

function byName(a: { name: string }, b: { name: string }): number {
  return a.name.localeCompare(b.name);
}
