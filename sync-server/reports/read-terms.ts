import type { Account } from '../../shared/records/account.ts';
import type { Policy } from '../../shared/records/policy.ts';
import { contractsInForce } from '../../shared/sla/contracts-in-force.ts';
import type { ContractInForce } from '../../shared/sla/terms.ts';
import type { Access } from '../access/grants.ts';
import type { Store } from '../store/store.ts';
import { eachPresent } from './present-rows.ts';

/** What was agreed with the accounts that somebody may see. */
export interface AgreedTerms {
  accounts: ReadonlyMap<string, Account>;
  /** `null`: tickets without an account. Terms of an account that is not there are none. */
  contractsOf: (account: string | null) => readonly ContractInForce[];
}

/** @param only one account, instead of all */
export async function readTerms(store: Store, { reach }: Access, only?: string): Promise<AgreedTerms> {
  const policies = new Map<string, Policy>();
  await eachPresent(store, { kind: 'policies', scopes: ['everyone', 'staff'] }, (json) => {
    const policy = JSON.parse(json) as Policy;
    policies.set(policy.id, policy);
  });
  const accounts = new Map<string, Account>();
  const scopes = only === undefined ? accountScopes(reach) : [`account:${only}`];
  await eachPresent(store, { kind: 'accounts', scopes }, (json) => {
    const account = JSON.parse(json) as Account;
    accounts.set(account.id, account);
  });
  const known = new Map<string | null, readonly ContractInForce[]>();
  return {
    accounts,
    contractsOf: (id) => {
      const account = id === null ? null : accounts.get(id);
      const terms = known.get(id) ?? (account === undefined ? [] : contractsInForce(account, policies));
      known.set(id, terms);
      return terms;
    },
  };
}

/** Of what somebody may see, that by which accounts and their tickets are seen. */
export function accountScopes(reach: Access['reach']): string[] {
  return reach.filter((scope) => scope.startsWith('account:'));
}
