import type { Account } from '../records/account.ts';
import type { Policy } from '../records/policy.ts';
import { contractDataSchema, type DatedVersion } from './contract-data.ts';
import { readCalendars, readVersions } from './read-policy.ts';
import type { ContractInForce, PolicyProblem } from './terms.ts';
import { usualInForce } from './usual-contract.ts';

/** What is read of an account. */
export type ContractHolder = Pick<Account, 'contract' | 'contracts'>;
type Policies = ReadonlyMap<string, Policy>;

/** A contract (by policy id; null for none) that holds in a span, UTC ms. */
interface Holding {
  from: number;
  until: number;
  contract: string | null;
}

/**
 * The terms of an account in the order of their beginnings, the first from 0 on; `null` stands for tickets without an
 * account. Its own contract goes before the default of the organisation, that before the usual times. Never throws: a broken contract
 * or calendar is named in `problem`, and the usual times stand in. A contract that is not here, which partners may not see,
 * has no terms: no due time is better than a wrong one. Ask once an account, not once a ticket.
 */
export function contractsInForce(
  account: ContractHolder | null,
  policies: Policies,
): readonly ContractInForce[] {
  return holdingsOf(account, policies).flatMap((holding) => {
    if (holding.contract === null) return [usualInForce(holding.from)];
    const policy = policies.get(holding.contract);
    return policy === undefined ? [] : termsWithin(policy, holding, policies);
  });
}

/** Id of the contract of accounts that have none of their own, or null. Of several the one that was made first. */
export function defaultContract(policies: Policies): string | null {
  let first: string | null = null;
  for (const { id, type, active, data } of policies.values()) {
    if (type !== 'contract' || !active || data['isDefault'] !== true) continue;
    if (!contractDataSchema.safeParse(data).success) continue;
    if (first === null || id < first) first = id;
  }
  return first;
}

/** Which contract holds when, without gaps. */
function holdingsOf(account: ContractHolder | null, policies: Policies): Holding[] {
  const periods = [
    { contract: account?.contract ?? null, from: 0 },
    ...(account?.contracts ?? []).toSorted((a, b) => a.from - b.from || (a.id < b.id ? -1 : 1)),
  ];
  const needsDefault = periods.some(({ contract }) => contract === null);
  const otherwise = needsDefault ? defaultContract(policies) : null;
  return periods
    .map(({ contract, from }, index) => ({
      contract: contract ?? otherwise,
      from,
      until: periods[index + 1]?.from ?? Infinity,
    }))
    .filter(({ from, until }) => from < until);
}

/** The versions of a contract within a span; the first one also holds before it began. */
function termsWithin(policy: Policy, { from, until }: Holding, policies: Policies): ContractInForce[] {
  const { value: versions, problems } = readVersions(policy);
  if (versions === null) return [instead(from, policy, problems)];
  const first = Math.max(
    0,
    versions.findLastIndex((version) => version.from <= from),
  );
  const terms: ContractInForce[] = [];
  for (const [index, version] of versions.entries()) {
    if (index < first || version.from >= until) continue;
    const start = index === first ? from : version.from;
    const end = Math.min(until, versions[index + 1]?.from ?? Infinity);
    if (start < end) terms.push(...calendarsWithin(policy, version, { from: start, until: end }, policies));
  }
  return terms;
}

/** One version with each of the hours that its calendar had in a span. */
function calendarsWithin(
  contract: Policy,
  { id, version }: DatedVersion,
  { from, until }: { from: number; until: number },
  policies: Policies,
): ContractInForce[] {
  const policy = policies.get(version.calendar);
  if (policy === undefined) return [instead(from, contract, ['Its calendar is not here.'])];
  const { value: calendars, problems } = readCalendars(policy);
  if (calendars === null) return [instead(from, policy, problems)];
  const source = { policy: contract.id, version: id };
  return calendars.flatMap((dated, index) => {
    const start = Math.max(from, dated.from);
    const end = Math.min(until, calendars[index + 1]?.from ?? Infinity);
    return start < end ? [{ from: start, contract: version, calendar: dated.calendar, source }] : [];
  });
}

function instead(from: number, { id, name }: Policy, problems: readonly string[]): ContractInForce {
  const problem: PolicyProblem = { policy: id, name, problems };
  return { ...usualInForce(from), problem };
}
