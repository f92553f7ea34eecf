import type { Account } from '../records/account.ts';
import type { Policy } from '../records/policy.ts';
import type { DatedVersion } from './contract-data.ts';
import { defaultHoldings, type Holding } from './default-contracts.ts';
import { readCalendars, readVersions } from './read-policy.ts';
import type { ContractInForce, PolicyProblem } from './terms.ts';
import { usualInForce } from './usual-contract.ts';

/** What is read of an account. */
export type ContractHolder = Pick<Account, 'contract' | 'contracts'>;
type Policies = ReadonlyMap<string, Policy>;

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

/** Which contract holds when, without gaps. */
function holdingsOf(account: ContractHolder | null, policies: Policies): Holding[] {
  const periods = [
    { contract: account?.contract ?? null, from: 0 },
    ...(account?.contracts ?? []).toSorted((a, b) => a.from - b.from || (a.id < b.id ? -1 : 1)),
  ];
  const needsDefault = periods.some(({ contract }) => contract === null);
  const defaults = needsDefault ? defaultHoldings(policies) : [];
  return periods.flatMap(({ contract, from }, index): Holding[] => {
    const until = periods[index + 1]?.from ?? Infinity;
    if (from >= until) return [];
    if (contract !== null) return [{ contract, from, until }];
    return defaults
      .map((each) => ({ ...each, from: Math.max(each.from, from), until: Math.min(each.until, until) }))
      .filter((each) => each.from < each.until);
  });
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
